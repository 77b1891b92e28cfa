// Ranks what a query finds, as Sources/SearchIndex/Ranking does: every document is scored by its terms, then pages by
// their titles, kinds and modes, and shown by their procedures.
(function (search) {
  "use strict";
  const WEIGHTS = [0, 5, 2.2, 7.2, 1, 6, 3.2, 8.2]; // What a term in these fields counts.
  const SATURATION = 1.4;
  const MASKS = { any: 7, title: 1, labels: 2, steps: 4 };

  function lookUp(way) {
    return Promise.all(way.grams.map((gram) => search.postings(gram.text, gram.prefix).then((list) =>
      list || !gram.open ? list : search.postings(gram.text, true)))).then((lists) => { way.lists = lists; return way; });
  }

  // A part of the query with all that its ways to be said find; a part that nothing says as typed is read as pinyin, or
  // corrected, by a script that most searches do without.
  function look(segment) {
    return Promise.all(segment.ways.map(lookUp)).then((ways) => {
      const typed = ways[0], first = typed.lists[0];
      const isSound = /^[a-z]{2,40}$/.test(typed.text) && !(first && (!typed.grams[0].open || first.count > 3));
      const isRight = typed.lists.every(Boolean) || ways.slice(1).some((way) => way.lists.length && way.lists.every(Boolean));
      return isSound || !isRight ? search.script("spelling").then(() => mend(segment, isSound, isRight)) : segment;
    });
  }

  function mend(segment, isSound, isRight) {
    return (isSound ? search.sounding(segment.ways[0].text) : Promise.resolve(null)).then((sound) => {
      if (sound) { segment.ways[0].sound = sound; return segment; }
      if (isRight) return segment;
      return search.corrections(segment).then((texts) => Promise.all(texts.map((text) =>
        lookUp({ text: text, weight: 0.8, corrected: true, grams: search.grams(text) })))).then((ways) => {
        segment.ways = segment.ways.concat(ways);
        return segment;
      });
    });
  }

  // Pages that have every term of a text in a field.
  function pagesWith(demand) {
    const mask = MASKS[demand.field];
    return Promise.all(search.grams(demand.text).map((gram) => search.postings(gram.text, gram.prefix))).then((lists) => {
      let documents = null;
      for (const list of lists) {
        if (!list) return new Set();
        const own = new Set(list.documents.filter((document, place) => (list.entries[place] & mask) &&
          // Labels and steps are those of procedures.
          (mask === 7 || mask === 1 || search.meta.kinds[document].mode) && (!documents || documents.has(document))));
        documents = own;
      }
      return new Set(Array.from(documents || [], pageOf));
    });
  }

  function filterPages(name) {
    return search.postings(name, false).then((list) => new Set(list ? list.documents.map(pageOf) : []));
  }

  // What pages must be, whatever the query's words: a test of a page, or null where nothing is demanded.
  function demands(syntax, area) {
    const wanted = syntax.demanded.map(pagesWith), unwanted = syntax.excluded.map(pagesWith);
    if (area) wanted.push(filterPages(area));
    if (syntax.lang) wanted.push(filterPages("!l:" + syntax.lang));
    if (syntax.constraint) wanted.push(filterPages("!c:" + syntax.constraint));
    return Promise.all([Promise.all(wanted), Promise.all(unwanted)]).then((sets) => !wanted.length && !unwanted.length ? null :
      (page) => sets[0].every((set) => set.has(page)) && !sets[1].some((set) => set.has(page)));
  }

  // Answers a query, best first: hits with document and score, and the plan they follow. The filters are mode and area.
  search.find = function (query, filters) {
    return search.loadMeta().then(() => search.loadWords(query)).then(() => {
      const plan = search.plan(query), mode = plan.syntax.mode || filters.mode || "";
      return Promise.all([Promise.all(plan.segments.map(look)), demands(plan.syntax, filters.area)]).then((found) => {
        const fits = found[1];
        const hits = plan.segments.length ? rank(plan, mode, fits) : fits || plan.syntax.mode ? everything(mode, fits) : [];
        const better = plan.segments.flatMap((segment) => segment.ways.filter((way) => way.corrected)).map((way) => way.text);
        return { hits: hits, plan: plan, corrections: better };
      });
    });
  };

  // A query of filters alone: all that meets them, in the order of the pages.
  function everything(mode, fits) {
    const hits = [];
    search.meta.kinds.forEach((kind, document) => {
      if (kind.mode && (!mode || kind.mode === mode) && (!fits || fits(pageOf(document)))) hits.push({ document: document, score: 0 });
    });
    return hits;
  }

  function rarity(list) {
    const all = search.meta.documents, count = Math.min(list ? list.count : 0, all);
    return Math.log1p((all - count + 0.5) / (count + 0.5));
  }

  // What a part counts: the rarer what it means, and the longer it is, the more.
  function strength(segment) {
    let typed = null;
    const others = [];
    segment.ways.forEach((way) => {
      if (way.sound) typed = Math.max(typed || 0, 8);
      const known = way.lists.filter(Boolean);
      if (!known.length) return;
      const rarest = Math.max.apply(null, known.map(rarity));
      if (way.typed && known.length === way.lists.length) typed = Math.max(typed || 0, rarest); else others.push(rarest);
    });
    others.sort((a, b) => a - b);
    const meant = typed !== null ? (others.length ? (typed + Math.min(typed, others[0])) / 2 : typed)
      : others.length ? others[Math.floor(others.length / 2)] : 0;
    return Math.pow(meant, 0.8) * (1 + 0.35 * (Math.min(segment.ways[0].grams.length || 1, 6) - 1));
  }

  // Sums by document: of all parts (base), of what titles say (said), and how much of a title they cover (covered).
  function gather(plan) {
    const sums = { base: new Map(), said: new Map(), covered: new Map(), subject: new Map(), maximum: 0, about: 0 };
    plan.segments.forEach((segment) => {
      const power = strength(segment) * segment.weight, best = new Map(), bestTitle = new Map();
      sums.maximum += power;
      if (!segment.mode) sums.about += power;
      segment.ways.forEach((way) => {
        const own = new Map(), title = new Map();
        const sum = way.lists.reduce((before, list) => before + rarity(list), 0);
        way.lists.forEach((list) => {
          if (!list) return;
          const share = rarity(list) / sum;
          for (let i = 0; i < list.documents.length; i++) {
            const document = list.documents[i], entry = list.entries[i], weight = WEIGHTS[entry & 7];
            own.set(document, (own.get(document) || 0) + share * weight / (weight + SATURATION));
            if (entry & 1) {
              title.set(document, (title.get(document) || 0) + share);
              sums.covered.set(document, (sums.covered.get(document) || 0) + 1 / Math.max(entry >> 3, 1));
            }
          }
        });
        if (way.sound) way.sound.forEach((score, document) => raise(own, document, score));
        own.forEach((score, document) => raise(best, document, score * way.weight));
        title.forEach((score, document) => raise(bestTitle, document, score * way.weight));
      });
      best.forEach((score, document) => sums.base.set(document, (sums.base.get(document) || 0) + score * power));
      bestTitle.forEach((score, document) => {
        sums.said.set(document, (sums.said.get(document) || 0) + score * power);
        if (!segment.mode) sums.subject.set(document, (sums.subject.get(document) || 0) + score * power);
      });
    });
    return sums;
  }

  function rank(plan, wanted, fits) {
    const sums = gather(plan), base = sums.base, maximum = sums.maximum;
    if (!maximum) return [];
    // Documents in order: the procedures of a page stand before it.
    const pages = new Map();
    base.forEach((score, document) => {
      const page = pageOf(document);
      if (!pages.has(page)) {
        if (fits && !fits(page)) return;
        pages.set(page, []);
      }
      pages.get(page).push(document);
    });
    const hits = [], preferred = wanted || (plan.intents.has("batch") ? "batch" : plan.intents.has("single") ? "single" : "");
    const several = plan.intents.has("batch") && Array.from(pages.keys()).some((page) => subject(page, sums) > 0.6);
    pages.forEach((documents, page) => {
      const kind = search.meta.kinds[page], parts = documents.filter((document) => document !== page);
      let score = (base.get(page) || 0) / maximum, inner = 0, agreement = 0, most = 0;
      parts.forEach((document) => { inner = Math.max(inner, base.get(document) / maximum); });
      documents.forEach((document) => {
        const part = Math.min(1, (sums.said.get(document) || 0) / maximum), cover = Math.min(1, sums.covered.get(document) || 0);
        if (!part) return;
        const value = 2 * part * cover / (part + cover);
        agreement = Math.max(agreement, document === page ? value : value * 0.8);
        if (document === page) most = value;
      });
      score += 0.1 * inner;
      score += most > 0.985 ? (kind.name === "reference" || kind.name === "index" ? 0.4 : 0.8) : 0.65 * agreement * agreement;
      score *= kindFactor(kind.name, plan) * modeFactor(page, plan.intents, sums, several);
      if (score < 0.12) return;
      show(page, parts, score, { base: base, wanted: wanted, preferred: preferred }, hits);
    });
    hits.sort((a, b) => b.score - a.score || a.document - b.document);
    return hits;
  }

  // A page is shown by those of its procedures that match about as well as the best one.
  function show(page, parts, score, asked, hits) {
    let ranked = parts.map((document) => (
      { document: document, value: asked.base.get(document) * (!asked.preferred || search.meta.kinds[document].mode === asked.preferred ? 1 : 0.6) }))
      .sort((a, b) => b.value - a.value || a.document - b.document);
    if (asked.wanted) ranked = ranked.filter((part) => search.meta.kinds[part.document].mode === asked.wanted);
    if (!ranked.length) {
      if (!asked.wanted) hits.push({ document: page, score: score });
      return;
    }
    ranked.filter((part) => part.value >= ranked[0].value * 0.6).forEach((part, place) => {
      hits.push({ document: part.document, score: score - place * 1e-6 });
    });
  }

  function raise(map, key, value) { if (!(map.get(key) >= value)) map.set(key, value); }

  function pageOf(document) {
    while (search.meta.kinds[document].mode) document++;
    return document;
  }

  function kindFactor(kind, plan) {
    const intents = plan.intents;
    if (kind === "reference") return intents.has("interface") ? 1.25 : 0.62;
    if (kind === "index") return 0.4;
    if (kind === "concept") return intents.has("limit") || intents.has("permission") || intents.has("concept") || plan.question ? 1 : 0.95;
    return intents.has("interface") ? 0.7 : 1;
  }

  // Who wants several at once is served by a page for several of what is asked about.
  function modeFactor(page, intents, sums, several) {
    const says = search.meta.kinds[page].several;
    if (intents.has("batch")) {
      const part = subject(page, sums);
      return part ? 1 + (says ? 0.15 : 0.1) * part : several ? 0.85 : 1;
    }
    if (intents.has("single")) return says ? 0.7 : 1;
    return says ? 0.93 : 1;
  }

  // How much of what is asked about the titles of a page for several and of its procedures for several say.
  function subject(page, sums) {
    const own = sums.subject.get(page) || 0;
    let best = search.meta.kinds[page].several ? own : 0;
    for (let d = page - 1; d >= 0 && search.meta.kinds[d].mode; d--) {
      if (search.meta.kinds[d].mode === "batch") best = Math.max(best, own, sums.subject.get(d) || 0);
    }
    const part = sums.about ? Math.min(1, best / sums.about) : 1;
    return part * part;
  }
})(window.stepdexSite = window.stepdexSite || {});
