// What each language knows about the words of queries, in files of Sources/HelpSite/Search/SearchWords.swift: roles, other
// names, and of which phrases they are words.
(function (search) {
  "use strict";
  const lexicon = new Map(); // Key of a term to its roles and to other words for it.
  const called = new Map(); // Key of a term to what else the pages call it.
  const known = new Set(); // Files that have been read.

  // What is known of a character is in the file of its code point modulo the number of files, of a word in that of its hash.
  function fileOf(unit) {
    const files = search.meta.files;
    return unit.word ? "l/" + search.hash(unit.key) % files.l : "c/" + unit.key.codePointAt(0) % files.c;
  }

  const counts = new Map(); // A character to how many terms of documents begin with it.
  search.beginnings = function (scalar) { return counts.get(scalar) || 0; };

  // Loads what is known of the characters of a text: what they fold to, and the words that begin with them.
  search.loadWords = function (text) {
    const scalars = Array.from(text);
    return read(scalars.filter((scalar) => scalar > "\x7f").map((scalar) => ({ key: scalar }))).then(() => read(units(text)));
  };

  function read(list) {
    const files = Array.from(new Set(list.map(fileOf))).filter((file) => !known.has(file));
    return Promise.all(files.map((file) => search.load(file[0], file.slice(2), file).then((contents) => {
      if (!known.has(file)) learn(file, contents);
      known.add(file);
    })));
  }

  // Words with a sign between them, lists in lines.
  function lists(text) { return text ? text.split("\n").map((line) => line.split("|")) : []; }

  function learn(file, contents) {
    search.learn(contents.fold || {});
    for (const match of (contents.counts || "").matchAll(/(\D)(\d+)/gu)) counts.set(match[1], Number(match[2]));
    // A word that stands here for its synonyms' sake is read from its own file.
    const entry = (term) => {
      const list = units(term);
      if (!list.length || fileOf(list[0]) !== file) return { roles: new Set(), others: [] };
      return own(join(list, "key"));
    };
    const own = (key) => {
      if (!lexicon.has(key)) lexicon.set(key, { roles: new Set(), others: [], isNamed: false, isOfGroup: false, phrases: [] });
      return lexicon.get(key);
    };
    const each = (text, role) => lists(text).flat().forEach((term) => entry(term).roles.add(role));
    each(contents.fillers, "filler");
    each(contents.light, "light");
    each(contents.words, "word");
    Object.entries(contents.intents || {}).forEach(([name, terms]) => each(terms, name));
    lists(contents.synonyms).forEach((group) => {
      // Behind an empty one those that no page has.
      const end = group.indexOf(""), known = end < 0 ? group : group.slice(0, end);
      group.filter(Boolean).forEach((term) => {
        const one = entry(term);
        one.isNamed = one.isOfGroup = true;
        // A single character stands in too many words to be looked for.
        known.forEach((other) => { if (other !== term && Array.from(other).length > 1) one.others.push({ text: other, weight: 0.8 }); });
      });
    });
    lists(contents.also).forEach((list) => list.slice(1).forEach((other) => {
      const known = entry(list[0]);
      known.isNamed = true;
      known.others.push({ text: other, weight: 0.72 });
    }));
    // Each word's, or those of the word before.
    lists(contents.phrases).forEach((list) => {
      for (let place = 0, last = ""; place < list.length; place += 2) own(list[place]).phrases = places(last = list[place + 1] || last);
    });
    lists(contents.aliases).forEach((list) => called.set(list[0], list.slice(1).map((other) => ({ text: other, weight: 0.75 }))));
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
