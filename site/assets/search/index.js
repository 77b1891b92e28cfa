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
  const waiting = new Map(); // The element of a script to who waits for what it says.
  search.meta = null;

  // What every file calls, with its contents.
  window.sx = function (contents) {
    const script = document.currentScript, wait = waiting.get(script);
    waiting.delete(script);
    if (wait) wait(contents);
  };

  function load(kind, number, path) {
    const key = kind + "/" + number;
    if (!parts.has(key)) {
      parts.set(key, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        waiting.set(script, resolve);
        script.src = root + "search/" + path + ".js" + (search.meta ? "?" + search.meta.version : "");
        const fail = () => { parts.delete(key); waiting.delete(script); reject(new Error(path)); };
        script.onload = () => { script.remove(); if (waiting.has(script)) fail(); };
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
      contents.fold = new Map();
      const kinds = Array.from({ length: 60 }, (_, value) => ({
        name: KINDS[Math.floor((value % 15) / 3)], mode: ["", "single", "batch"][value % 3],
        several: Math.floor(value / 15) % 2 === 1, one: value >= 30
      }));
      const sequences = contents.kinds.split(" ").map((text) => Array.from(text, (digit) => kinds[DIGITS[digit.charCodeAt(0)]]));
      const documents = [];
      sequencesOf(contents.pages).forEach((sequence) => documents.push.apply(documents, sequences[sequence]));
      contents.kinds = documents;
      contents.pages = documents.map((_, document) => document).filter((document) => !documents[document].mode);
      contents.numbers = new Map(contents.pages.map((page, number) => [page, number]));
      contents.copies = copies(contents.copies, contents.pages);
      search.meta = contents;
      return contents;
    });
  };

  // Of each page what it consists of (Sources/HelpSite/Search/PageKinds.swift).
  function sequencesOf(text) {
    const head = reader(text), count = head.number(), bits = adaptive(text, head.place(), 600), found = [];
    for (let before = 0; found.length < count; found.push(before)) before = bits.number(Math.min(before, 2) * 200);
    return found;
  }

  // Pages that say the same as one before them, and that one.
  function copies(text, pages) {
    const found = new Map(), all = numbers(text);
    for (let place = 0, page = -1; place < all.length; place += 2) {
      page += all[place] + 1;
      found.set(pages[page], pages[page - all[place + 1]]);
    }
    return found;
  }

  // The procedures of a page, which stand before it.
  search.partsOf = function (page) {
    const number = search.meta.numbers.get(page), first = number ? search.meta.pages[number - 1] + 1 : 0;
    return Array.from({ length: page - first }, (_, place) => first + place);
  };

  // The page that lists a page among its children, or undefined (Sources/HelpSite/Search/Chapters.swift).
  search.chapterOf = function (page) {
    return pageFile(page).then((contents) => contents[0] ? search.meta.pages[search.meta.numbers.get(page) + contents[0]] : undefined);
  };

  // The lines of the file that the hash of a key names (Sources/HelpSite/Search/HashedFiles.swift).
  const split = new Map();
  search.bucket = function (kind, key) {
    const number = hash(key) % search.meta.files[kind], name = kind + "/" + number;
    if (!split.has(name)) split.set(name, load(kind, number, name).then((text) => text.split(";")));
    return split.get(name);
  };

  // The kind of file that a term stands in.
  function kindOf(term) {
    return term > "\u2fff" ? (term.endsWith("*") ? "o" : "g") : "~^".includes(term[0]) ? "y" : "#=><!".includes(term[0]) ? "n" : "t";
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

  // Reads digits and bits in a row (Sources/HelpSite/Search/SearchDigits.swift).
  function reader(text) {
    let place = 0, bit = 5;
    return {
      hasMore: () => place < text.length,
      place: () => place,
      level: () => DIGITS[text.charCodeAt(place++)],
      number() {
        let value = 0, factor = 1, digit = 32;
        for (; digit >= 32; factor *= 32) { digit = this.level(); value += (digit & 31) * factor; }
        return value;
      },
      bits(count) {
        let value = 0;
        while (count) {
          const taken = Math.min(count, bit + 1);
          bit -= taken;
          value = value * 2 ** taken + ((DIGITS[text.charCodeAt(place)] >> (bit + 1)) & (2 ** taken - 1));
          count -= taken;
          if (bit < 0) { bit = 5; place++; }
        }
        return value;
      },
      // How many ones there are before a zero; -1 if none comes.
      ones() {
        for (let count = 0; place < text.length; count++) {
          const isOne = (DIGITS[text.charCodeAt(place)] >> bit) & 1;
          if (bit) bit--; else { bit = 5; place++; }
          if (!isOne) return count;
        }
        return -1;
      },
      close() { if (bit < 5) { bit = 5; place++; } }
    };
  }

  const RATES = Array.from({ length: 31 }, (_, seen) => Math.floor(131072 / (2 * seen + 3)));

  // Reads bits that were written the shorter the better they were expected (Sources/HelpSite/Search/AdaptiveBits.swift), from
  // a place of a text on.
  function adaptive(text, place, contexts) {
    const expected = new Uint16Array(contexts).fill(2048), seen = new Uint8Array(contexts), end = text.length;
    const digit = () => place < end ? DIGITS[text.charCodeAt(place++)] : 0;
    let code = 0, range = 2 ** 30 - 1;
    for (let count = 0; count < 5; count++) code = code << 6 | digit();
    const divide = (bound) => {
      const bit = code < bound ? 1 : 0;
      if (bit) range = bound; else { code -= bound; range -= bound; }
      while (range < 1 << 24) { range <<= 6; code = code << 6 | digit(); }
      return bit;
    };
    return {
      bit(context) {
        const was = expected[context], bit = divide((range >> 12) * was);
        expected[context] = Math.min(Math.max(was + ((bit * 4096 - was) * RATES[seen[context]] >> 16), 31), 4065);
        if (seen[context] < 30) seen[context]++;
        return bit;
      },
      // One that nothing is known of.
      plain: () => divide(range >> 1),
      number(first) {
        let length = 0, value = 1;
        while (this.bit(first + Math.min(length, 7))) length++;
        for (let left = length; left; left--) {
          value = value * 2 + (value < 32 ? this.bit(first + 8 + Math.min(length, 5) * 32 + value) : this.plain());
        }
        return value - 1;
      }
    };
  }

  // A term's documents, ascending, each with the fields it stands in (1 title, 2 heads and labels, 4 the rest, 8 more for
  // often) and, if the title is one of them, 64 times the number of the title's terms and 16 times how often more than once it stands there
  // (Sources/HelpSite/Search/PostingCode.swift).
  function decode(text) {
    const head = reader(text), count = head.number(), level = head.level(), low = level & 31;
    const size = level > 31 ? head.number() : count, bits = adaptive(text, head.place(), 109);
    const list = { count: count, documents: [], entries: [] };
    for (let last = -1, before = 0; list.documents.length < size;) {
      const named = before & 3 ? 1 : 0;
      let gap = 0;
      while (bits.bit(named * 7 + Math.min(gap, 6))) gap++;
      for (let place = 0; place < low; place++) {
        gap = gap * 2 + (place > 1 ? bits.plain() : bits.bit(14 + named * 3 + (place && 1 + (gap & 1))));
      }
      last += gap + 1;
      let fields = bits.bit(20 + (before & 7)) * 4;
      const often = fields && bits.bit(105 + (before >> 3) * 2 + named) * 8;
      fields += bits.bit(28 + (fields >> 1) + (before >> 1 & 1)) * 2;
      fields += fields ? bits.bit(32 + fields + (before & 1)) : 1;
      let length = 1, entry = fields + often;
      if (fields & 1) {
        while (length < 64) length = length * 2 + bits.bit(40 + length);
        entry += (length - 64) * 64;
        while (bits.bit(104)) entry += 16;
      }
      list.documents.push(last);
      list.entries.push(entry);
      before = fields + often;
    }
    return list;
  }

  const decoded = new Map(); // "term" or "term*" to its postings or null.
  // One term's documents; for a prefix those of the terms that begin so: of an ideograph all, of letters the most frequent.
  search.postings = function (term, prefix) {
    const key = prefix ? term + "*" : term;
    if (decoded.has(key)) return Promise.resolve(decoded.get(key));
    const found = !prefix ? exact(term) : term > "\u2fff" ? exact(key) : begun(term);
    return found.then((list) => { decoded.set(key, list); return list; });
  };

  function exact(term) {
    const kind = kindOf(term);
    // What ends as typed stands with what is called so.
    return search.bucket(kind, kind === "n" ? term.slice(1) : term).then((lines) => {
      const line = lines.find((line) => line.startsWith(term + " "));
      return line ? decode(line.slice(term.length + 1)) : null;
    });
  }

  const HEAD = 4; // Beginnings of this length know all words that begin so.
  const NEAR = 6; // A word that is still being typed goes on for so many characters.
  // The documents of the words that begin with a text (Sources/HelpSite/Search/WordBeginnings.swift).
  function begun(term) {
    const head = Array.from(term).slice(0, HEAD).join("");
    return Promise.all([term, head].map((key) => search.bucket("b", key).then((lines) => {
      const line = lines.find((line) => line.startsWith(key + " "));
      return line ? line.split(" ").slice(1) : ["!"];
    }))).then(([own, all]) => {
      if (own[0] !== "!") return decode(own[0]);
      const words = all.slice(1).map((end) => head + end).filter((word) => word.startsWith(term) && Array.from(word.slice(term.length)).length <= NEAR);
      return words.length ? Promise.all(words.map(exact)).then((lists) => merge(lists.filter(Boolean))) : null;
    });
  }

  const LONGEST = 12; // Longer words are with those of this length.
  // Words of letters that begin with one and have so many to so many, with the number of their documents
  // (Sources/HelpSite/Search/Vocabulary.swift).
  search.vocabulary = function (head, least, most) {
    const keys = [];
    for (let length = Math.min(LONGEST, Math.max(3, least)); length <= Math.min(most, LONGEST); length++) keys.push(head + length);
    return Promise.all(keys.map((key) => search.bucket("v", key).then((lines) => {
      return search.listed((lines.find((line) => line.startsWith(key + " ")) || "").slice(key.length + 1));
    }))).then((all) => all.flat());
  };

  // Words of a text in which each says how many letters it shares with the one before, with the number of their documents.
  search.listed = function (text) {
    let last = "";
    return Array.from(text.matchAll(/([A-Z])([a-z]*)(\d*)/g), (match) => {
      last = last.slice(0, match[1].charCodeAt(0) - 65) + match[2];
      return { term: last, count: Number(match[3] || 1) };
    });
  };

  // What stands behind an ideograph ("券") or before it ("<券"), with the number of documents.
  search.beside = function (key) {
    return search.bucket("f", key).then((lines) => {
      const line = lines.find((line) => line.startsWith(key)) || "";
      return new Map(Array.from(line.slice(key.length).matchAll(/(\D)(\d+)/gu), (match) => [match[1], Number(match[2])]));
    });
  };

  function merge(lists) {
    const found = new Map();
    lists.forEach((list) => list.documents.forEach((document, place) => {
      const own = found.get(document) || 0, entry = list.entries[place];
      found.set(document, ((own | entry) & 15) + Math.max(own - (own & 15), entry - (entry & 15)));
    }));
    const documents = Array.from(found.keys()).sort((a, b) => a - b);
    const count = lists.reduce((sum, list) => sum + list.count, 0);
    return { count: count, documents: documents, entries: documents.map((document) => found.get(document)) };
  }

  // Which terms stand together in a line of a page, a test of a term a line (Sources/HelpSite/Search/LineSketches.swift).
  search.lines = function (page) {
    return pageFile(page).then((contents) => {
      const stream = reader(contents[1]), lines = [];
      while (stream.hasMore()) {
        const count = stream.number(), hashes = new Set();
        let last = 0;
        for (let left = count - stream.number(); left; left--) hashes.add(last += stream.ones() * 512 + stream.bits(9));
        stream.close();
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

  function pageFile(page, part) {
    const name = search.meta.numbers.get(page) + (part === undefined ? "" : "-" + part);
    return load("d", name, "d/" + name);
  }

  // What is shown of a document: its page's procedures stand before the page itself.
  search.record = function (document) {
    const page = search.pageOf(document);
    return pageFile(page).then((contents) => {
      const entry = contents[contents.length - 1 - (page - document)];
      return typeof entry[0] === "string" ? entry : pageFile(page, entry[0]).then((block) => block[entry[1]]);
    });
  };
})(window.stepdexSite = window.stepdexSite || {});
