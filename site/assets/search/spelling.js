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

  search.likeness = likeness;

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
