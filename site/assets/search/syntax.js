// Operators of a query: -x, "x y", label:x, title:x, step:x, mode:batch, constraint:limit, lang:en, a > b. What is none is
// text (Sources/SearchIndex/Query/QuerySyntax.swift). Loaded for queries that have a sign of one (SIGNS in query.js).
(function (search) {
  "use strict";
  const CONSTRAINTS = ["prerequisite", "eligibility", "prohibition", "limit", "permission", "verification", "consequence"];
  const FIELDS = { label: "labels", title: "title", step: "steps" };

  function terms(query) {
    const found = [], pattern = /([-－−–](?=\S))?(?:([A-Za-z]+)[:：])?(?:"([^"]*)"|(\S*))/y;
    let place = 0;
    while (place < query.length) {
      if (/\s/.test(query[place])) { place++; continue; }
      pattern.lastIndex = place;
      const match = pattern.exec(query), length = Math.max(match ? match[0].length : 0, 1);
      found.push({
        written: query.slice(place, place + length), negative: !!match[1], field: (match[2] || "").toLowerCase(),
        quoted: match[3] !== undefined, value: match[3] !== undefined ? match[3] : match[4] || ""
      });
      place += length;
    }
    return found;
  }

  const QUOTES = /[“”「」『』‘’【】《》]/, ARROWS = /[>＞›»→]/;

  search.syntax = function (query) {
    const result = { text: "", demanded: [], excluded: [], cascade: [], mode: "", lang: "", constraint: "", barred: [], unheeded: [] }, words = [];
    terms(query).forEach((term) => { if (!take(term, result)) words.push(term.written); });
    result.text = words.join(" ");
    const label = result.demanded.find((demand) => demand.field === "labels"), own = label && !result.text ? cascade(label.text) : [];
    // A label that is demanded and nothing else is a label as well.
    result.cascade = label && !result.text ? (own.length ? own : [label.text]) : cascade(result.text);
    return result;
  };

  // The items of a > b > c, or what typographic quotes enclose.
  function cascade(text) {
    const open = text.search(QUOTES), close = text.length - 1 - Array.from(text).reverse().join("").search(QUOTES);
    const inner = open >= 0 && open < close ? text.slice(open + 1, close) : ARROWS.test(text) ? text : "";
    return inner.split(/[>＞›»→“”「」『』‘’【】《》]/).filter((part) => search.grams(part).length);
  }

  function take(term, result) {
    const field = term.field, value = term.value;
    // The page knows areas, not folders: said, and not looked for as words.
    if (field === "in") { result.unheeded.push(term.written); return true; }
    const known = field in FIELDS || ["mode", "lang", "constraint"].includes(field);
    if (!search.grams(value).length) return known && !value;
    if (field && !known) return false;
    const lowered = value.toLowerCase();
    if (field === "mode") {
      if (lowered !== "batch" && lowered !== "single") return false;
      // An unwanted mode is the other one.
      result.mode = term.negative ? (lowered === "batch" ? "single" : "batch") : lowered;
    } else if (field === "constraint") {
      if (!CONSTRAINTS.includes(lowered)) return false;
      if (term.negative) result.barred.push("!c:" + lowered); else result.constraint = lowered;
    } else if (field === "lang") {
      if (term.negative) result.barred.push("!l:" + lowered); else result.lang = lowered;
    } else if (field || term.negative || term.quoted) {
      (term.negative ? result.excluded : result.demanded).push({ field: FIELDS[field] || "any", text: value });
    } else return false;
    return true;
  }
})(window.stepdexSite = window.stepdexSite || {});
