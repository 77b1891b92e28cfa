// Letters that no page has may be pinyin (Sources/SearchIndex/Query/PinyinReader.swift).
(function (search) {
  "use strict";

  // Documents with score that the letters sound like, or else those of several like letters that find most, and the letters that
  // find them; null for none.
  search.sounding = function (letters) {
    return search.load("s", 0, "sounds").then((text) => {
      const syllables = search.syllables || (search.syllables = new Set(search.listed(text).map((one) => one.term)));
      const heard = (letters) => exactly(letters, syllables).then((found) => found && { documents: found, letters: letters });
      return heard(letters).then((found) => {
        if (found) return found;
        const like = new Set(cuts(letters, syllables).flatMap((parts) => likeSounding(parts, syllables)));
        return Promise.all(Array.from(like).sort().map(heard)).then((all) => (
          all.reduce((best, found) => found && found.documents.size > (best ? best.documents.size : 0) ? found : best, null)));
      });
    });
  };

  // The words that the letters stand for in the titles that they find best: other pages may have them with something between
  // them, and they are what is marked.
  search.heardAs = function (sound) {
    const best = Array.from(sound.documents).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_HEARD);
    return Promise.all(cuts(sound.letters, search.syllables).map((parts) => Promise.all(parts.map(sounded)))).then((ways) => (
      Promise.all(best.map((one) => search.record(one[0]).then((record) => {
        const scalars = Array.from(record[0]);
        return wholly(scalars, ways) || heardIn(scalars, sound.letters);
      }))))).then((texts) => Array.from(new Set(texts.filter(Boolean))));
  };

  // The characters of the site that sound as a syllable.
  function sounded(syllable) {
    return search.bucket("x", syllable).then((lines) => {
      const own = lines.find((line) => line.startsWith(syllable + " "));
      return new Set(own ? own.slice(syllable.length + 1) : "");
    });
  }

  // Where characters stand that sound as the syllables of a way to cut the letters; most letters are told by these alone.
  function wholly(scalars, ways) {
    for (const sets of ways) {
      const start = scalars.findIndex((_, place) => sets.length > 1 && sets.every((set, number) => set.has(scalars[place + number])));
      if (start >= 0) return search.key(scalars.slice(start, start + sets.length).join(""));
    }
    return "";
  }

  const MOST_HEARD = 3;

  function heardIn(scalars, letters) {
    return Promise.all(scalars.map(readings)).then((all) => {
      const places = scalars.map((_, place) => place).filter((place) => all[place].length), units = places.map((place) => all[place]);
      for (let start = 0; start < units.length; start++) {
        const end = reach(letters, units, start);
        if (end) return search.key(scalars.slice(places[start], places[end - 1] + 1).join(""));
      }
      return "";
    });
  }

  // What a character may be typed as: syllables, or itself.
  function readings(scalar) {
    if (scalar < "\u2e80") return Promise.resolve(/[a-z0-9]/i.test(scalar) ? [scalar.toLowerCase()] : []);
    return search.bucket("h", scalar).then((lines) => {
      const own = lines.find((line) => line.startsWith(scalar + ":"));
      return own ? own.split(":")[1].split(",").filter(Boolean) : [];
    });
  }

  // Where the letters end that begin at a unit, 0 if they do not fit; whole syllables come before first letters.
  function reach(letters, units, unit) {
    if (!letters) return unit;
    if (unit === units.length) return 0;
    const begun = units[unit].flatMap((reading) => letters.startsWith(reading) ? [reading.length] : []).concat(
      units[unit].flatMap((reading) => reading.length > 1 && reading[0] === letters[0] ? [1] : []));
    for (const length of begun) {
      const end = reach(letters.slice(length), units, unit + 1);
      if (end) return end;
    }
    return 0;
  }

  // Pinyin and a word of the pages that were typed without a space between them (shifangEIP), in the order typed; null where
  // a text is no such pair. Of several ways the one with the longest word (Sources/SearchIndex/Query/PinyinReader.swift).
  search.pair = function (text) {
    const ways = [], isPinyin = (letters) => cuts(letters, search.syllables).some((parts) => parts.length > 1);
    if (text.length > LONGEST_PAIR) return Promise.resolve(null);
    for (let length = text.length - 3; length > 1; length--) {
      [[text.slice(0, -length), text.slice(-length), true], [text.slice(length), text.slice(0, length), false]].forEach((way) => {
        if (isPinyin(way[0])) ways.push(way);
      });
    }
    const next = (place) => place === ways.length ? Promise.resolve(null) : isPair(ways[place]).then((found) => (
      found ? (ways[place][2] ? ways[place].slice(0, 2) : [ways[place][1], ways[place][0]]) : next(place + 1)));
    return next(0);
  };

  const LONGEST_PAIR = 40;

  function isPair(way) {
    return Promise.all([search.postings(search.stem(way[1]), false), search.postings(way[0], false)]).then((lists) => (
      lists[0] && !lists[1] ? exactly(way[0], search.syllables).then(Boolean) : false));
  }

  // Every way to cut the letters into syllables; if none is found, first letters. Neighbours must all be there.
  function exactly(letters, syllables) {
    return sounds(cuts(letters, syllables).map((parts) => parts.slice(1).map((part, place) => "~" + parts[place] + "·" + part))).then((found) => (
      found || letters.length > 12 ? found : sounds([Array.from(letters).slice(1).map((letter, place) => "^" + letters[place] + letter)])));
  }

  function sounds(ways) {
    return Promise.all(ways.filter((way) => way.length).map((way) => meet(way, 0, []))).then((all) => {
      const scores = new Map();
      all.forEach((found) => found.forEach((score, document) => {
        scores.set(document, Math.max(scores.get(document) || 0, score));
      }));
      return scores.size ? scores : null;
    });
  }

  // Documents that all terms have, with score; after the first that is in none of those so far no more are looked up.
  function meet(terms, place, found) {
    if (place === terms.length) return new Map(found.map((one) => [one.document, score(one, terms.length + 1)]).filter((pair) => pair[1]));
    return search.postings(terms[place], false).then((list) => {
      if (!list) return new Map();
      const own = new Map(list.documents.map((document, number) => [document, list.entries[number]]));
      const rest = place ? found : list.documents.map((document) => ({ document: document, fields: 7, length: 0 }));
      const left = rest.filter((one) => own.has(one.document)).map((one) => {
        const entry = own.get(one.document);
        return { document: one.document, fields: one.fields & entry & 7, length: Math.max(one.length, entry >> 6) };
      });
      return left.length ? meet(terms, place + 1, left) : new Map();
    });
  }

  // How much of the title the letters cover decides.
  function score(one, syllables) {
    return one.fields & 1 ? 0.55 + 0.45 * Math.min(1, syllables / Math.max(one.length, 1)) : one.fields & 2 ? 0.3 : 0;
  }

  // The ways to cut letters into syllables, fewest first, at most four (Sources/TextAnalysis/Pinyin.swift).
  function cuts(letters, syllables) {
    const ways = [[[]]];
    for (let end = 1; end <= letters.length; end++) {
      const found = [];
      for (let start = Math.max(0, end - 6); start < end; start++) {
        const syllable = letters.slice(start, end);
        if (syllables.has(syllable)) ways[start].forEach((way) => found.push(way.concat(syllable)));
      }
      found.sort((a, b) => a.length - b.length || (a.join("·") < b.join("·") ? -1 : 1));
      ways.push(found.slice(0, 4));
    }
    return ways[letters.length];
  }

  // Beginnings and endings of syllables that many speakers do not tell apart, and letters that may be meant for others: of
  // each way to cut them at most 32 (Sources/TextAnalysis/Pinyin.swift).
  const LIKE_BEGINNINGS = [["zh", "z"], ["ch", "c"], ["sh", "s"], ["n", "l"], ["f", "h"]];
  const LIKE_ENDINGS = [["eng", "en"], ["ing", "in"], ["ang", "an"]];

  function likeSounding(parts, syllables) {
    let ways = [""];
    parts.forEach((syllable) => {
      ways = ways.flatMap((way) => [syllable].concat(like(syllable, syllables)).map((one) => way + one)).slice(0, 32);
    });
    return ways.filter((way) => way !== parts.join(""));
  }

  function like(syllable, syllables) {
    const found = [];
    LIKE_BEGINNINGS.forEach(([one, other]) => {
      if (syllable.startsWith(one)) found.push(other + syllable.slice(one.length));
      if (syllable.startsWith(other)) found.push(one + syllable.slice(other.length));
    });
    LIKE_ENDINGS.forEach(([one, other]) => {
      if (syllable.endsWith(one)) found.push(syllable.slice(0, -one.length) + other);
      if (syllable.endsWith(other)) found.push(syllable.slice(0, -other.length) + one);
    });
    return found.filter((syllable) => syllables.has(syllable));
  }
})(window.stepdexSite = window.stepdexSite || {});
