// The analyzer: cuts text into terms as Sources/TextAnalysis/Analyzer.swift does. Tests/Browser/analyzer.json holds
// what both must give.
(function (search) {
  "use strict";

  function classOf(scalar) {
    const value = scalar.codePointAt(0);
    if (value < 0x80) {
      if ((value >= 97 && value <= 122) || (value >= 65 && value <= 90) || (value >= 48 && value <= 57)) return "word";
      return value === 39 ? "apostrophe" : "separator";
    }
    if (value >= 0x4E00 && value <= 0x9FFF) return "ideograph";
    if (value === 0x2019) return "apostrophe";
    if (value === 0x3005 || value === 0x3007 || (value >= 0x3040 && value <= 0x30FF) || (value >= 0x31F0 && value <= 0x31FF) ||
        (value >= 0x3400 && value <= 0x4DBF) || (value >= 0xAC00 && value <= 0xD7A3) ||
        (value >= 0xF900 && value <= 0xFAFF) || (value >= 0x20000 && value <= 0x3FFFF)) return "ideograph";
    if ((value >= 0x2000 && value <= 0x206F) || (value >= 0x3000 && value <= 0x303F) || (value >= 0xFF00 && value <= 0xFFEF)) return "separator";
    return /[\p{L}\p{Nd}]/u.test(scalar) ? "word" : "separator";
  }

  function fold(scalar) {
    if (scalar < "\x80") return scalar.toLowerCase();
    const folds = search.meta.fold;
    return folds.has(scalar) ? folds.get(scalar) : scalar;
  }

  // Terms with the scalars of the text they cover.
  function tokens(text) {
    const found = [];
    let run = null;
    function finish() {
      if (!run) return;
      if (run.kind === "ideograph") found.push({ text: run.text, start: run.start, end: run.end, kind: "tail" });
      else found.push({ text: run.letters ? stem(run.text) : run.text, start: run.start, end: run.end, kind: "word" });
      run = null;
    }
    Array.from(text).forEach((original, offset) => {
      Array.from(fold(original)).forEach((scalar) => {
        switch (classOf(scalar)) {
        case "ideograph":
          if (run && run.kind === "ideograph") {
            found.push({ text: run.text + scalar, start: run.start, end: offset + 1, kind: "pair" });
          } else finish();
          run = { kind: "ideograph", text: scalar, start: offset, end: offset + 1 };
          break;
        case "word":
          if (!run || run.kind !== "word") {
            finish();
            run = { kind: "word", text: "", start: offset, end: offset, letters: true, apostrophe: false };
          }
          run.apostrophe = false;
          if (scalar < "a" || scalar > "z") run.letters = false;
          run.text += scalar;
          run.end = offset + 1;
          break;
        case "apostrophe":
          if (run && run.kind === "word" && !run.apostrophe) run.apostrophe = true; else finish();
          break;
        default: {
          const value = scalar.codePointAt(0);
          if (!(value >= 0x300 && value <= 0x36F)) finish();
        }
        }
      });
    });
    finish();
    return found;
  }

  // Steps 1a, 1b, 1c, 5 and -ly, -ical, -ion and -ment of Porter's algorithm (Sources/TextAnalysis/Stemmer.swift).
  function stem(word) {
    if (word.length <= 3) return word;
    function vowel(text, place) {
      const letter = text[place];
      return "aeiou".includes(letter) || (letter === "y" && place > 0 && !vowel(text, place - 1));
    }
    function hasVowel(text, count) {
      for (let i = 0; i < count; i++) if (vowel(text, i)) return true;
      return false;
    }
    function measure(text, count) {
      let result = 0, before = false;
      for (let i = 0; i < count; i++) {
        const now = vowel(text, i);
        if (before && !now) result++;
        before = now;
      }
      return result;
    }
    function short(text, count) {
      return count >= 3 && !vowel(text, count - 1) && vowel(text, count - 2) && !vowel(text, count - 3) && !"wxy".includes(text[count - 1]);
    }
    if (word.endsWith("s")) {
      if (word.endsWith("sses") || word.endsWith("ies")) word = word.slice(0, -2);
      else if (!word.endsWith("ss")) word = word.slice(0, -1);
    }
    if (word.endsWith("eed")) {
      if (measure(word, word.length - 3) > 0) word = word.slice(0, -1);
    } else {
      const cut = word.endsWith("ed") && hasVowel(word, word.length - 2) ? 2 : word.endsWith("ing") && hasVowel(word, word.length - 3) ? 3 : 0;
      if (cut) {
        word = word.slice(0, -cut);
        const count = word.length;
        if (/(at|bl|iz)$/.test(word)) word += "e";
        else if (count > 3 && word[count - 1] === word[count - 2] && !vowel(word, count - 1)) {
          if (!"lsz".includes(word[count - 1])) word = word.slice(0, -1);
        } else if (measure(word, count) === 1 && short(word, count)) word += "e";
      }
    }
    if (word.endsWith("y") && hasVowel(word, word.length - 1)) word = word.slice(0, -1) + "i";
    if (word.length > 6 && word.endsWith("li")) {
      if (word.endsWith("bli")) word = word.slice(0, -1) + "e";
      else if (word.endsWith("ousli")) word = word.slice(0, -3);
      else if (/([cdeghikmnrt]|less|al|ful)li$/.test(word)) word = word.slice(0, -2);
    }
    if (word.endsWith("ical") && measure(word, word.length - 4) > 0) word = word.slice(0, -2);
    if (/[st]ion$/.test(word) && word.length > 7 && measure(word, word.length - 3) > 0) word = word.slice(0, -3);
    else if (word.endsWith("ment") && measure(word, word.length - 4) > 1) word = word.slice(0, -4).replace(/y$/, "i");
    if (word.endsWith("e")) {
      const m = measure(word, word.length - 1);
      if (m > 1 || (m === 1 && !short(word, word.length - 1))) word = word.slice(0, -1);
    }
    if (word.endsWith("at") && measure(word, word.length - 2) > 1) word = word.slice(0, -2);
    if (word.endsWith("ll") && measure(word, word.length) > 1) word = word.slice(0, -1);
    return word;
  }

  // What a query asks for of a text: its pairs and words, and a single ideograph as a prefix.
  function grams(text) {
    const found = [], seen = new Set();
    let before = null;
    tokens(text).forEach((token) => {
      const prefix = token.kind === "tail";
      if (!(prefix && before === "pair") && !seen.has(token.text)) {
        seen.add(token.text);
        found.push({ text: token.text, prefix: prefix });
      }
      before = token.kind;
    });
    return found;
  }

  // The scalars that count, folded, without anything between them.
  search.key = function (text) {
    return Array.from(Array.from(text, fold).join("")).filter((scalar) => classOf(scalar) !== "separator").join("");
  };

  // Adds to what characters fold to: an object of characters and texts.
  search.learn = function (folds) {
    Object.keys(folds).forEach((scalar) => search.meta.fold.set(scalar, folds[scalar]));
  };

  search.tokens = tokens;
  search.grams = grams;
  search.stem = stem;
})(window.stepdexSite = window.stepdexSite || {});
