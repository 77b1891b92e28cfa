// Short names of ideographs with a mistake in them (Sources/SearchIndex/Query/NameSpelling.swift). Loaded with spelling.js, for
// what may be one: most corrections do without.
(function (search) {
  "use strict";
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
    const areGood = place > 0 && counts[place - 1] > 0 && counts[place + 1] > 0;
    const others = [place, place + 1].filter((one) => !kept[one]).map((one) => {
      if (at(one - 1) === at(one) || at(one + 1) === at(one)) add(one, 1, [], 10);
      // Where words of the pages meet, neither character is wrong.
      if (areGood) return Promise.resolve();
      const mustBeAlike = (one > 0 && counts[one - 1] > 0) || (one < counts.length && counts[one] > 0);
      return Promise.all([search.likeness(at(one)), one ? behind(at(one - 1)) : []]).then(([like, known]) => {
        (one ? known.filter((scalar) => like.has(scalar)) : Array.from(like)).forEach((scalar) => add(one, 1, [scalar], 10));
        if (!mustBeAlike) known.filter((scalar) => !like.has(scalar)).slice(0, MOST_BESIDE).forEach((scalar) => add(one, 1, [scalar], 1));
      });
    });
    const between = behind(at(place)).then((known) => known.slice(0, MOST_BESIDE).forEach((scalar) => add(place + 1, 0, [scalar], 2)));
    return Promise.all(others.concat(between)).then(() => Promise.all(tries)).then(() => (
      found.sort((a, b) => b.score - a.score || (a.text.join("") < b.text.join("") ? -1 : 1)).slice(0, LOOKED)));
  }
})(window.stepdexSite = window.stepdexSite || {});
