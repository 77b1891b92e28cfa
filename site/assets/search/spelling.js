// Words that no page has and that are no pinyin: a wrong character or a few wrong letters
// (Sources/SearchIndex/Query/SpellingReader.swift). Looked at only when the words as typed find nothing.
(function (search) {
  "use strict";

  // Other words for a part of the query that no page has as typed; an empty list where none is near.
  search.corrections = function (segment) {
    const scalars = Array.from(segment.text);
    if (/^[a-z]{4,40}$/.test(segment.text)) return near(search.stem(segment.text));
    return /^[\u3400-\u9fff]{2,24}$/.test(segment.text) ? ideographs(scalars) : Promise.resolve([]);
  };

  // What may be proposed for a word that nothing corrects: one with the same first letter within an edit for every three.
  search.far = function (text) {
    const stem = /^[a-z]{4,24}$/.test(text) ? search.stem(text) : "";
    return stem.length < 6 ? Promise.resolve([]) : letters(stem, Math.min(Math.floor(stem.length / 3), 3)).then((found) => (
      found.filter((word) => word[0] === stem[0]).slice(0, 1)));
  };

  // The pieces of a run of ideographs that no page has as a whole, single characters between them; none where it is something else.
  search.pieces = function (segment) {
    const scalars = Array.from(segment.text), lists = segment.ways[0].lists;
    if (scalars.length < 3 || !scalars.every((scalar) => /^[\u3400-\u9fff]$/.test(scalar)) || lists.length !== scalars.length - 1) return [];
    const pieces = [scalars[0]];
    scalars.slice(1).forEach((scalar, place) => {
      if (lists[place]) pieces[pieces.length - 1] += scalar; else pieces.push(scalar);
    });
    return pieces.length === 1 ? [] : pieces;
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
    return search.bucket("h", wrong).then((lines) => {
      const own = (lines.find((line) => line.startsWith(wrong)) || "::").split(":");
      return Promise.all(own[1].split(",").filter(Boolean).map((sound) => search.bucket("x", sound).then((lines) => {
        const line = lines.find((line) => line.startsWith(sound + " "));
        return line ? line.slice(sound.length + 1) : "";
      }))).then((found) => new Set(Array.from(found.join("") + own[2])));
    });
  }

  const SHARE = 8; // A word is so much of what begins with one of its characters.

  function replacements(scalars, place, like) {
    const wrong = scalars[place], before = scalars[place - 1], after = scalars[place + 1];
    // How often each character stands behind the one before, and before the one behind.
    const beside = (key) => key ? search.beside(key) : Promise.resolve(null);
    return Promise.all([beside(before), beside(after && "<" + after)]).then(([first, second]) => {
      const candidates = Array.from(first ? first.keys() : like).filter((scalar) => scalar !== wrong)
        .map((scalar) => ({ scalar: scalar, count: Math.min(times(first, scalar), times(second, scalar)), first: times(first, scalar) }));
      // Two that only meet in a sentence (以 and 保 of 可以保存) correct nothing: next to no neighbours tell that the other one is wrong.
      const kept = scalars.length === 2 && scalars[1 - place];
      const near = candidates.filter((one) => like.has(one.scalar) && one.count);
      return Promise.all(near.map((one) => !kept || isWord(one))).then((are) => {
        const found = vouched(near.filter((_, number) => are[number]), 10);
        if (found.length || !before || !after) return found;
        // Without a likeness both neighbours must vouch for it, and often; the likeliest are looked at.
        const others = candidates.filter((one) => one.first > 2 && !like.has(one.scalar));
        return vouched(others.sort((a, b) => b.first - a.first).slice(0, 8), 1);
      });
    });

    function isWord(one) {
      if (search.beginnings(place ? before : after) <= one.count * SHARE) return true;
      const word = place ? before + one.scalar : one.scalar + after;
      return search.loadWords(word).then(() => !!search.entry(word));
    }

    function times(counts, scalar) { return counts ? counts.get(scalar) || 0 : Infinity; }

    function vouched(candidates, weight) {
      return candidates.filter((one) => one.count && (weight > 1 || one.count > 2)).map((one) => (
        { text: scalars.map((scalar, at) => at === place ? one.scalar : scalar).join(""), score: Math.sqrt(one.count) * weight }));
    }
  }

  const NAME = 4, LOOKED = 6, MOST_BESIDE = 40;

  // A name of which one character was typed wrong, left out, typed twice, or swapped with its neighbour, corrected; null where
  // nothing is known (Sources/SearchIndex/Query/NameSpelling.swift).
  search.mended = function (scalars, counts, kept) {
    const places = counts.flatMap((count, place) => count ? [] : [place]);
    return first(places, (place) => repairs(scalars, place, counts, kept).then((found) => (
      first(found, (one) => stands(one, true)).then((text) => text || first(found, (one) => stands(one, false))))));
  };

  // What the first of some gives that gives anything.
  function first(list, given) {
    return list.reduce((before, one) => before.then((found) => found || given(one)), Promise.resolve(null));
  }

  // The text, if it or what of it is around the edit stands in a title, heading or label.
  function stands(one, whole) {
    let start = whole ? 0 : Math.max(0, one.start - 2), end = whole ? one.text.length : Math.min(one.text.length, one.end + 2);
    while (end - start < NAME && start > 0) start--;
    while (end - start < NAME && end < one.text.length) end++;
    return end - start < NAME ? Promise.resolve(null) : search.stands(one.text.slice(start, end).join("")).then((stands) => stands ? one.text.join("") : null);
  }

  // The likeliest ways to correct two characters that no page has beside each other.
  function repairs(scalars, place, counts, kept) {
    const found = [], tries = [], at = (place) => scalars[place];
    const behind = (key) => search.beside(key).then((map) => Array.from(map).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1)).map((one) => one[0]));
    const add = (start, length, texts, weight) => {
      const text = scalars.slice(0, start).concat(texts, scalars.slice(start + length)), end = start + texts.length;
      if (text.length < NAME || text.join("") === scalars.join("")) return;
      const pairs = [];
      for (let pair = Math.max(0, start - 1); pair < Math.min(Math.max(end, 1), text.length - 1); pair++) pairs.push(pair);
      if (!pairs.length) return;
      // By what stands behind a character that was typed, or before one.
      tries.push(Promise.all(pairs.map((pair) => (pair === start - 1 || texts.length > 1 && pair < end - 1 ? search.beside(text[pair]).then((map) => map.get(text[pair + 1])) :
        search.beside("<" + text[pair + 1]).then((map) => map.get(text[pair]))))).then((numbers) => {
        const least = Math.min.apply(null, numbers.map((number) => number || 0));
        if (least > 0) found.push({ start: start, end: end, text: text, score: Math.sqrt(least) * weight });
      }));
    };
    [place - 1, place, place + 1].filter((one) => one >= 0 && one + 1 < scalars.length && !kept[one] && !kept[one + 1])
      .forEach((one) => add(one, 2, [at(one + 1), at(one)], 10));
    const others = [place, place + 1].filter((one) => !kept[one]).map((one) => {
      if (at(one - 1) === at(one) || at(one + 1) === at(one)) add(one, 1, [], 10);
      const mustBeAlike = (one > 0 && counts[one - 1] > 0) || (one < counts.length && counts[one] > 0);
      return Promise.all([likeness(at(one)), one ? behind(at(one - 1)) : []]).then(([like, known]) => {
        (one ? known.filter((scalar) => like.has(scalar)) : Array.from(like)).forEach((scalar) => add(one, 1, [scalar], 10));
        if (!mustBeAlike) known.filter((scalar) => !like.has(scalar)).slice(0, MOST_BESIDE).forEach((scalar) => add(one, 1, [scalar], 1));
      });
    });
    const between = behind(at(place)).then((known) => known.slice(0, MOST_BESIDE).forEach((scalar) => add(place + 1, 0, [scalar], 2)));
    return Promise.all(others.concat(between)).then(() => Promise.all(tries)).then(() => (
      found.sort((a, b) => b.score - a.score || (a.text.join("") < b.text.join("") ? -1 : 1)).slice(0, LOOKED)));
  }

  // The nearest words within some edits, most frequent first. What is nearest is enough, so words that are further away are loaded
  // only where none is nearer. The first letter is taken to be right, or to be the only one that is wrong.
  function letters(typed, limit, within) {
    const edit = within || 1, words = search.vocabulary(typed[0], typed.length - edit, typed.length + edit);
    return Promise.all([words, edit === 1 && typed[1] !== typed[0] ? besides(typed) : []]).then((lists) => {
      const found = [];
      lists.flat().forEach((word) => {
        const distance = edits(typed, word.term, edit);
        if (distance <= edit) found.push({ distance: distance, count: word.count, term: word.term });
      });
      if (!found.length && edit < limit) return letters(typed, limit, edit + 1);
      found.sort((a, b) => a.distance - b.distance || b.count - a.count || (a.term < b.term ? -1 : 1));
      return found.slice(0, 3).filter((one) => one.distance === found[0].distance && one.count * 20 >= found[0].count).map((one) => one.term);
    });
  }

  // The words within one edit that begin with the second letter: without the first, with it behind, or with another before it.
  function besides(typed) {
    const head = typed[1], rest = typed.slice(2), terms = [head + rest, head + typed[0] + rest, head + head + rest, head + typed];
    return Promise.all(terms.map((term) => count(term).then((count) => ({ term: term, count: count })))).then((words) => words.filter((word) => word.count));
  }

  // Two edits from eight letters on; too much is near what has three.
  function near(typed) { return typed.length < 4 ? Promise.resolve([]) : letters(typed, typed.length >= 8 ? 2 : 1); }

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
