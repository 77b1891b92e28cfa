// The search index: loads the parts that a query needs as scripts, so it works from a folder (file://) as from a
// server. What stands in the parts: Sources/HelpSite/Search/SearchShards.swift.
(function (search) {
  "use strict";
  const root = document.documentElement.dataset.root || "";
  const DIGITS = new Uint8Array(128);
  Array.from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_").forEach((digit, value) => {
    DIGITS[digit.charCodeAt(0)] = value;
  });
  const KINDS = ["task", "concept", "reference", "index", "excerpt"];

  const parts = new Map(); // "t/3" to a promise of its contents
  const waiting = new Map();
  search.meta = null;

  window.stepdexSearch = function (kind, number, contents) {
    const key = kind + "/" + number, wait = waiting.get(key);
    waiting.delete(key);
    if (wait) wait(contents);
  };

  function load(kind, number, path) {
    const key = kind + "/" + number;
    if (!parts.has(key)) {
      parts.set(key, new Promise((resolve, reject) => {
        waiting.set(key, resolve);
        const script = document.createElement("script");
        script.src = root + "search/" + path + ".js" + (search.meta ? "?" + search.meta.version : "");
        const fail = () => { parts.delete(key); waiting.delete(key); reject(new Error(path)); };
        script.onload = () => { script.remove(); if (waiting.has(key)) fail(); };
        script.onerror = () => { script.remove(); fail(); };
        document.head.append(script);
      }));
    }
    return parts.get(key);
  }
  search.load = load;

  search.loadMeta = function () {
    return load("m", 0, "meta").then((contents) => {
      if (search.meta) return search.meta;
      contents.first = contents.terms.split(" ");
      contents.fold = new Map();
      const kinds = Array.from({ length: 60 }, (_, value) => ({
        name: KINDS[Math.floor((value % 15) / 3)], mode: ["", "single", "batch"][value % 3],
        several: Math.floor(value / 15) % 2 === 1, one: value >= 30
      }));
      const sequences = contents.kinds.split(" ").map((text) => Array.from(text, (digit) => kinds[DIGITS[digit.charCodeAt(0)]]));
      const documents = [];
      numbers(contents.pages).forEach((sequence) => documents.push.apply(documents, sequences[sequence]));
      contents.kinds = documents;
      contents.pages = documents.map((_, document) => document).filter((document) => !documents[document].mode);
      contents.numbers = new Map(contents.pages.map((page, number) => [page, number]));
      contents.copies = copies(contents.copies, contents.pages);
      search.meta = contents;
      return contents;
    });
  };

  // Pages that say the same as one before them, and that one.
  function copies(text, pages) {
    const found = new Map(), all = numbers(text);
    for (let place = 0, page = -1; place < all.length; place += 2) {
      page += all[place] + 1;
      found.set(pages[page], pages[page - all[place + 1]]);
    }
    return found;
  }

  // Terms are ordered by their UTF-8 bytes, which is the order of code points.
  function compare(left, right) {
    const a = Array.from(left), b = Array.from(right);
    for (let i = 0; i < a.length && i < b.length; i++) {
      const difference = a[i].codePointAt(0) - b[i].codePointAt(0);
      if (difference) return difference;
    }
    return a.length - b.length;
  }
  // The last of some beginnings that does not stand behind a term; -1 if all do.
  function lastUpTo(starts, term) {
    let low = -1, high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (compare(starts[middle], term) <= 0) low = middle; else high = middle - 1;
    }
    return low;
  }
  // The shard that a term stands in if it stands in any.
  function shardOf(term) {
    const part = Math.max(0, lastUpTo(search.meta.first, term));
    return load("i", part, "i/" + part).then((starts) =>
      part * search.meta.group + Math.max(0, lastUpTo(starts.split(" "), term)));
  }

  const shards = new Map();
  function shard(number) {
    if (!shards.has(number)) {
      shards.set(number, load("t", number, "t/" + number).then((text) => {
        const lines = new Map();
        text.split("\n").forEach((line) => {
          const space = line.indexOf(" ");
          lines.set(line.slice(0, space), line.slice(space + 1));
        });
        return lines;
      }));
    }
    return shards.get(number);
  }

  // Numbers as Sources/HelpSite/Search/SearchDigits.swift writes them.
  function numbers(text) {
    const found = [];
    let value = 0, factor = 1;
    for (let place = 0; place < text.length; place++) {
      const digit = DIGITS[text.charCodeAt(place)];
      value += (digit & 31) * factor;
      if (digit >= 32) factor *= 32; else { found.push(value); value = 0; factor = 1; }
    }
    return found;
  }

  search.numbers = numbers;

  // A term's documents, ascending, each with the fields it stands in (1 title, 2 heads and labels, 4 the rest) and, if
  // the title is one of them, 32 times the number of the title's terms and 8 times how often more than once it stands there.
  function decode(text) {
    const all = numbers(text), list = { count: all[0], documents: [], entries: [] };
    let last = -1;
    for (let place = 1; place < all.length; place++) {
      const entry = all[place], fields = entry & 7;
      last += (entry - fields) / 8 + 1;
      list.documents.push(last);
      list.entries.push(fields + (fields & 1 ? all[++place] * 8 : 0));
    }
    return list;
  }

  const decoded = new Map(); // "term" or "term*" to its postings or null.
  // One term's documents; for a prefix those of all terms that begin so: of an ideograph all, of letters those of three shards.
  search.postings = function (term, prefix) {
    const key = prefix ? term + "*" : term;
    if (decoded.has(key)) return Promise.resolve(decoded.get(key));
    const single = prefix && term > "\u2fff";
    return linesOf(single ? key : term, prefix && !single).then((lines) => {
      const lists = lines.map((line) => decode(line[1]));
      const list = prefix && lists.length ? merge(lists) : lists[0] || null;
      if (prefix && list) list.whole = lines[0][0] === term ? lists[0] : null;
      decoded.set(key, list);
      return list;
    });
  };

  // The terms that begin so, with their postings as they stand in the shards.
  function linesOf(term, prefix, most) {
    if (!prefix) return shardOf(term).then(shard).then((lines) => lines.has(term) ? [[term, lines.get(term)]] : []);
    return Promise.all([shardOf(term), shardOf(term + "\u{10FFFF}")]).then((ends) => {
      const wanted = [];
      for (let number = ends[0]; number <= Math.min(ends[1], ends[0] + (most || 3) - 1); number++) wanted.push(number);
      return Promise.all(wanted.map(shard));
    }).then((all) => {
      const found = [];
      all.forEach((lines) => lines.forEach((text, key) => { if (key.startsWith(term)) found.push([key, text]); }));
      return found;
    });
  }

  // Terms that begin so, with the number of their documents.
  search.termsFrom = function (start, most) {
    return linesOf(start, true, most).then((lines) => lines.map((line) => ({ term: line[0], count: decode(line[1]).count })));
  };

  function merge(lists) {
    const found = new Map();
    lists.forEach((list) => list.documents.forEach((document, place) => {
      const own = found.get(document) || 0, entry = list.entries[place];
      found.set(document, ((own | entry) & 7) + Math.max(own - (own & 7), entry - (entry & 7)));
    }));
    const documents = Array.from(found.keys()).sort((a, b) => a - b);
    const count = lists.reduce((sum, list) => sum + list.count, 0);
    return { count: count, documents: documents, entries: documents.map((document) => found.get(document)) };
  }

  // Which terms stand together in a line of a page, a test of a term a line (Sources/HelpSite/Search/LineSketches.swift).
  search.lines = function (page) {
    const number = search.meta.numbers.get(page);
    return load("l", number, "l/" + number).then((text) => {
      const lines = [];
      let place = 0;
      function number() {
        let value = 0, factor = 1, digit = 32;
        for (; digit >= 32; factor *= 32) { digit = DIGITS[text.charCodeAt(place++)]; value += (digit & 31) * factor; }
        return value;
      }
      while (place < text.length) {
        const count = number(), hashes = new Set();
        let left = count - number(), bit = 5, last = 0;
        const next = () => {
          const value = (DIGITS[text.charCodeAt(place)] >> bit) & 1;
          if (bit) bit--; else { bit = 5; place++; }
          return value;
        };
        for (; left; left--) {
          while (next()) last += 512;
          for (let place = 8; place >= 0; place--) last += next() << place;
          hashes.add(last);
        }
        if (bit < 5) place++;
        lines.push((term) => hashes.has(hash(term) % (512 * count)));
      }
      return lines;
    });
  };

  const hashed = new Map();
  // FNV-1a, 32 bits.
  function hash(term) {
    if (!hashed.has(term)) {
      hashed.set(term, new TextEncoder().encode(term).reduce((value, byte) => Math.imul(value ^ byte, 0x01000193) >>> 0, 0x811C9DC5));
    }
    return hashed.get(term);
  }
  search.hash = hash;

  search.record = function (number) {
    const block = Math.floor(number / search.meta.block);
    return load("d", block, "d/" + block).then((records) => records[number % search.meta.block]);
  };
})(window.stepdexSite = window.stepdexSite || {});
