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
      const from = Array.from(contents.from), to = Array.from(contents.to);
      from.forEach((scalar, place) => contents.fold.set(scalar, to[place]));
      Object.keys(contents.several).forEach((scalar) => contents.fold.set(scalar, contents.several[scalar]));
      const kinds = Array.from({ length: 30 }, (_, value) => ({
        name: KINDS[Math.floor((value % 15) / 3)], mode: ["", "single", "batch"][value % 3], several: value >= 15
      }));
      const documents = new Array(contents.kinds.length);
      for (let i = 0; i < documents.length; i++) documents[i] = kinds[DIGITS[contents.kinds.charCodeAt(i)]];
      contents.kinds = documents;
      search.meta = contents;
      return contents;
    });
  };

  // The shard that a term stands in if it stands in any. Terms are ordered by their UTF-8 bytes, which is the order of
  // code points.
  function compare(left, right) {
    const a = Array.from(left), b = Array.from(right);
    for (let i = 0; i < a.length && i < b.length; i++) {
      const difference = a[i].codePointAt(0) - b[i].codePointAt(0);
      if (difference) return difference;
    }
    return a.length - b.length;
  }
  function shardOf(term) {
    const first = search.meta.first;
    let low = 0, high = first.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (compare(first[middle], term) <= 0) low = middle; else high = middle - 1;
    }
    return low;
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

  // A term's documents, ascending, each with the fields it stands in (1 title, 2 heads and labels, 4 the rest) and, if
  // the title is one of them, eight times the number of the title's units.
  function decode(text) {
    let place = 0;
    function number() {
      let value = 0, factor = 1, digit;
      do {
        digit = DIGITS[text.charCodeAt(place++)];
        value += (digit & 31) * factor;
        factor *= 32;
      } while (digit >= 32);
      return value;
    }
    const list = { count: number(), documents: [], entries: [] };
    let last = -1;
    while (place < text.length) {
      const entry = number(), fields = entry & 7;
      last += (entry - fields) / 8 + 1;
      list.documents.push(last);
      list.entries.push(fields + (fields & 1 ? number() * 8 : 0));
    }
    return list;
  }

  const decoded = new Map(); // "term" or "term*" to its postings or null.
  // One term's documents; for a prefix those of all terms that begin so, of at most three shards.
  search.postings = function (term, prefix) {
    const key = prefix ? term + "*" : term;
    if (decoded.has(key)) return Promise.resolve(decoded.get(key));
    return linesOf(term, prefix).then((lines) => {
      const lists = lines.map((line) => decode(line[1]));
      const list = lists.length > 1 ? merge(lists) : lists[0] || null;
      decoded.set(key, list);
      return list;
    });
  };

  // The terms that begin so, with their postings as they stand in the shards.
  function linesOf(term, prefix, most) {
    const first = shardOf(term);
    if (!prefix) return shard(first).then((lines) => lines.has(term) ? [[term, lines.get(term)]] : []);
    const last = Math.min(shardOf(term + "\u{10FFFF}"), first + (most || 3) - 1), numbers = [];
    for (let number = first; number <= last; number++) numbers.push(number);
    return Promise.all(numbers.map(shard)).then((all) => {
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
    return { count: documents.length, documents: documents, entries: documents.map((document) => found.get(document)) };
  }

  search.record = function (number) {
    const block = Math.floor(number / search.meta.block);
    return load("d", block, "d/" + block).then((records) => records[number % search.meta.block]);
  };
})(window.stepdexSite = window.stepdexSite || {});
