// Phrases: words that mean something together, wherever they stand (Sources/SearchIndex/Query/PhraseReader.swift).
(function (search) {
  "use strict";
  const REACH = 16; // How far apart the words may stand.
  const PHRASES = 6; // So many are looked up at most.
  const BLOCK = 4; // Phrases in a file.

  // The phrases that have all their words among the items, with the places of these.
  search.phrasesOf = function (found) {
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
  };

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

  // What phrases mean, from their files.
  search.meanings = function (phrases) {
    return Promise.all(phrases.map((phrase) => {
      const block = Math.floor(phrase.number / BLOCK);
      return search.load("p", block, "p/" + block).then((texts) => ({ places: phrase.places, meanings: texts[phrase.number % BLOCK] }));
    }));
  };

  // Adds what phrases mean; their words say less then.
  search.addPhrases = function (phrases, parts, plan) {
    const covered = new Set(), meant = [];
    phrases.forEach((phrase) => {
      const segments = phrase.places.map((place) => parts.get(place)).filter(Boolean);
      if (!segments.length) return;
      segments.forEach((segment) => covered.add(segment));
      const text = segments.map((segment) => segment.text).join(" "), key = phrase.meanings.join("|");
      const known = meant.find((other) => other.text === text || other.key === key);
      if (known) known.meanings = Array.from(new Set(known.meanings.concat(phrase.meanings)));
      else meant.push({ text: text, key: key, meanings: phrase.meanings, isWhole: segments.length === phrase.places.length });
    });
    covered.forEach((segment) => { segment.weight *= 0.7; });
    meant.filter((one) => one.meanings.length).forEach((one) => {
      const ways = one.meanings.map((text) => ({ text: text, weight: 0.7 * (/ /.test(text) && /[^\x00-\x7f]/.test(text) ? 0.95 : 1), grams: search.grams(text) }));
      // A page that says it as it was typed says no less. Not if a word of the phrase is left out, or is a single character.
      const typed = { text: one.text, weight: 0.8, typed: true, grams: search.grams(one.text) };
      const isTyped = one.isWhole && !typed.grams.some((gram) => gram.prefix);
      plan.segments.push({ text: one.text, weight: 1, isMeant: true, ways: isTyped ? ways.concat(typed) : ways });
    });
  };
})(window.stepdexSite = window.stepdexSite || {});
