// Understands a query: operators (Sources/SearchIndex/Query/QuerySyntax.swift), then fillers, synonyms and intents
// (QueryReader.swift). What the languages know about words is in files of Sources/HelpSite/Search/SearchWords.swift.
(function (search) {
  "use strict";
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

  search.syntax = function (query) {
    const result = { text: "", demanded: [], excluded: [], mode: "", lang: "", constraint: "" }, words = [];
    terms(query).forEach((term) => { if (!take(term, result)) words.push(term.written); });
    result.text = words.join(" ");
    return result;
  };

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

  const FILES = 128; // What is known of a character is in the file of its code point modulo this.
  const lexicon = new Map(); // Key of a term to its roles and to other words for it.
  const known = new Set(); // Files that have been read.

  function fileOf(scalar) { return scalar.codePointAt(0) % FILES; }

  // Loads what is known of the characters of a text: what they fold to, and the words that begin with them.
  search.loadWords = function (text) {
    const scalars = Array.from(text);
    return read(scalars.filter((scalar) => scalar > "\x7f")).then(() => read(units(text).map((unit) => Array.from(unit.key)[0])));
  };

  function read(scalars) {
    const numbers = Array.from(new Set(scalars.map(fileOf))).filter((number) => !known.has(number));
    return Promise.all(numbers.map((number) => search.load("c", number, "c/" + number).then((contents) => {
      if (!known.has(number)) learn(number, contents);
      known.add(number);
    })));
  }

  function learn(number, contents) {
    search.learn(contents.fold || {});
    // A word that stands here for its synonyms' sake is read from its own file.
    const entry = (term) => {
      const key = join(units(term), "key");
      if (fileOf(key) !== number) return { roles: new Set(), others: [] };
      if (!lexicon.has(key)) lexicon.set(key, { roles: new Set(), others: [] });
      return lexicon.get(key);
    };
    (contents.fillers || []).forEach((term) => entry(term).roles.add("filler"));
    (contents.light || []).forEach((term) => entry(term).roles.add("light"));
    (contents.words || []).forEach((term) => entry(term).roles.add("word"));
    Object.entries(contents.intents || {}).forEach(([name, terms]) => terms.forEach((term) => entry(term).roles.add(name)));
    (contents.synonyms || []).forEach((group) => group[0].concat(group[1]).forEach((term) => {
      const own = entry(term);
      group[0].forEach((other) => { if (other !== term) own.others.push({ text: other, weight: 0.8 }); });
    }));
    (contents.also || []).forEach((list) => list.slice(1).forEach((other) => {
      entry(list[0]).others.push({ text: other, weight: 0.72 });
    }));
  }

  // A character or a Latin word each.
  function units(text) {
    const found = [], scalars = Array.from(text);
    let end = -1;
    search.tokens(text).forEach((token) => {
      const word = token.kind === "word", first = Array.from(token.text)[0];
      found.push({
        key: word ? token.text : first, text: word ? scalars.slice(token.start, token.end).join("").toLowerCase() : first,
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

  // The longest term of the lexicon that begins at a unit.
  function longest(list, place) {
    let best = null;
    for (let length = 1; length <= LONGEST && place + length <= list.length; length++) {
      const last = list[place + length - 1];
      // A Chinese word has no gap in it.
      if (length > 1 && !last.joined && !last.word) break;
      const entry = lexicon.get(join(list.slice(place, place + length), "key"));
      if (entry) best = { length: length, entry: entry };
    }
    return best;
  }

  function segment(text, others, weight) {
    const ways = [{ text: text, weight: 1, typed: true }].concat(others).slice(0, 10);
    ways.forEach((way) => { way.grams = search.grams(way.text); });
    return { text: text, ways: ways, weight: weight };
  }

  // A part that the lexicon does not know: each run of ideographs and each word is a segment.
  function plain(part, segments) {
    let run = [];
    const close = () => { if (run.length) segments.push(segment(join(run, "text"), [], 1)); run = []; };
    part.forEach((unit) => {
      if (unit.word || !unit.joined) close();
      run.push(unit);
      if (unit.word) close();
    });
    close();
  }

  // The parts of a query, each with other ways to say it, and what the answer should be like.
  search.plan = function (query) {
    const syntax = search.syntax(query), list = units(syntax.text);
    const result = { syntax: syntax, segments: [], intents: new Set(), question: false };
    let open = 0, place = 0;
    while (place < list.length) {
      const known = longest(list, place);
      if (!known) { place++; continue; }
      const roles = known.entry.roles, length = known.length;
      // A protected word is plain text, perhaps a part of a longer word.
      if (roles.size === 1 && roles.has("word") && !known.entry.others.length) { place += length; continue; }
      plain(list.slice(open, place), result.segments);
      const intents = INTENTS.filter((name) => roles.has(name));
      intents.forEach((name) => result.intents.add(name));
      if (roles.has("filler")) result.question = true;
      else {
        result.segments.push(segment(join(list.slice(place, place + length), "text"),
          known.entry.others.map((other) => ({ text: other.text, weight: other.weight })), intents.length || roles.has("light") ? 0.5 : 1));
        result.segments[result.segments.length - 1].mode = roles.has("batch") || roles.has("single");
      }
      place += length;
      open = place;
    }
    plain(list.slice(open), result.segments);
    // What must be there also says what is wanted most.
    syntax.demanded.forEach((demand) => result.segments.push(segment(demand.text, [], 1)));
    // Nothing but fillers: then they are what is asked for.
    if (!result.segments.length) plain(list, result.segments);
    result.segments = result.segments.slice(0, 12);
    openLast(result, list, query);
    return result;
  };

  // The word that is being typed may go on.
  function openLast(plan, list, query) {
    const last = plan.segments[plan.segments.length - 1], end = list[list.length - 1];
    if (last && end && end.word && query.trimEnd() === query && !plan.syntax.demanded.length) {
      last.ways[0].grams.slice(-1).forEach((gram) => { if (gram.text.length > 1) gram.open = true; });
    }
  }

  // What is marked in a text: the terms as typed and in other words.
  search.marks = function (plan) {
    return plan.segments.flatMap((segment) => segment.ways.flatMap((way) => way.grams.map((gram) => (
      { text: gram.text, prefix: gram.prefix || !!gram.open }))));
  };
})(window.stepdexSite = window.stepdexSite || {});
