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
      contents.kinds = Array.from(contents.kinds).map(function (digit) {
        var value = DIGITS.indexOf(digit), rest = value % 15;
        return { name: KINDS[Math.floor(rest / 3)], mode: ["", "single", "batch"][rest % 3], several: value >= 15 };
      });
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

  // A term's documents, each with the fields it stands in (1 title, 2 heads and labels, 4 the rest) and, if the title is
  // one of them, with the number of the title's units.
  function decode(text) {
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
    var list = { count: number(), found: new Map() }, last = -1;
    while (place < text.length) {
      var entry = number(), fields = entry & 7;
      last += (entry - fields) / 8 + 1;
      list.found.set(last, fields + (fields & 1 ? number() * 8 : 0));
    }
    return list;
  }

  // One term's documents; for a prefix those of all terms that begin so, of at most three shards.
  function postings(term, prefix) {
    var first = shardOf(term);
    if (!prefix) {
      return shard(first).then(function (lines) { return lines.has(term) ? decode(lines.get(term)) : null; });
    }
    var last = Math.min(shardOf(term + "\u{10FFFF}"), first + 2), numbers = [];
    for (var number = first; number <= last; number++) numbers.push(number);
    return Promise.all(numbers.map(shard)).then(function (all) {
      var lists = [];
      all.forEach(function (lines) {
        lines.forEach(function (text, key) { if (key.startsWith(term)) lists.push(decode(text)); });
      });
      return lists.reduce(union, null);
    });
  }

  function union(left, right) {
    if (!left || !right) return left || right;
    right.found.forEach(function (entry, document) {
      var own = left.found.get(document) || 0;
      left.found.set(document, ((own | entry) & 7) + Math.max(own - (own & 7), entry - (entry & 7)));
    });
    left.count = left.found.size;
    return left;
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

  // ---- Understanding a query (Sources/SearchIndex/Query/QueryReader.swift) ----------------------

  var lexicon = null; // Key of a term to its roles and to other words for it.

  function loadWords() {
    return load("w", 0, "words").then(function (contents) {
      if (lexicon) return lexicon;
      lexicon = new Map();
      function entry(term) {
        var key = keyOf(units(term));
        if (!lexicon.has(key)) lexicon.set(key, { roles: new Set(), others: [] });
        return lexicon.get(key);
      }
      contents.fillers.forEach(function (term) { entry(term).roles.add("filler"); });
      contents.words.forEach(function (term) { entry(term).roles.add("word"); });
      Object.keys(contents.intents).forEach(function (name) {
        contents.intents[name].forEach(function (term) { entry(term).roles.add(name); });
      });
      contents.synonyms.forEach(function (group) {
        group[0].concat(group[1]).forEach(function (term) {
          group[0].forEach(function (other) { if (other !== term) entry(term).others.push({ text: other, weight: 0.85 }); });
        });
      });
      contents.also.forEach(function (list) {
        list.slice(1).forEach(function (other) { entry(list[0]).others.push({ text: other, weight: 0.8 }); });
      });
      return lexicon;
    });
  }

  // A character or a Latin word each.
  function units(text) {
    var result = [], end = -1, scalars = Array.from(text);
    analyze(text).forEach(function (token) {
      var word = token.kind === "word", first = Array.from(token.text)[0];
      result.push({
        key: word ? token.text : first, text: word ? scalars.slice(token.start, token.end).join("").toLowerCase() : first,
        word: word, joined: token.start === end
      });
      end = token.kind === "pair" ? token.start + 1 : token.end;
    });
    return result;
  }

  function join(list, name) {
    var result = "";
    list.forEach(function (unit, place) {
      if (place && (unit.word || list[place - 1].word)) result += " ";
      result += unit[name];
    });
    return result;
  }
  function keyOf(list) { return join(list, "key"); }

  function longest(list, place) {
    var best = null;
    for (var length = 1; length <= 12 && place + length <= list.length; length++) {
      var last = list[place + length - 1];
      // A Chinese word has no gap in it.
      if (length > 1 && !last.joined && !last.word) break;
      var entry = lexicon.get(keyOf(list.slice(place, place + length)));
      if (entry) best = { length: length, entry: entry };
    }
    return best;
  }

  function grams(text) {
    var result = [], seen = new Set(), before = null;
    analyze(text).forEach(function (token) {
      var prefix = token.kind === "tail";
      if (!(prefix && before === "pair") && !seen.has(token.text)) {
        seen.add(token.text);
        result.push({ text: token.text, prefix: prefix });
      }
      before = token.kind;
    });
    return result;
  }

  var INTENTS = ["batch", "single", "limit", "permission", "interface", "concept"];

  // The parts of a query, each with other ways to say it, and what the answer should be like.
  function plan(query) {
    var list = units(query), result = { segments: [], intents: new Set() }, open = 0, place = 0;
    function segment(text, others, weight) {
      var ways = [{ text: text, weight: 1, typed: true }].concat(others).slice(0, 10);
      ways.forEach(function (way) { way.grams = grams(way.text); });
      result.segments.push({ text: text, ways: ways, weight: weight });
    }
    function plain(part) {
      var run = [];
      function close() { if (run.length) segment(join(run, "text"), [], 1); run = []; }
      part.forEach(function (unit) {
        if (unit.word || !unit.joined) close();
        run.push(unit);
        if (unit.word) close();
      });
      close();
    }
    while (place < list.length) {
      var known = longest(list, place);
      if (!known) { place++; continue; }
      var roles = known.entry.roles;
      if (roles.has("word")) { place += known.length; continue; }
      plain(list.slice(open, place));
      var intent = INTENTS.filter(function (name) { return roles.has(name); });
      intent.forEach(function (name) { result.intents.add(name); });
      if (!roles.has("filler")) {
        segment(join(list.slice(place, place + known.length), "text"), known.entry.others.map(function (other) {
          return { text: other.text, weight: other.weight };
        }), intent.length ? 0.5 : 1);
      }
      place += known.length;
      open = place;
    }
    plain(list.slice(open));
    // Nothing but fillers: then they are what is asked for.
    if (!result.segments.length) plain(list);
    result.segments = result.segments.slice(0, 12);
    // The word that is being typed may go on.
    var last = result.segments[result.segments.length - 1], end = list[list.length - 1];
    if (last && end && end.word && query.trimEnd() === query) {
      last.ways[0].grams.slice(-1).forEach(function (gram) { if (gram.text.length > 1) gram.open = true; });
    }
    return result;
  }

  // ---- Ranking (Sources/SearchIndex/Ranking) -----------------------------------------------------

  var FIELDS = [0, 5, 2.2, 7.2, 1, 6, 3.2, 8.2]; // What a term in these fields counts.
  var SATURATION = 1.4;
  var KINDS = ["task", "concept", "reference", "index", "excerpt"];

  function lookUp(way) {
    return Promise.all(way.grams.map(function (gram) {
      return postings(gram.text, gram.prefix).then(function (list) {
        return list || !gram.open ? list : postings(gram.text, true);
      });
    })).then(function (lists) {
      way.lists = lists;
      if (!way.typed || !/^[a-z]{2,40}$/.test(way.text) || (lists[0] && !way.grams[0].open)) return way;
      if (lists[0] && lists[0].count > 3) return way;
      return sounding(way.text).then(function (sound) { way.sound = sound; return way; });
    });
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
        return Promise.all(way.map(function (term) { return postings(term, false); })).then(function (lists) { return meet(lists); });
      })).then(function (all) {
        var scores = new Map();
        all.forEach(function (found) {
          found.forEach(function (score, document) { scores.set(document, Math.max(scores.get(document) || 0, score)); });
        });
        return scores.size ? scores : null;
      });
    });
  }

  // Documents that all lists have; how much of the title the letters cover decides.
  function meet(lists) {
    var scores = new Map();
    if (lists.some(function (list) { return !list; })) return scores;
    lists[0].found.forEach(function (entry, document) {
      var fields = 7, length = 0;
      for (var i = 0; i < lists.length; i++) {
        var own = lists[i].found.get(document);
        if (own === undefined) return;
        fields &= own & 7;
        length = Math.max(length, own >> 3);
      }
      if (fields & 1) scores.set(document, 0.55 + 0.45 * Math.min(1, (lists.length + 1) / Math.max(length, 1)));
      else if (fields & 2) scores.set(document, 0.3);
    });
    return scores;
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

  function rarity(list) {
    var count = Math.min(list ? list.count : 0, meta.documents);
    return Math.log1p((meta.documents - count + 0.5) / (count + 0.5));
  }

  // What a part counts: the rarer what it means, and the longer it is, the more.
  function strength(segment) {
    var typed = null, others = [];
    segment.ways.forEach(function (way) {
      if (way.sound) typed = Math.max(typed || 0, 8);
      var known = way.lists.filter(Boolean);
      if (!known.length) return;
      var rarest = Math.max.apply(null, known.map(rarity));
      if (way.typed && known.length === way.lists.length) typed = Math.max(typed || 0, rarest); else others.push(rarest);
    });
    others.sort(function (a, b) { return a - b; });
    var meant = typed !== null ? (others.length ? (typed + Math.min(typed, others[0])) / 2 : typed)
      : others.length ? others[Math.floor(others.length / 2)] : 0;
    return meant * (1 + 0.35 * (Math.min(segment.ways[0].grams.length || 1, 6) - 1));
  }

  function search(query, filters) {
    return loadMeta().then(loadWords).then(function () {
      var asked = plan(query), mode = filters.filter(function (name) { return name === "single" || name === "batch"; })[0];
      var area = filters.filter(function (name) { return name[0] === "!"; })[0];
      return Promise.all([
        Promise.all(asked.segments.map(function (segment) { return Promise.all(segment.ways.map(lookUp)); })),
        area ? postings(area, false) : null
      ]).then(function (found) { return rank(asked, mode, area ? found[1] : null, !!area); });
    });
  }

  // Sums up what every part finds, for each document; then pages are ranked, and shown by their procedures.
  function rank(asked, wanted, area, hasArea) {
    var base = new Map(), said = new Map(), covered = new Map(), maximum = 0, total = 0;
    asked.segments.forEach(function (segment) {
      var power = strength(segment) * segment.weight, best = new Map(), bestTitle = new Map();
      maximum += power;
      total += power;
      segment.ways.forEach(function (way) {
        var sum = 0, own = new Map(), title = new Map();
        way.lists.forEach(function (list) { sum += rarity(list); });
        way.lists.forEach(function (list) {
          if (!list) return;
          var share = rarity(list) / sum;
          list.found.forEach(function (entry, document) {
            var weight = FIELDS[entry & 7];
            own.set(document, (own.get(document) || 0) + share * weight / (weight + SATURATION));
            if (entry & 1) {
              title.set(document, (title.get(document) || 0) + share);
              covered.set(document, (covered.get(document) || 0) + 1 / Math.max(entry >> 3, 1));
            }
          });
        });
        if (way.sound) way.sound.forEach(function (score, document) { own.set(document, Math.max(own.get(document) || 0, score)); });
        own.forEach(function (score, document) { raise(best, document, score * way.weight); });
        title.forEach(function (score, document) { raise(bestTitle, document, score * way.weight); });
      });
      best.forEach(function (score, document) { base.set(document, (base.get(document) || 0) + score * power); });
      bestTitle.forEach(function (score, document) { said.set(document, (said.get(document) || 0) + score * power); });
    });
    if (!maximum) return [];

    // Documents in order: the procedures of a page stand before it.
    var pages = new Map();
    base.forEach(function (score, document) {
      var page = pageOf(document);
      if (hasArea && !(area && area.found.has(document))) return;
      if (!pages.has(page)) pages.set(page, []);
      pages.get(page).push(document);
    });
    var hits = [];
    pages.forEach(function (documents, page) {
      var kind = meta.kinds[page], parts = documents.filter(function (d) { return d !== page; });
      var score = (base.get(page) || 0) / maximum, inner = 0, agreement = 0, most = 0;
      parts.forEach(function (d) { inner = Math.max(inner, base.get(d) / maximum); });
      documents.forEach(function (d) {
        var part = Math.min(1, (said.get(d) || 0) / total), cover = Math.min(1, covered.get(d) || 0);
        if (!part) return;
        var value = 2 * part * cover / (part + cover);
        agreement = Math.max(agreement, d === page ? value : value * 0.8);
        if (d === page) most = value;
      });
      score += 0.25 * inner;
      score += most > 0.985 ? (kind.name === "reference" || kind.name === "index" ? 0.4 : 0.8) : 0.6 * agreement * agreement;
      score *= kindFactor(kind.name, asked.intents) * modeFactor(page, asked.intents);
      if (score < 0.12) return;
      var mode = wanted || (asked.intents.has("batch") ? "batch" : asked.intents.has("single") ? "single" : "");
      var ranked = parts.map(function (d) {
        return { document: d, value: base.get(d) * (!mode || meta.kinds[d].mode === mode ? 1 : 0.6) };
      }).sort(function (a, b) { return b.value - a.value || a.document - b.document; });
      if (wanted) ranked = ranked.filter(function (part) { return meta.kinds[part.document].mode === wanted; });
      if (!ranked.length) {
        if (!wanted) hits.push({ document: page, score: score });
        return;
      }
      ranked.filter(function (part) { return part.value >= ranked[0].value * 0.6; }).forEach(function (part, place) {
        hits.push({ document: part.document, score: score - place * 1e-6 });
      });
    });
    hits.sort(function (a, b) { return b.score - a.score || a.document - b.document; });
    return hits;
  }

  function raise(map, key, value) { if (!(map.get(key) >= value)) map.set(key, value); }

  function pageOf(document) {
    while (meta.kinds[document].mode) document++;
    return document;
  }

  function kindFactor(kind, intents) {
    if (kind === "reference") return intents.has("interface") ? 1.25 : 0.55;
    if (kind === "index") return 0.4;
    if (kind === "concept") return intents.has("limit") || intents.has("permission") || intents.has("concept") ? 1 : 0.85;
    return intents.has("interface") ? 0.7 : 1;
  }

  function modeFactor(page, intents) {
    var says = meta.kinds[page].several, has = false;
    for (var d = page - 1; d >= 0 && meta.kinds[d].mode; d--) if (meta.kinds[d].mode === "batch") has = true;
    if (intents.has("batch")) return says ? 1.15 : has ? 1.1 : 0.85;
    if (intents.has("single")) return says ? 0.7 : 1;
    return says ? 0.93 : 1;
  }

  // For tests: the addresses that answer a query, best first.
  window.stepdexFind = function (query, filters) {
    return search(query, filters || []).then(function (hits) {
      return Promise.all(hits.slice(0, 40).map(function (hit) {
        return record(hit.document).then(function (record) { return { path: record[1], title: record[0], score: hit.score }; });
      }));
    });
  };

  // What is marked in a text: the terms as typed and in other words.
  function terms(query) {
    if (!lexicon) return [];
    return plan(query).segments.flatMap(function (segment) {
      return segment.ways.flatMap(function (way) {
        return way.grams.map(function (gram) { return { text: gram.text, prefix: gram.prefix || !!gram.open }; });
      });
    });
  }

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
          option.value = "!" + number;
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
    if (mode) filters.push(mode);
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
    var wanted = new Set(terms(query).map(function (term) { return term.text; }));
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
