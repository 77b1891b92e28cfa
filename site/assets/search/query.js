// Understands a query: operators (Sources/SearchIndex/Query/QuerySyntax.swift), then fillers, synonyms and intents
// (QueryReader.swift). What the languages know about words is in files of Sources/HelpSite/Search/SearchWords.swift.
(function (search) {
  "use strict";
  const PARTICLES = ["off", "on", "up", "down", "back", "out", "away", "over", "in"];
  const GAPS = ["一下", "一个", "个", "了", "过", "下"];
  const INTENTS = ["batch", "single", "limit", "permission", "interface", "concept"];
  const CONSTRAINTS = ["prerequisite", "eligibility", "prohibition", "limit", "permission", "verification", "consequence"];
  const FIELDS = { label: "labels", title: "title", step: "steps" };
  const LONGEST = 12;

  // ---- Operators: -x, "x y", label:x, title:x, step:x, mode:batch, constraint:limit, lang:en. What is none is text.

  function terms(query) {
    const found = [], pattern = /(-(?=\S))?(?:([A-Za-z]+)[:：])?(?:"([^"]*)"|(\S*))/y;
    let place = 0;
    while (place < query.length) {
      if (/\s/.test(query[place])) { place++; continue; }
      pattern.lastIndex = place;
      const match = pattern.exec(query), length = Math.max(match ? match[0].length : 0, 1);
      found.push({
        written: query.slice(place, place + length), negative: !!match[1], field: (match[2] || "").toLowerCase(),
        quoted: match[3] !== undefined, value: match[3] !== undefined ? match[3] : match[4] || ""
      });
      place += length;
    }
    return found;
  }

  const QUOTES = /[“”「」『』‘’【】《》]/, ARROWS = /[>＞›»→]/;

  search.syntax = function (query) {
    const result = { text: "", demanded: [], excluded: [], cascade: [], mode: "", lang: "", constraint: "" }, words = [];
    terms(query).forEach((term) => { if (!take(term, result)) words.push(term.written); });
    result.text = words.join(" ");
    result.cascade = cascade(result.text);
    return result;
  };

  // The items of a > b > c, or what typographic quotes enclose.
  function cascade(text) {
    const open = text.search(QUOTES), close = text.length - 1 - Array.from(text).reverse().join("").search(QUOTES);
    const inner = open >= 0 && open < close ? text.slice(open + 1, close) : ARROWS.test(text) ? text : "";
    return inner.split(/[>＞›»→“”「」『』‘’【】《》]/).filter((part) => search.grams(part).length);
  }

  function take(term, result) {
    const field = term.field, value = term.value;
    const known = field in FIELDS || ["mode", "lang", "constraint"].includes(field);
    if (!search.grams(value).length) return known && !value;
    if (field && !known) return false;
    const lowered = value.toLowerCase();
    if (field === "mode") {
      if (lowered !== "batch" && lowered !== "single") return false;
      result.mode = lowered;
    } else if (field === "constraint") {
      if (!CONSTRAINTS.includes(lowered)) return false;
      result.constraint = lowered;
    } else if (field === "lang") {
      result.lang = lowered;
    } else if (field || term.negative || term.quoted) {
      (term.negative ? result.excluded : result.demanded).push({ field: FIELDS[field] || "any", text: value });
    } else return false;
    return true;
  }

  // ---- Words: what each language knows about queries.

  const FILES = 512; // What is known of a character is in the file of its code point modulo this, of a word in that of its hash.
  const lexicon = new Map(); // Key of a term to its roles and to other words for it.
  const called = new Map(); // Key of a term to what else the pages call it.
  const known = new Set(); // Files that have been read.

  function fileOf(unit) { return (unit.word ? search.hash(unit.key) : unit.key.codePointAt(0)) % FILES; }

  // Loads what is known of the characters of a text: what they fold to, and the words that begin with them.
  search.loadWords = function (text) {
    const scalars = Array.from(text);
    return read(scalars.filter((scalar) => scalar > "\x7f").map((scalar) => ({ key: scalar }))).then(() => read(units(text)));
  };

  function read(list) {
    const numbers = Array.from(new Set(list.map(fileOf))).filter((number) => !known.has(number));
    return Promise.all(numbers.map((number) => search.load("c", number, "c/" + number).then((contents) => {
      if (!known.has(number)) learn(number, contents);
      known.add(number);
    })));
  }

  function learn(number, contents) {
    search.learn(contents.fold || {});
    // A word that stands here for its synonyms' sake is read from its own file.
    const entry = (term) => {
      const list = units(term);
      if (!list.length || fileOf(list[0]) !== number) return { roles: new Set(), others: [] };
      return own(join(list, "key"));
    };
    const own = (key) => {
      if (!lexicon.has(key)) lexicon.set(key, { roles: new Set(), others: [], isNamed: false, phrases: [] });
      return lexicon.get(key);
    };
    (contents.fillers || []).forEach((term) => entry(term).roles.add("filler"));
    (contents.light || []).forEach((term) => entry(term).roles.add("light"));
    (contents.words || []).forEach((term) => entry(term).roles.add("word"));
    Object.entries(contents.intents || {}).forEach(([name, terms]) => terms.forEach((term) => entry(term).roles.add(name)));
    (contents.synonyms || []).forEach((group) => group[0].concat(group[1]).forEach((term) => {
      const known = entry(term);
      known.isNamed = true;
      // A single character stands in too many words to be looked for.
      group[0].forEach((other) => { if (other !== term && Array.from(other).length > 1) known.others.push({ text: other, weight: 0.8 }); });
    }));
    (contents.also || []).forEach((list) => list.slice(1).forEach((other) => {
      const known = entry(list[0]);
      known.isNamed = true;
      known.others.push({ text: other, weight: 0.72 });
    }));
    Object.keys(contents.phrases || {}).forEach((key) => { own(key).phrases = places(contents.phrases[key]); });
    (contents.aliases || []).forEach((list) => called.set(list[0], list.slice(1).map((other) => ({ text: other, weight: 0.75 }))));
  }

  // Which words of which phrases (digits in Sources/HelpSite/Search/SearchWords.swift).
  function places(text) {
    const all = search.numbers(text), found = [];
    for (let place = 0, phrase = 0; place < all.length; place += 2) {
      phrase += all[place];
      found.push({ phrase: phrase, word: all[place + 1] >> 3, count: all[place + 1] & 7 });
    }
    return found;
  }

  // A character or a Latin word each.
  function units(text) {
    const found = [], scalars = Array.from(text);
    let end = -1;
    search.tokens(text).forEach((token) => {
      const word = token.kind === "word", first = Array.from(token.text)[0];
      found.push({
        key: word ? token.text : first, text: word ? search.key(scalars.slice(token.start, token.end).join("")) : first,
        word: word, joined: token.start === end
      });
      end = token.kind === "pair" ? token.start + 1 : token.end;
    });
    return found;
  }

  function join(list, name) {
    let text = "";
    list.forEach((unit, place) => {
      if (place && (unit.word || list[place - 1].word)) text += " ";
      text += unit[name];
    });
    return text;
  }

  // Puts the particle of an English verb behind the verb: "turn the server off" says "turn off the server".
  function joined(list) {
    for (let place = 0; place < list.length; place++) {
      for (let next = place + 2; next < Math.min(place + 6, list.length); next++) {
        if (!list[place].word || !list[next].word || !PARTICLES.includes(list[next].key)) continue;
        const entry = lexicon.get(list[place].key + " " + list[next].key);
        if (!entry || !entry.others.length) continue;
        list.splice(place + 1, 0, list.splice(next, 1)[0]);
        break;
      }
    }
    return list;
  }

  // The longest term of the lexicon that begins at a unit.
  function longest(list, place, isPart, isPhrase) {
    let length = 1;
    // A Chinese word has no gap in it.
    while (length < LONGEST && place + length < list.length && (list[place + length].joined || list[place + length].word)) length++;
    for (; length > 0; length--) {
      const key = join(list.slice(place, place + length), "key");
      let entry = lexicon.get(key);
      if (entry && !isPhrase && isOnlyPhrase(entry)) entry = null;
      if (length === 1 && entry && isPart) return null;
      if (entry) return { length: length, entry: entry };
      // 改一下名字 and 改个名字 say 改名字.
      const lean = withoutGap(key);
      entry = lean && lexicon.get(lean);
      if (entry && entry.isNamed) return { length: length, entry: { roles: new Set(), others: entry.others, isNamed: true, phrases: [] } };
    }
    return null;
  }

  // Whether the lexicon has a term only as a word of phrases.
  function isOnlyPhrase(entry) { return !entry.roles.size && !entry.isNamed; }

  function withoutGap(key) {
    const scalars = Array.from(key), rest = scalars.slice(1).join("");
    if (scalars.length < 3 || /^[\x00-\x7f]/.test(key)) return "";
    const gap = GAPS.find((gap) => rest.startsWith(gap) && rest.length > gap.length);
    return gap ? scalars[0] + rest.slice(gap.length) : "";
  }

  // Places of single characters with other names that may be a part of a word that the lexicon does not know (转 of 转存):
  // the pages have the character beside its neighbour, and no term begins inside of that word.
  function partsOfWords(list) {
    const beside = (place) => list[place] && list[place + 1] && !list[place].word && !list[place + 1].word && list[place + 1].joined
      ? search.postings(list[place].key + list[place + 1].key, false).then(Boolean) : Promise.resolve(false);
    return Promise.all(list.map((unit, place) => {
      const entry = unit.word ? null : lexicon.get(unit.key);
      if (!entry || entry.roles.size) return null;
      return Promise.all([beside(place - 1), beside(place)]).then((known) => ({ before: known[0], behind: known[1] && !termInside(list, place + 1) }));
    }));
  }

  function termInside(list, place) {
    let key = list[place].key;
    for (const unit of list.slice(place + 1, place + 5)) {
      if (!unit.joined || unit.word) break;
      key += unit.key;
      if (lexicon.has(key)) return true;
    }
    return false;
  }

  function segment(text, others, weight) {
    const ways = [{ text: text, weight: 1, typed: true }].concat(others, called.get(join(units(text), "key")) || []).map((way) => (
      { text: way.text, weight: way.weight, typed: !!way.typed, grams: search.grams(way.text) }));
    return { text: text, ways: ways, weight: weight };
  }

  // A piece of a part that no page has as a whole, with other words for it.
  search.piece = function (text) {
    const entry = lexicon.get(join(units(text), "key"));
    return segment(text, entry ? entry.others : [], 1);
  };

  // Each run of ideographs and each word.
  function runs(part) {
    const found = [];
    let run = [];
    const close = () => { if (run.length) found.push(join(run, "text")); run = []; };
    part.forEach((unit) => {
      if (unit.word || !unit.joined) close();
      run.push(unit);
      if (unit.word) close();
    });
    close();
    return found;
  }

  function bare(text) { return { text: text, ways: [{ text: text, weight: 1, typed: true, grams: search.grams(text) }], weight: 1 }; }

  // The parts of a query, each with other ways to say it, and what the answer should be like.
  search.plan = function (query) {
    const syntax = search.syntax(query), list = joined(units(syntax.text));
    return partsOfWords(list).then((parts) => {
      let found = items(list, parts, () => true), phrases = phrasesOf(found);
      return meanings(phrases).then((known) => {
        phrases = known;
        if (!found.some((item) => isOnlyPhrase(item.entry))) return phrases;
        // What is in the lexicon only as a word of phrases is cut out only where the whole phrase is there.
        const wanted = new Set(phrases.flatMap((phrase) => phrase.places));
        found = items(list, parts, (place) => wanted.has(place));
        return meanings(phrasesOf(found));
      }).then((known) => cut(query, syntax, list, found, known));
    });
  };

  // The terms of the lexicon in a query.
  function items(list, parts, isPhrase) {
    const found = [];
    let open = 0;
    for (let place = 0; place < list.length;) {
      const isPart = !!parts[place] && ((place > open && parts[place].before) || parts[place].behind);
      const known = longest(list, place, isPart, isPhrase(place));
      if (!known) { place++; continue; }
      const entry = known.entry;
      // A protected word is plain text, perhaps a part of a longer word.
      if (!entry.roles.has("word") || entry.roles.size > 1 || entry.isNamed) {
        found.push({ place: place, end: place + known.length, entry: entry });
        open = place + known.length;
      }
      place += known.length;
    }
    return found;
  }

  function cut(query, syntax, list, found, phrases) {
    const result = { syntax: syntax, segments: [], mode: "", intents: new Set(), question: false }, parts = new Map();
    const plain = (part) => runs(part).forEach((text) => result.segments.push(segment(text, [], 1)));
    let open = 0;
    found.forEach((item) => {
      plain(list.slice(open, item.place));
      const roles = item.entry.roles, text = join(list.slice(item.place, item.end), "text");
      open = item.end;
      intend(roles, result);
      if (roles.has("filler")) { result.question = true; return; }
      const isLight = roles.has("light") || INTENTS.some((name) => roles.has(name)) ||
        // A single character that only phrases have stands in too many words to count fully.
        (isOnlyPhrase(item.entry) && Array.from(text).length === 1);
      const part = segment(text, item.entry.others, isLight ? 0.5 : 1);
      part.mode = roles.has("batch") || roles.has("single");
      parts.set(item.place, part);
      result.segments.push(part);
    });
    plain(list.slice(open));
    addPhrases(phrases, parts, result);
    // What must be there also says what is wanted most.
    syntax.demanded.forEach((demand) => result.segments.push(bare(demand.text)));
    // Nothing but fillers: then they are what is asked for.
    if (!result.segments.length) {
      result.question = false;
      result.segments = runs(list).map(bare);
    }
    result.segments = result.segments.slice(0, 16);
    openLast(result, list, query);
    return result;
  }

  // ---- Phrases: words that mean something together, wherever they stand (Sources/SearchIndex/Query/PhraseReader.swift).

  const REACH = 12; // How far apart the words may stand.
  const PHRASES = 6; // So many are looked up at most.
  const BLOCK = 8; // Phrases in a file.

  // The phrases that have all their words among the items, with the places of these.
  function phrasesOf(found) {
    const phrases = new Map();
    found.forEach((item) => item.entry.phrases.forEach((one) => {
      if (!phrases.has(one.phrase)) phrases.set(one.phrase, { count: one.count, words: [] });
      phrases.get(one.phrase).words.push({ word: one.word, place: item.place });
    }));
    const result = [];
    phrases.forEach((phrase, number) => {
      const whole = result.length < PHRASES && phrase.words.length >= phrase.count && wholePhrase(phrase);
      if (whole) result.push({ number: number, places: whole });
    });
    return result;
  }

  function wholePhrase(phrase) {
    for (const first of phrase.words.filter((one) => one.word === 0)) {
      const places = [first.place], distance = (one) => Math.abs(one.place - first.place);
      for (let word = 1; word < phrase.count; word++) {
        const near = phrase.words.filter((one) => one.word === word && distance(one) <= REACH && !places.includes(one.place));
        if (!near.length) break;
        places.push(near.reduce((best, one) => distance(one) < distance(best) ? one : best).place);
      }
      if (places.length === phrase.count) return places.sort((a, b) => a - b);
    }
    return null;
  }

  function meanings(phrases) {
    return Promise.all(phrases.map((phrase) => {
      const block = Math.floor(phrase.number / BLOCK);
      return search.load("p", block, "p/" + block).then((texts) => ({ places: phrase.places, meanings: texts[phrase.number % BLOCK] }));
    }));
  }

  // Adds what phrases mean; their words say less then.
  function addPhrases(phrases, parts, plan) {
    const covered = new Set(), meant = [];
    phrases.forEach((phrase) => {
      const segments = phrase.places.map((place) => parts.get(place)).filter(Boolean);
      if (!segments.length) return;
      segments.forEach((segment) => covered.add(segment));
      const text = segments.map((segment) => segment.text).join(" "), key = phrase.meanings.join("|");
      const known = meant.find((other) => other.text === text || other.key === key);
      if (known) known.meanings = Array.from(new Set(known.meanings.concat(phrase.meanings)));
      else meant.push({ text: text, key: key, meanings: phrase.meanings });
    });
    covered.forEach((segment) => { segment.weight *= 0.7; });
    meant.filter((one) => one.meanings.length).forEach((one) => plan.segments.push({
      text: one.text, weight: 1, isMeant: true,
      ways: one.meanings.map((text) => ({ text: text, weight: 0.85 * (/ /.test(text) && /[^\x00-\x7f]/.test(text) ? 0.95 : 1), grams: search.grams(text) }))
    }));
  }

  // What a word of the lexicon says of the answer.
  function intend(roles, plan) {
    const intents = plan.intents;
    if (roles.has("batch") && roles.has("limit")) {
      // 几个: at once, or how many at most? What was asked before decides.
      if (!plan.mode && (intents.has("limit") || intents.has("ability"))) intents.add("limit"); else plan.mode = "batch";
    } else {
      if (roles.has("batch")) plan.mode = "batch";
      if (roles.has("single") && !plan.mode) plan.mode = "single";
      if (roles.has("limit")) intents.add("limit");
    }
    if (roles.has("permission")) intents.add("limit");
    ["interface", "concept", "ability"].forEach((name) => { if (roles.has(name)) intents.add(name); });
  }

  // The word that is being typed may go on.
  function openLast(plan, list, query) {
    const typed = plan.segments.filter((segment) => !segment.isMeant), last = typed[typed.length - 1], end = list[list.length - 1];
    if (last && end && end.word && query.trimEnd() === query && !plan.syntax.demanded.length) {
      last.ways[0].grams.slice(-1).forEach((gram) => { if (gram.text.length > 1) gram.open = true; });
    }
  }

  search.isFiller = function (term) {
    const entry = lexicon.get(term);
    return !!entry && entry.roles.has("filler");
  };

  // What is marked in a text: the terms as typed and in other words.
  search.marks = function (plan) {
    return plan.segments.flatMap((segment) => segment.ways.flatMap((way) => way.grams.map((gram) => (
      { text: gram.text, prefix: gram.prefix || !!gram.open }))));
  };
})(window.stepdexSite = window.stepdexSite || {});
