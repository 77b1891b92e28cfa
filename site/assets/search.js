// Search in the page: loads the parts of the index that a query needs as scripts, so it works from a
// folder (file://) as from a server. The analyzer is the twin of the program's TextAnalysis; the index
// carries each term's whole weight, so that the page has only to add.
(function () {
  "use strict";
  var DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  var root = document.documentElement.dataset.root || "";

  // ---- The index ------------------------------------------------------------------------------

  var parts = new Map(); // "t/3" to a promise of its contents
  var waiting = new Map();
  var meta = null;

  window.stepdexSearch = function (kind, number, contents) {
    var key = kind + "/" + number;
    var wait = waiting.get(key);
    waiting.delete(key);
    if (wait) wait(contents);
  };

  function load(kind, number, path) {
    var key = kind + "/" + number;
    if (!parts.has(key)) {
      parts.set(key, new Promise(function (resolve, reject) {
        waiting.set(key, resolve);
        var script = document.createElement("script");
        script.src = root + "search/" + path + ".js" + (meta ? "?" + meta.version : "");
        script.onload = function () { script.remove(); if (waiting.has(key)) reject(new Error(path)); };
        script.onerror = function () { parts.delete(key); waiting.delete(key); reject(new Error(path)); };
        document.head.append(script);
      }));
    }
    return parts.get(key);
  }

  function loadMeta() {
    return load("m", 0, "meta").then(function (contents) {
      if (meta) return meta;
      contents.first = contents.terms.split(" ");
      contents.fold = new Map();
      var from = Array.from(contents.from), to = Array.from(contents.to);
      from.forEach(function (scalar, place) { contents.fold.set(scalar, to[place]); });
      Object.keys(contents.several).forEach(function (scalar) { contents.fold.set(scalar, contents.several[scalar]); });
      meta = contents;
      return meta;
    });
  }

  // The shard that a term stands in if it stands in any. Terms are ordered by their UTF-8 bytes, which is
  // the order of code points.
  function compare(left, right) {
    var a = Array.from(left), b = Array.from(right);
    for (var i = 0; i < a.length && i < b.length; i++) {
      var difference = a[i].codePointAt(0) - b[i].codePointAt(0);
      if (difference) return difference;
    }
    return a.length - b.length;
  }
  function shardOf(term) {
    var low = 0, high = meta.first.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (compare(meta.first[middle], term) <= 0) low = middle; else high = middle - 1;
    }
    return low;
  }

  var shards = new Map();
  function shard(number) {
    if (!shards.has(number)) {
      shards.set(number, load("t", number, "t/" + number).then(function (text) {
        var lines = new Map();
        text.split("\n").forEach(function (line) {
          var space = line.indexOf(" ");
          lines.set(line.slice(0, space), line.slice(space + 1));
        });
        return lines;
      }));
    }
    return shards.get(number);
  }

  function decode(text, isFilter) {
    var place = 0;
    function number() {
      var value = 0, factor = 1, digit;
      do {
        digit = DIGITS.indexOf(text[place++]);
        value += (digit & 31) * factor;
        factor *= 32;
      } while (digit >= 32);
      return value;
    }
    var count = number(), greatest = number() / 100, documents = [], weights = [], last = -1;
    while (place < text.length) {
      last += number() + 1;
      documents.push(last);
      weights.push(isFilter ? 1 : greatest * DIGITS.indexOf(text[place++]) / 63);
    }
    return { count: count, documents: documents, weights: weights };
  }

  // One term's postings; for a prefix those of all terms that begin so, of at most three shards.
  function postings(term, prefix) {
    var first = shardOf(term);
    if (!prefix) {
      return shard(first).then(function (lines) { return lines.has(term) ? decode(lines.get(term), term[0] === "!") : null; });
    }
    var last = Math.min(shardOf(term + "\u{10FFFF}"), first + 2), numbers = [];
    for (var number = first; number <= last; number++) numbers.push(number);
    return Promise.all(numbers.map(shard)).then(function (all) {
      var weights = new Map();
      all.forEach(function (lines) {
        lines.forEach(function (text, key) {
          if (!key.startsWith(term)) return;
          var found = decode(text, false);
          found.documents.forEach(function (document, place) {
            weights.set(document, Math.max(weights.get(document) || 0, found.weights[place]));
          });
        });
      });
      if (!weights.size) return null;
      var documents = Array.from(weights.keys()).sort(function (a, b) { return a - b; });
      return { count: documents.length, documents: documents, weights: documents.map(function (d) { return weights.get(d); }) };
    });
  }

  function record(number) {
    var block = Math.floor(number / meta.block);
    return load("d", block, "d/" + block).then(function (records) { return records[number % meta.block]; });
  }

  // ---- The analyzer (Sources/TextAnalysis/Analyzer.swift) --------------------------------------

  function classOf(scalar) {
    var value = scalar.codePointAt(0);
    if (value < 0x80) return /[a-z0-9]/i.test(scalar) ? "word" : scalar === "'" ? "apostrophe" : "separator";
    if (value === 0x2019) return "apostrophe";
    if (value === 0x3005 || value === 0x3007 || (value >= 0x3040 && value <= 0x30FF) || (value >= 0x31F0 && value <= 0x31FF) ||
        (value >= 0x3400 && value <= 0x4DBF) || (value >= 0x4E00 && value <= 0x9FFF) || (value >= 0xAC00 && value <= 0xD7A3) ||
        (value >= 0xF900 && value <= 0xFAFF) || (value >= 0x20000 && value <= 0x3FFFF)) return "ideograph";
    if ((value >= 0x2000 && value <= 0x206F) || (value >= 0x3000 && value <= 0x303F) || (value >= 0xFF00 && value <= 0xFFEF)) return "separator";
    return /[\p{L}\p{Nd}]/u.test(scalar) ? "word" : "separator";
  }

  function fold(scalar) {
    if (scalar < "\x80") return scalar.toLowerCase();
    return meta.fold.has(scalar) ? meta.fold.get(scalar) : scalar;
  }

  // Tokens with the scalars of the text they cover, as the program's `Analyzer.tokens`.
  function analyze(text) {
    var tokens = [], run = null;
    function finish() {
      if (!run) return;
      if (run.kind === "ideograph") tokens.push({ text: run.text, start: run.start, end: run.end, kind: "tail" });
      else tokens.push({ text: run.letters ? stem(run.text) : run.text, start: run.start, end: run.end, kind: "word" });
      run = null;
    }
    Array.from(text).forEach(function (original, offset) {
      Array.from(fold(original)).forEach(function (scalar) {
        switch (classOf(scalar)) {
        case "ideograph":
          if (run && run.kind === "ideograph") {
            tokens.push({ text: run.text + scalar, start: run.start, end: offset + 1, kind: "pair" });
          } else finish();
          run = { kind: "ideograph", text: scalar, start: offset, end: offset + 1 };
          break;
        case "word":
          if (!run || run.kind !== "word") {
            finish();
            run = { kind: "word", text: "", start: offset, end: offset, letters: true, apostrophe: false };
          }
          run.apostrophe = false;
          if (!/[a-z]/.test(scalar)) run.letters = false;
          run.text += scalar;
          run.end = offset + 1;
          break;
        case "apostrophe":
          if (run && run.kind === "word" && !run.apostrophe) run.apostrophe = true; else finish();
          break;
        default:
          var value = scalar.codePointAt(0);
          if (!(value >= 0x300 && value <= 0x36F)) finish();
        }
      });
    });
    finish();
    return tokens;
  }

  // Steps 1a, 1b, 1c and 5 of Porter's algorithm (Sources/TextAnalysis/Stemmer.swift).
  function stem(word) {
    if (word.length <= 3) return word;
    function vowel(text, place) {
      var letter = text[place];
      return "aeiou".includes(letter) || (letter === "y" && place > 0 && !vowel(text, place - 1));
    }
    function hasVowel(text, count) {
      for (var i = 0; i < count; i++) if (vowel(text, i)) return true;
      return false;
    }
    function measure(text, count) {
      var result = 0, before = false;
      for (var i = 0; i < count; i++) {
        var now = vowel(text, i);
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
      var cut = word.endsWith("ed") && hasVowel(word, word.length - 2) ? 2 : word.endsWith("ing") && hasVowel(word, word.length - 3) ? 3 : 0;
      if (cut) {
        word = word.slice(0, -cut);
        var count = word.length;
        if (/(at|bl|iz)$/.test(word)) word += "e";
        else if (count > 3 && word[count - 1] === word[count - 2] && !vowel(word, count - 1)) {
          if (!"lsz".includes(word[count - 1])) word = word.slice(0, -1);
        } else if (measure(word, count) === 1 && short(word, count)) word += "e";
      }
    }
    if (word.endsWith("y") && hasVowel(word, word.length - 1)) word = word.slice(0, -1) + "i";
    if (word.endsWith("e")) {
      var m = measure(word, word.length - 1);
      if (m > 1 || (m === 1 && !short(word, word.length - 1))) word = word.slice(0, -1);
    }
    if (word.endsWith("ll") && measure(word, word.length) > 1) word = word.slice(0, -1);
    return word;
  }

  // ---- Ranking ---------------------------------------------------------------------------------

  // The terms of a query: of a run of ideographs its pairs, or a single one as a prefix; the word that is
  // being typed as a prefix too.
  function terms(query) {
    var tokens = analyze(query), result = [], seen = new Set();
    tokens.forEach(function (token, place) {
      var before = tokens[place - 1];
      if (token.kind === "tail" && before && before.kind === "pair" && before.end === token.end) return;
      var last = place === tokens.length - 1 && token.end === Array.from(query).length;
      var prefix = token.kind === "tail" || (token.kind === "word" && last && token.text.length > 1);
      if (seen.has(token.text)) return;
      seen.add(token.text);
      var typed = Array.from(query).slice(token.start, token.end).join("").toLowerCase();
      result.push({ text: token.text, prefix: prefix, typed: typed });
    });
    return result.slice(0, 24);
  }

  // A term's postings: its own, for what is being typed those that begin so, for letters that no page has
  // those that sound so.
  function lookUp(term) {
    return postings(term.text, false).then(function (found) {
      if (found && !(term.prefix && classOf(term.text) === "ideograph")) return found;
      return (term.prefix ? postings(term.text, true) : Promise.resolve(found)).then(function (begun) {
        if (!/^[a-z]{2,40}$/.test(term.typed || "")) return begun;
        return sounding(term.typed).then(function (sound) { return join(begun, sound); });
      });
    });
  }

  function join(left, right) {
    if (!left || !right) return left || right;
    var weights = new Map();
    [left, right].forEach(function (list) {
      list.documents.forEach(function (document, place) {
        weights.set(document, Math.max(weights.get(document) || 0, list.weights[place]));
      });
    });
    var documents = Array.from(weights.keys());
    return { count: documents.length, documents: documents, weights: documents.map(function (d) { return weights.get(d); }) };
  }

  // Pinyin: every way to cut the letters into syllables, then the first letters; neighbours must all be there.
  function sounding(letters) {
    return load("s", 0, "sounds").then(function (text) {
      if (!meta.syllables) meta.syllables = new Set(text.split(" "));
      var ways = cuts(letters).map(function (syllables) {
        return syllables.slice(1).map(function (syllable, place) { return "~" + syllables[place] + "·" + syllable; });
      });
      if (letters.length <= 12) {
        ways.push(Array.from(letters).slice(1).map(function (letter, place) { return "^" + letters[place] + letter; }));
      }
      return Promise.all(ways.filter(function (way) { return way.length; }).map(function (way) {
        return Promise.all(way.map(function (term) { return postings(term, false); })).then(meet);
      })).then(function (lists) { return lists.reduce(join, null); });
    });
  }

  // Documents that all lists have, with their mean weight.
  function meet(lists) {
    if (!lists.length || lists.some(function (list) { return !list; })) return null;
    var counts = new Map(), weights = new Map();
    lists.forEach(function (list) {
      list.documents.forEach(function (document, place) {
        counts.set(document, (counts.get(document) || 0) + 1);
        weights.set(document, (weights.get(document) || 0) + list.weights[place]);
      });
    });
    var documents = Array.from(counts.keys()).filter(function (document) { return counts.get(document) === lists.length; });
    if (!documents.length) return null;
    return { count: documents.length, documents: documents, weights: documents.map(function (d) { return weights.get(d) / lists.length; }) };
  }

  // The ways to cut letters into syllables, fewest first, at most four (Sources/TextAnalysis/Pinyin.swift).
  function cuts(letters) {
    var ways = [[[]]];
    for (var end = 1; end <= letters.length; end++) {
      var found = [];
      for (var start = Math.max(0, end - 6); start < end; start++) {
        var syllable = letters.slice(start, end);
        if (!meta.syllables.has(syllable)) continue;
        ways[start].forEach(function (way) { found.push(way.concat(syllable)); });
      }
      found.sort(function (a, b) { return a.length - b.length || (a.join("·") < b.join("·") ? -1 : 1); });
      ways.push(found.slice(0, 4));
    }
    return ways[letters.length];
  }

  function search(query, filters) {
    return loadMeta().then(function () {
      var wanted = terms(query);
      return Promise.all([
        Promise.all(wanted.map(lookUp)),
        Promise.all(filters.map(function (name) { return postings(name, false); }))
      ]).then(function (found) { return rank(found[0], found[1]); });
    });
  }

  function rank(found, filters) {
    var scores = new Map(), cover = new Map(), total = 0;
    found.forEach(function (list) {
      var rarity = Math.log(1 + meta.documents / ((list ? list.count : 0) + 1));
      total += rarity;
      if (!list) return;
      list.documents.forEach(function (document, place) {
        scores.set(document, (scores.get(document) || 0) + list.weights[place]);
        cover.set(document, (cover.get(document) || 0) + rarity);
      });
    });
    var allowed = filters.map(function (list) { return new Set(list ? list.documents : []); });
    var hits = [];
    scores.forEach(function (score, document) {
      if (!allowed.every(function (set) { return set.has(document); })) return;
      var share = cover.get(document) / total;
      if (share < 0.3) return;
      hits.push({ document: document, score: score * share * share });
    });
    hits.sort(function (a, b) { return b.score - a.score || a.document - b.document; });
    return hits;
  }
  window.stepdexFind = function (query, filters) {
    return search(query, filters || []).then(function (hits) {
      return Promise.all(hits.slice(0, 40).map(function (hit) {
        return record(hit.document).then(function (record) { return { path: record[1], title: record[0], score: hit.score }; });
      }));
    });
  };

  // ---- The panel -------------------------------------------------------------------------------

  var panel = document.querySelector("[data-search]");
  if (!panel || !panel.showModal) return;
  var input = panel.querySelector("input"), list = panel.querySelector(".hits"), status = panel.querySelector(".panel-status");
  var preview = panel.querySelector(".preview"), select = panel.querySelector("[data-area]");
  var chips = Array.from(panel.querySelectorAll(".chip"));
  var words = panel.dataset;
  var composing = false, run = 0, hits = [], shown = [], chosen = -1, mode = "";
  var STEP = 8;

  function open(text) {
    if (!panel.open) panel.showModal();
    if (text) input.value = text;
    input.focus();
    input.select();
    loadMeta().then(function () {
      if (select.options.length === 1) {
        meta.areas.forEach(function (title, number) {
          var option = document.createElement("option");
          option.value = "!a" + number;
          option.textContent = title;
          select.append(option);
        });
      }
      update();
    }).catch(fail);
  }

  function fail() {
    status.textContent = words.failed;
  }

  function update() {
    var query = input.value.trim(), own = ++run;
    if (!query) {
      show([], own, query);
      status.textContent = words.hint;
      return;
    }
    var filters = [];
    if (mode) filters.push(mode === "batch" ? "!b" : "!s");
    if (select.value) filters.push(select.value);
    search(query, filters).then(function (found) {
      if (own === run) return show(found, own, query);
    }).catch(function () { if (own === run) fail(); });
  }

  function show(found, own, query) {
    var few = found.slice(0, STEP * 2);
    return Promise.all(few.slice(0, STEP).map(function (hit) { return record(hit.document); })).then(function (records) {
      if (own !== run) return;
      hits = found;
      shown = [];
      chosen = -1;
      list.replaceChildren();
      add(records, query);
      input.setAttribute("aria-expanded", String(shown.length > 0));
      status.textContent = !query ? words.hint : found.length ? words.found.replace("{n}", found.length) : words.none.replace("{q}", query);
      list.scrollTop = 0;
      if (shown.length) choose(0); else choose(-1);
      panel.dataset.query = query; // What the list answers, for tests and style sheets.
    });
  }

  function add(records, query) {
    records.forEach(function (record) {
      var place = shown.length;
      var hit = document.createElement("a");
      hit.className = "hit";
      hit.href = root + record[1];
      hit.id = "hit-" + place;
      hit.tabIndex = -1;
      hit.lang = record[4];
      hit.setAttribute("role", "option");
      hit.setAttribute("aria-selected", "false");
      var title = document.createElement("span");
      title.className = "hit-title";
      var name = document.createElement("span");
      name.append(marked(record[0], query));
      title.append(name);
      if (record[2]) {
        var tag = document.createElement("span");
        tag.className = record[2] === 2 ? "tag tag-batch" : "tag";
        tag.textContent = record[2] === 2 ? words.batch : words.single;
        title.append(tag);
      }
      if (record[3]) {
        var path = document.createElement("span");
        path.className = "hit-path";
        path.textContent = record[3];
        title.append(path);
      }
      var text = document.createElement("span");
      text.className = "hit-text";
      text.append(line(record, query));
      hit.append(title, text);
      hit.addEventListener("mousemove", function () { if (chosen !== place) choose(place); });
      list.append(hit);
      shown.push({ element: hit, record: record });
    });
  }

  // The line of a document that has most of the query's terms.
  function line(record, query) {
    var wanted = new Set(analyze(query).map(function (token) { return token.text; }));
    var best = null, most = 0;
    record[5].forEach(function (entry) {
      var seen = new Set();
      analyze(entry[1]).forEach(function (token) { if (wanted.has(token.text)) seen.add(token.text); });
      if (seen.size > most) { most = seen.size; best = entry; }
    });
    best = best || record[5][0];
    var fragment = document.createDocumentFragment();
    if (!best) return fragment;
    if (best[0]) fragment.append(best[0] + " ");
    fragment.append(marked(best[1], query));
    return fragment;
  }

  // A text with the parts that the query's terms cover in `mark`.
  function marked(text, query) {
    var wanted = terms(query), scalars = Array.from(text), on = [];
    analyze(text).forEach(function (token) {
      var hit = wanted.some(function (term) { return term.text === token.text || (term.prefix && token.text.startsWith(term.text)); });
      // Of a pair that a single character began, that character alone.
      if (hit) for (var i = token.start; i < token.end; i++) on[i] = true;
    });
    var fragment = document.createDocumentFragment(), place = 0;
    while (place < scalars.length) {
      var end = place;
      while (end < scalars.length && !!on[end] === !!on[place]) end++;
      var part = scalars.slice(place, end).join("");
      if (on[place]) {
        var mark = document.createElement("mark");
        mark.textContent = part;
        fragment.append(mark);
      } else fragment.append(part);
      place = end;
    }
    return fragment;
  }

  function choose(place) {
    if (shown[chosen]) shown[chosen].element.setAttribute("aria-selected", "false");
    chosen = place;
    var hit = shown[place];
    if (!hit) {
      input.removeAttribute("aria-activedescendant");
      preview.replaceChildren();
      return;
    }
    hit.element.setAttribute("aria-selected", "true");
    hit.element.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", hit.element.id);
    var title = document.createElement("h2"), path = document.createElement("p"), steps = document.createElement("ol");
    title.textContent = hit.record[0];
    path.className = "card-path";
    path.textContent = hit.record[3];
    hit.record[5].forEach(function (entry) {
      var item = document.createElement("li"), number = document.createElement("span"), text = document.createElement("span");
      number.textContent = entry[0] || "·";
      text.append(marked(entry[1], input.value));
      item.append(number, text);
      steps.append(item);
    });
    preview.lang = hit.record[4];
    preview.replaceChildren(title, path, steps);
    if (place >= shown.length - 2) more();
  }

  function more() {
    var own = run, from = shown.length, query = input.value.trim();
    var next = hits.slice(from, from + STEP);
    if (!next.length) return;
    Promise.all(next.map(function (hit) { return record(hit.document); })).then(function (records) {
      if (own === run && shown.length === from) add(records, query);
    }).catch(function () {});
  }

  // Keyboard. An Enter that commits an input method's candidate must never open a result.
  input.addEventListener("compositionstart", function () { composing = true; });
  input.addEventListener("compositionend", function () { composing = false; update(); });
  input.addEventListener("input", function (event) { if (!composing && !event.isComposing) update(); });
  input.addEventListener("keydown", function (event) {
    if (composing || event.isComposing || event.keyCode === 229) {
      if (event.key === "Enter") event.stopPropagation();
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!shown.length) return;
      var step = event.key === "ArrowDown" ? 1 : -1;
      choose(Math.max(0, Math.min(shown.length - 1, chosen + step)));
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (!shown[chosen]) return;
      if (event.ctrlKey || event.metaKey) window.open(shown[chosen].element.href, "_blank", "noopener");
      else location.href = shown[chosen].element.href;
    } else if (event.key === "Escape") {
      event.preventDefault();
      panel.close();
    }
  });
  panel.querySelector("form").addEventListener("submit", function (event) {
    event.preventDefault();
    if (event.submitter && event.submitter.value === "close") panel.close();
  });
  list.addEventListener("scroll", function () {
    if (list.scrollTop + list.clientHeight > list.scrollHeight - 80) more();
  });
  list.addEventListener("click", function (event) {
    if (event.target.closest(".hit") && !event.ctrlKey && !event.metaKey) panel.close();
  });
  chips.forEach(function (chip) {
    chip.addEventListener("click", function () {
      mode = chip.dataset.mode;
      chips.forEach(function (other) { other.setAttribute("aria-pressed", String(other === chip)); });
      update();
      input.focus();
    });
  });
  select.addEventListener("change", function () { update(); input.focus(); });
  panel.addEventListener("click", function (event) { if (event.target === panel) panel.close(); });

  document.addEventListener("keydown", function (event) {
    if (event.defaultPrevented || event.isComposing || panel.open) return;
    var field = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    if ((event.key === "/" && !field && !event.ctrlKey && !event.metaKey && !event.altKey) ||
        (event.key === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      open("");
    }
  });
  document.querySelectorAll("[data-search-open]").forEach(function (link) {
    link.setAttribute("role", "button");
    link.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open("");
    });
    link.addEventListener("keydown", function (event) { if (event.key === " ") { event.preventDefault(); open(""); } });
  });
  // A query in the address opens the panel: from OpenSearch and for links.
  var asked = new URLSearchParams(location.search).get("q");
  if (asked) open(asked);
})();
