// What each language knows about the words of queries, in files of Sources/HelpSite/Search/SearchWords.swift: roles, other
// names, and of which phrases they are words.
(function (search) {
  "use strict";
  const lexicon = new Map(); // Key of a term to its roles and to other words for it.
  const called = new Map(); // Key of a term to what else the pages call it.
  const known = new Set(); // Files that have been read.

  const pieces = new Map(); // Files of characters that begin very many words, and in how many more these stand.

  // What is known of a character is in the file of its code point modulo the number of files, of a word in that of its hash.
  function fileOf(unit) {
    const files = search.meta.files;
    return unit.word ? "l/" + search.hash(unit.key) % files.l : "c/" + unit.key.codePointAt(0) % files.c;
  }

  // The same of a word that begins with one unit and goes on with another, if any (Places in SearchWords.swift).
  function fileOfWord(first, second) {
    const file = fileOf(first), count = pieces.get(file);
    return count && second ? file + "-" + search.hash(Array.from(second.key)[0]) % count : file;
  }

  const counts = new Map(); // A character to how many terms of documents begin with it.
  search.beginnings = function (scalar) { return counts.get(scalar) || 0; };

  // Words that may stand in a word (改一下名字) begin so; what is behind them is the word's then.
  const GAPS = "一个了下";

  // Loads what is known of the characters of a text: what they fold to, and the words that begin with them.
  search.loadWords = function (text) {
    const scalars = Array.from(text);
    return read(scalars.filter((scalar) => scalar > "\x7f").map((scalar) => fileOf({ key: scalar }))).then(() => {
      const list = units(text);
      return read(list.map(fileOf)).then(() => read(list.flatMap((unit, place) => {
        const next = list.slice(place + 1, place + (list[place + 1] && GAPS.includes(list[place + 1].key) ? 4 : 2));
        return next.map((other) => fileOfWord(unit, other));
      })));
    });
  };

  function read(list) {
    const files = Array.from(new Set(list)).filter((file) => !known.has(file));
    return Promise.all(files.map((file) => search.load(file[0], file.slice(2), file).then((contents) => {
      if (!known.has(file)) learn(file, contents);
      known.add(file);
    })));
  }

  // A file's lines (Part.text in SearchWords.swift).
  function learn(file, contents) {
    // A word that stands here for its synonyms' sake is read from its own file.
    const entry = (term) => {
      const list = units(term);
      if (!list.length || fileOfWord(list[0], list[1]) !== file) return { roles: new Set(), others: [] };
      return own(join(list, "key"));
    };
    const own = (key) => {
      if (!lexicon.has(key)) lexicon.set(key, { roles: new Set(), others: [], isNamed: false, isOfGroup: false, phrases: [] });
      return lexicon.get(key);
    };
    const lines = (contents ? contents.split(";") : []).map((line) => ({ sign: line[0], text: line.slice(1), list: line.slice(1).split("|") }));
    const each = (sign, read) => { lines.forEach((line) => { if (line.sign === sign) read(line.list, line.text); }); };
    const mark = (list, role) => list.forEach((term) => entry(term).roles.add(role));
    each("!", (_, text) => pieces.set(file, Number(text)));
    // What characters fold to first: it says how the others are cut.
    each("=", (list) => list.forEach((one) => { const scalars = Array.from(one); search.meta.fold.set(scalars[0], scalars.slice(1).join("")); }));
    each("#", (_, text) => { for (const match of text.matchAll(/(\D)(\d+)/gu)) counts.set(match[1], Number(match[2])); });
    each("f", (list) => mark(list, "filler"));
    each("l", (list) => mark(list, "light"));
    each("w", (list) => mark(list, "word"));
    each("i", (list) => mark(list.slice(1), list[0]));
    each("s", (group) => {
      // Behind an empty one those that no page has.
      const end = group.indexOf(""), known = end < 0 ? group : group.slice(0, end);
      group.filter(Boolean).forEach((term) => {
        const one = entry(term);
        one.isNamed = one.isOfGroup = true;
        // A single character stands in too many words to be looked for.
        known.forEach((other) => { if (other !== term && Array.from(other).length > 1) one.others.push({ text: other, weight: 0.8 }); });
      });
    });
    each("o", (list) => list.slice(1).forEach((other) => {
      const known = entry(list[0]);
      known.isNamed = true;
      known.others.push({ text: other, weight: 0.72 });
    }));
    // Each word's, or those of the word before.
    each("p", (list) => {
      for (let place = 0, last = ""; place < list.length; place += 2) own(list[place]).phrases = places(last = list[place + 1] || last);
    });
    each("a", (list) => called.set(list[0], list.slice(1).map((other) => ({ text: other, weight: 0.75 }))));
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
  search.units = units;
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

  // A text of units, by the name of what is taken of each.
  search.join = join;
  function join(list, name) {
    let text = "";
    list.forEach((unit, place) => {
      if (place && (unit.word || list[place - 1].word)) text += " ";
      text += unit[name];
    });
    return text;
  }

  // What is known of a term by the key of its units; nothing where none is.
  search.entry = function (key) { return lexicon.get(key); };

  // What else the pages call a term.
  search.names = function (text) { return called.get(join(units(text), "key")) || []; };

  search.isFiller = function (term) {
    const entry = lexicon.get(term);
    return !!entry && entry.roles.has("filler");
  };
})(window.stepdexSite = window.stepdexSite || {});
