// Words that no page has: pinyin (Sources/SearchIndex/Query/PinyinReader.swift), else a wrong character or a few wrong
// letters (SpellingReader.swift). Looked at only when the words as typed find nothing.
(function (search) {
  "use strict";

  // ---- Pinyin

  // Every way to cut the letters into syllables; if none is found, first letters. Neighbours must all be there.
  search.sounding = function (letters) {
    return search.load("s", 0, "sounds").then((text) => {
      const syllables = search.syllables || (search.syllables = new Set(text.split(" ")));
      return sounds(cuts(letters, syllables).map((parts) => parts.slice(1).map((part, place) => "~" + parts[place] + "·" + part)));
    }).then((found) => found || letters.length > 12 ? found
      : sounds([Array.from(letters).slice(1).map((letter, place) => "^" + letters[place] + letter)]));
  };

  function sounds(ways) {
    return Promise.all(ways.filter((way) => way.length).map((way) =>
      Promise.all(way.map((term) => search.postings(term, false))).then(meet))).then((all) => {
      const scores = new Map();
      all.forEach((found) => found.forEach((score, document) => {
        scores.set(document, Math.max(scores.get(document) || 0, score));
      }));
      return scores.size ? scores : null;
    });
  }

  // Documents that all lists have; how much of the title the letters cover decides.
  function meet(lists) {
    const scores = new Map();
    if (lists.some((list) => !list)) return scores;
    const rest = lists.slice(1).map((list) => new Map(list.documents.map((document, place) => [document, list.entries[place]])));
    lists[0].documents.forEach((document, place) => {
      let fields = lists[0].entries[place] & 7, length = lists[0].entries[place] >> 5;
      for (const other of rest) {
        const own = other.get(document);
        if (own === undefined) return;
        fields &= own & 7;
        length = Math.max(length, own >> 5);
      }
      if (fields & 1) scores.set(document, 0.55 + 0.45 * Math.min(1, (lists.length + 1) / Math.max(length, 1)));
      else if (fields & 2) scores.set(document, 0.3);
    });
    return scores;
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

  // ---- Spelling

  // Other words for a part of the query that no page has as typed; an empty list where none is near.
  search.corrections = function (segment) {
    const scalars = Array.from(segment.text);
    if (/^[a-z]{4,40}$/.test(segment.text)) return letters(search.stem(segment.text));
    return /^[\u3400-\u9fff]{2,24}$/.test(segment.text) ? ideographs(scalars) : Promise.resolve([]);
  };

  // The known pieces of a run of ideographs that no page has as a whole; none where it is something else.
  search.pieces = function (segment) {
    const scalars = Array.from(segment.text), lists = segment.ways[0].lists;
    if (scalars.length < 3 || !scalars.every((scalar) => /^[\u3400-\u9fff]$/.test(scalar)) || lists.length !== scalars.length - 1) return [];
    const pieces = [scalars[0]];
    scalars.slice(1).forEach((scalar, place) => {
      if (lists[place]) pieces[pieces.length - 1] += scalar; else pieces.push(scalar);
    });
    return pieces.length === 1 ? [] : pieces.filter((piece) => piece.length > 1);
  };

  function count(term) { return search.postings(term, false).then((list) => list ? list.count : 0); }

  // The best replacements of one character whose pairs are unknown.
  function ideographs(scalars) {
    const pairs = scalars.slice(1).map((scalar, place) => scalars[place] + scalar);
    return Promise.all(pairs.map(count)).then((counts) => {
      const unknown = counts.map((number) => number === 0);
      if (!unknown.includes(true)) return [];
      const places = scalars.map((_, place) => place).filter((place) => {
        const sides = [unknown[place - 1], unknown[place]].filter((side) => side !== undefined);
        // Of two neighbours that both would do, one known pair shows which character is right.
        return sides.includes(true) && (!sides.includes(false) || scalars.length === 2);
      });
      return Promise.all(places.map((place) => likeness(scalars[place]).then((like) => replacements(scalars, place, like))));
    }).then((all) => {
      const found = [].concat.apply([], all || []).sort((a, b) => b.score - a.score || (a.text < b.text ? 1 : -1));
      return found.slice(0, 2).filter((one) => one.score > found[0].score * 0.6).map((one) => one.text);
    });
  }

  // The characters of the site that sound or look like one (Sources/HelpSite/Search/Likenesses.swift).
  function likeness(wrong) {
    const number = wrong.codePointAt(0) % 256;
    return search.load("h", number, "h/" + number).then((text) => {
      const own = (text.split("\n").find((line) => line.startsWith(wrong)) || "::").split(":");
      const sounds = own[1].split(",").filter(Boolean), code = Array.from(own[2]);
      const letters = new Set(sounds.map((sound) => sound[0].toUpperCase()).concat(code.length ? [code[0], code[code.length - 1]] : []));
      const known = Array.from(letters).filter((letter) => search.meta.parts.includes(letter));
      return Promise.all(known.map((letter) => search.load("x", letter, "x/" + letter))).then((files) => {
        const like = new Set();
        files.join("\n").split("\n").forEach((line) => {
          const space = line.indexOf(" "), head = line.slice(0, space), rest = Array.from(line.slice(space + 1));
          if (head[0] === "+") { if (sounds.includes(head.slice(1))) rest.forEach((scalar) => like.add(scalar)); }
          else if (code.length && looksLike(code, rest)) like.add(head);
        });
        return like;
      });
    });
  }

  // Whether two characters differ in one part of at least three (Sources/TextAnalysis/HanTables.swift).
  function looksLike(left, right) {
    const most = Math.max(left.length, right.length), least = Math.min(left.length, right.length);
    if (most < 3 || most - least > 1) return false;
    let front = 0, back = 0;
    while (front < least && left[front] === right[front]) front++;
    while (back < least && left[left.length - 1 - back] === right[right.length - 1 - back]) back++;
    return Math.min(front + back, least) >= most - 1;
  }

  function replacements(scalars, place, like) {
    const wrong = scalars[place], before = scalars[place - 1], after = scalars[place + 1];
    // Behind a character the pairs that begin with it are in a shard or two; what sounds or looks alike is few.
    const source = before
      ? search.termsFrom(before, 10).then((terms) => terms.map((term) => ({ scalar: Array.from(term.term)[1], count: term.count }))
        .filter((one) => one.scalar && one.scalar !== wrong))
      : Promise.resolve(Array.from(like).filter((scalar) => scalar !== wrong).map((scalar) => ({ scalar: scalar, count: Infinity })));
    return source.then((candidates) => {
      const alike = candidates.filter((one) => like.has(one.scalar));
      return vouched(alike, 10).then((found) => {
        if (found.length || !before || !after) return found;
        // Without a likeness both neighbours must vouch for it, and often; the likeliest are looked at.
        const others = candidates.filter((one) => one.count > 2 && !like.has(one.scalar));
        return vouched(others.sort((a, b) => b.count - a.count).slice(0, 8), 1);
      });
    });

    function vouched(candidates, weight) {
      return Promise.all(candidates.map((one) => (after ? count(one.scalar + after) : Promise.resolve(Infinity)).then((behind) => {
        const least = Math.min(one.count, behind);
        if (!least || (weight === 1 && least <= 2)) return null;
        return { text: scalars.map((scalar, at) => at === place ? one.scalar : scalar).join(""), score: Math.sqrt(least) * weight };
      }))).then((found) => found.filter(Boolean));
    }
  }

  const LONGEST = 12; // Longer words are with those of this length.

  // Words within one edit (two from eight letters on), nearest and most frequent first. The first letter is taken to be
  // right, or to have changed places with the second.
  function letters(typed) {
    const limit = typed.length >= 8 ? 2 : 1;
    const heads = Array.from(new Set([typed[0], typed[1]])).filter((head) => search.meta.heads.includes(head));
    // Words are in files by first letter and length (Sources/HelpSite/Search/Vocabulary.swift).
    const names = [];
    heads.forEach((head) => {
      for (let length = Math.min(LONGEST, Math.max(3, typed.length - limit)); length <= Math.min(typed.length + limit, LONGEST); length++) names.push(head + length);
    });
    return Promise.all(names.map((name) => search.load("v", name, "v/" + name))).then((lists) => {
      const found = [];
      lists.join(" ").split(" ").forEach((entry) => {
        const colon = entry.indexOf(":"), term = entry.slice(0, colon);
        const distance = edits(typed, term, limit);
        if (distance <= limit) found.push({ distance: distance, count: Number(entry.slice(colon + 1)), term: term });
      });
      found.sort((a, b) => a.distance - b.distance || b.count - a.count || (a.term < b.term ? -1 : 1));
      return found.slice(0, 3).filter((one) => one.distance === found[0].distance && one.count * 20 >= found[0].count).map((one) => one.term);
    });
  }

  // Letters put in, left out, replaced, or swapped with their neighbour; more than the limit is one more than it.
  function edits(left, right, limit) {
    if (Math.abs(left.length - right.length) > limit) return limit + 1;
    let beforeLast = [], last = Array.from({ length: right.length + 1 }, (_, place) => place);
    for (let row = 0; row < left.length; row++) {
      const now = [row + 1];
      let best = now[0];
      for (let column = 0; column < right.length; column++) {
        let cost = Math.min(last[column + 1] + 1, now[column] + 1, last[column] + (left[row] === right[column] ? 0 : 1));
        if (row && column && left[row] === right[column - 1] && left[row - 1] === right[column]) cost = Math.min(cost, beforeLast[column - 1] + 1);
        now.push(cost);
        best = Math.min(best, cost);
      }
      if (best > limit) return limit + 1;
      beforeLast = last;
      last = now;
    }
    return last[right.length];
  }
})(window.stepdexSite = window.stepdexSite || {});
