// Understands a query: fillers, synonyms, phrases and intents (Sources/SearchIndex/Query/QueryReader.swift) of what is text in
// it; operators are in syntax.js.
(function (search) {
  "use strict";
  const PARTICLES = ["off", "on", "up", "down", "back", "out", "away", "over", "in"];
  const GAPS = ["一下", "一个", "个", "了", "下"];
  const INTENTS = ["batch", "single", "limit", "permission", "interface", "concept"];
  const LONGEST = 12;
  const PAIR_SHARE = 8; // Two characters are a word where they are so much of what the rarer one begins.
  const MOST_PARTS = 32; // Those across two parts included.
  const units = search.units, join = search.join;

  // Puts the particle of an English verb behind the verb: "turn the server off" says "turn off the server".
  function joined(list) {
    for (let place = 0; place < list.length; place++) {
      for (let next = place + 2; next < Math.min(place + 6, list.length); next++) {
        if (!list[place].word || !list[next].word || !PARTICLES.includes(list[next].key)) continue;
        const entry = search.entry(list[place].key + " " + list[next].key);
        if (!entry || !entry.others.length) continue;
        list.splice(place + 1, 0, list.splice(next, 1)[0]);
        break;
      }
    }
    return list;
  }

  // The longest term of the lexicon that begins at a unit.
  function longest(list, place, part, isPhrase) {
    let length = 1, isCutShort = false;
    // A Chinese word has no gap in it.
    while (length < LONGEST && place + length < list.length && (list[place + length].joined || list[place + length].word)) length++;
    for (; length > 0; length--) {
      const key = join(list.slice(place, place + length), "key");
      let entry = search.entry(key);
      if (entry && !isPhrase && !entry.roles.size && !entry.isNamed) entry = null;
      if (length === 1 && entry && part.isPart && !isCutShort) return null;
      if (length === 2 && entry && part.isCutShort) { isCutShort = true; continue; }
      if (entry) return { length: length, entry: entry };
      // 改一下名字 and 改个名字 say 改名字.
      const lean = withoutGap(key);
      entry = lean && search.entry(lean);
      if (entry && entry.isNamed) return { length: length, entry: { roles: new Set(), others: entry.others, isNamed: true, phrases: [] } };
    }
    return null;
  }

  // Whether the lexicon has a term only as a word of phrases: otherwise it is unknown, or plain text.
  function isOnlyPhrase(entry) { return !entry.isNamed && Array.from(entry.roles).every((role) => role === "word"); }

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
    const parts = Promise.all(list.map((unit, place) => {
      const entry = unit.word ? null : search.entry(unit.key);
      if (entry && entry.roles.has("filler")) return partOfWord(list, place, beside);
      if (!entry || entry.roles.size) return null;
      return Promise.all([beside(place - 1), beside(place)]).then((known) => ({ before: known[0], behind: known[1] && !hasTerm(list, place + 1, 2, Boolean) }));
    }));
    return Promise.all([parts, Promise.all(list.map((unit, place) => cutShort(list, place)))]).then((known) => Object.assign(known[0], { cutShort: known[1] }));
  }

  function isPair(list, at) { return list[at] && list[at + 1] && !list[at].word && !list[at + 1].word && list[at + 1].joined; }

  function count(term) { return search.postings(term, false).then((found) => found ? found.count : 0); }

  // How often the pages have two characters beside each other, if they are a word; 0 if not.
  function often(list, at) {
    return !isPair(list, at) ? Promise.resolve(0) : count(list[at].key + list[at + 1].key).then((both) =>
      Math.min(search.beginnings(list[at].key), search.beginnings(list[at + 1].key)) <= both * PAIR_SHARE ? both : 0);
  }

  // Whether a term of two characters is none here: its first one is a term itself, and its last one begins another with
  // what follows (改短 of 改短信).
  function cutShort(list, place) {
    const entry = isPair(list, place) && isPair(list, place + 1) && search.entry(list[place].key + list[place + 1].key);
    const first = entry && search.entry(list[place].key);
    if (!first || !isMeaning(first, true) || entry.isOfGroup || entry.roles.size) return false;
    const isFollowed = hasTerm(list, place + 2, 2, (other) => other.isOfGroup || isMeaning({ roles: other.roles }, false));
    if (!isFollowed && hasTerm(list, place + 1, 2, (other) => isMeaning(other, false))) return true;
    return often(list, place + 1).then((both) => both > 0 && (!isFollowed ||
      count(list[place].key + list[place + 1].key).then((own) => both > own)));
  }

  function isMeaning(entry, filler) { return entry.isNamed || Array.from(entry.roles).some((role) => filler || role !== "filler"); }

  // Whether a term that is wanted begins at a place, of so many characters at least.
  function hasTerm(list, place, shortest, isWanted) {
    let key = "", length = 0;
    for (const unit of list.slice(place, place + 5)) {
      if (unit.word || (length && !unit.joined)) return false;
      key += unit.key;
      const entry = ++length >= shortest && search.entry(key);
      if (entry && isWanted(entry)) return true;
    }
    return false;
  }

  function beginsTerm(list, place) { return hasTerm(list, place, 1, (entry) => entry.isNamed || entry.roles.size > 0); }

  // The same of a character that says nothing (台 of 台账): a neighbour would be left alone without it, and the pages have
  // the two beside each other often (FillerEdges.swift).
  function partOfWord(list, place, beside) {
    return Promise.all([often(list, place - 1), beside(place - 2), often(list, place), beside(place + 1)]).then((known) => ({
      before: known[0], after: known[1],
      behind: known[2] && !beginsTerm(list, place + 1) && (!known[3] || beginsTerm(list, place + 2)) }));
  }

  function segment(text, others, weight) {
    const ways = [{ text: text, weight: 1, typed: true }].concat(others, search.names(text)).map((way) => (
      { text: way.text, weight: way.weight, typed: !!way.typed, grams: search.grams(way.text) }));
    return { text: text, ways: ways, weight: weight };
  }

  // A piece of a part that no page has as a whole, with other words for it.
  search.piece = function (text) {
    const entry = search.entry(join(units(text), "key"));
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

  const LONGEST_QUERY = 300;
  // What is read of a query, in characters.
  search.readable = function (query) { return Array.from(query.slice(0, LONGEST_QUERY * 2)).slice(0, LONGEST_QUERY).join(""); };

  // Without one of these signs a query has no operators, and syntax.js is not needed.
  const SIGNS = /["“”「」『』‘’【】《》>＞›»→:：]|(^|\s)[-－−–]\S/;

  function syntaxOf(query) {
    if (SIGNS.test(query)) return search.script("syntax").then(() => search.syntax(query));
    const text = query.split(/\s+/).filter(Boolean).join(" ");
    return Promise.resolve({ text: text, demanded: [], excluded: [], cascade: [], mode: "", lang: "", constraint: "", barred: [], unheeded: [] });
  }

  // The parts of a query, each with other ways to say it, and what the answer should be like.
  search.plan = function (query) { return syntaxOf(query).then((syntax) => planned(query, syntax)); };

  function planned(query, syntax) {
    const list = joined(units(syntax.text));
    return partsOfWords(list).then((parts) => mended(list, items(list, parts, () => true)).then((names) => (
      !names ? understood(query, syntax, list, parts) : search.loadWords(join(names.list, "key")).then(() => partsOfWords(names.list)).then((parts) => (
        understood(query, syntax, names.list, parts).then((plan) => Object.assign(plan, { mended: names.words })))))));
  }

  function understood(query, syntax, list, parts) {
    let found = items(list, parts, () => true), phrases = search.phrasesOf(found);
    return search.meanings(phrases).then((known) => {
      phrases = known;
      if (!found.some((item) => isOnlyPhrase(item.entry))) return phrases;
      // What is in the lexicon only as a word of phrases is cut out only where the whole phrase is there.
      const wanted = new Set(phrases.flatMap((phrase) => phrase.places));
      found = items(list, parts, (place) => wanted.has(place));
      return search.meanings(search.phrasesOf(found));
    }).then((known) => cut(query, syntax, list, found, known));
  }

  const NAME = { shortest: 4, longest: 12 }; // Longer texts are sentences.

  // The units with names that were typed wrong corrected, and these names; null where none was
  // (Sources/SearchIndex/Query/NameSpelling.swift). What stands beside a filler, or where two words meet, tells of no mistake.
  function mended(list, found) {
    if (list.filter((unit) => !unit.word).length > NAME.longest) return Promise.resolve(null);
    const roles = list.map(() => ""), runs = [];
    found.forEach((item) => {
      const role = item.entry.roles.has("filler") ? "filler" : item.end - item.place > 1 ? "word" : "";
      for (let place = item.place; place < item.end; place++) roles[place] = role;
    });
    list.forEach((unit, place) => {
      const before = list[place - 1];
      if (!unit.word && before && !before.word && unit.joined) runs[runs.length - 1].end++;
      else runs.push({ place: place, end: place + 1 });
    });
    const isQuiet = (one, other) => one === "filler" || other === "filler" || (one === "word" && other === "word");
    return Promise.all(runs.map((run) => {
      const part = list.slice(run.place, run.end), own = roles.slice(run.place, run.end);
      if (part.length < NAME.shortest) return null;
      return Promise.all(part.slice(1).map((unit, place) => isQuiet(own[place], own[place + 1]) ? 1 : count(part[place].key + unit.key))).then((counts) => (
        counts.every(Boolean) ? null : Promise.all(["spelling", "names"].map(search.script)).then(() => search.mended(part.map((unit) => unit.key), counts, own.map(Boolean)))));
    })).then((texts) => !texts.some(Boolean) ? null : {
      list: runs.flatMap((run, number) => texts[number] ? Array.from(texts[number], (key, place) => (
        { key: key, text: key, word: false, joined: place > 0 || list[run.place].joined })) : list.slice(run.place, run.end)),
      words: runs.flatMap((run, number) => texts[number] ? [{ word: join(list.slice(run.place, run.end), "key"), meant: texts[number] }] : [])
    });
  }

  // The terms of the lexicon in a query.
  function items(list, parts, isPhrase) {
    const found = [];
    let open = 0;
    for (let place = 0; place < list.length;) {
      const isPart = !!parts[place] && ((place > open && parts[place].before && (place - 1 === open || !parts[place].after)) || parts[place].behind);
      const known = longest(list, place, { isPart: isPart, isCutShort: parts.cutShort[place] }, isPhrase(place));
      if (!known) { place++; continue; }
      const entry = known.entry;
      // A protected word is plain text, perhaps a part of a longer word.
      if (!entry.roles.has("word") || entry.roles.size > 1 || entry.isNamed || (entry.phrases.length && isPhrase(place))) {
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
      // That several are wanted, the mode says as well.
      const isMode = roles.has("batch") && !["limit", "light", "permission"].some((name) => roles.has(name));
      const part = segment(text, item.entry.others, isMode ? 0.35 : isLight ? 0.5 : 1);
      part.isIntent = INTENTS.some((name) => roles.has(name));
      part.mode = roles.has("batch") || roles.has("single");
      parts.set(item.place, part);
      result.segments.push(part);
    });
    plain(list.slice(open));
    const seams = result.segments.length > 1 ? seamsOf(list, found) : [];
    search.addPhrases(phrases, parts, result);
    // What must be there also says what is wanted most.
    syntax.demanded.forEach((demand) => result.segments.push(bare(demand.text)));
    // Nothing but fillers: then they are what is asked for.
    if (!result.segments.length) {
      result.question = false;
      result.segments = runs(list).map(bare);
    }
    result.segments = result.segments.concat(seams).slice(0, MOST_PARTS);
    openLast(result, list, query);
    return result;
  }

  // The pairs of characters that stand across two parts of the query: of 云服务器组, cut into 云服务器 and 组, 器组 tells
  // the pages about such groups from others.
  function seamsOf(list, found) {
    const cuts = new Set(found.flatMap((item) => [item.place, item.end]));
    found.filter((item) => item.entry.roles.has("filler")).forEach((item) => { cuts.delete(item.place); cuts.delete(item.end); });
    return Array.from(cuts).sort((a, b) => a - b).filter((place) => place > 0 && place < list.length &&
      !list[place - 1].word && !list[place].word && list[place].joined).map((place) => {
      const pair = bare(list[place - 1].key + list[place].key);
      pair.weight = 0.4;
      pair.isMeant = true;
      return pair;
    });
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

  // What is marked in a text: the terms as typed and in other words; of another name in several words, such as "a number of",
  // a word says nothing by itself.
  search.marks = function (plan) {
    return plan.segments.flatMap((segment) => segment.ways.flatMap((way, place) => way.grams.map((gram) => (
      { text: gram.text, prefix: gram.prefix || !!gram.open, name: place && way.grams.length > 1 ? way.grams.map((one) => one.text) : [] }))));
  };
})(window.stepdexSite = window.stepdexSite || {});
