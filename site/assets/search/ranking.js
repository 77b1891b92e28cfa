// Ranks what a query finds, as Sources/SearchIndex/Ranking does: every document is scored by its terms, then pages by
// their titles, labels, kinds and modes, and shown by their procedures.
(function (search) {
  "use strict";
  // What a term in these fields counts, more if it is often there.
  const COUNTS = Array.from({ length: 16 }, (_, fields) => {
    const weight = (fields & 1) * 5 + (fields & 2) * 0.9 + (fields & 4) / 4 + (fields & 8) / 4;
    return weight / (weight + 2);
  });
  const RARITY = 0.6;
  // The chapter of the best page has this part of its score at least; so many hits with such a part of it stand above.
  const CHAPTER = 0.65, ABOVE_CHAPTER = 3, ANSWERING = 0.55;
  const REFINED = 8; // So many of them are read line by line.
  const LOOKED = 90; // So many pages are looked at closely.
  const RELEVANT = 0.35; // A page must have this part of the best page's score to be an answer.

  function rarity(list) {
    const all = search.meta.pages.length, count = Math.min(list ? list.count : 0, all);
    return Math.log1p((all - count + 0.5) / (count + 0.5));
  }

  // What a part counts: the rarer what it means, and the longer it is, the more.
  function strength(segment) {
    if (segment.ways.some((way) => way.sound)) return 8;
    let typed = null;
    const others = [];
    segment.ways.forEach((way) => {
      const known = way.lists.filter(Boolean);
      if (!known.length) return;
      const rarest = Math.max.apply(null, known.map(rarity));
      if (way.typed && known.length === way.lists.length) typed = rarest; else others.push(rarest);
    });
    others.sort((a, b) => a - b);
    const meant = typed !== null ? (others.length ? (typed + Math.min(typed, others[0])) / 2 : typed)
      : others.length ? others[Math.floor(others.length / 2)] : 0;
    return Math.pow(meant, RARITY) * (1 + 0.35 * (Math.min(segment.ways[0].grams.length, 6) - 1));
  }

  function raise(map, key, value) { if (!(map.get(key) >= value)) map.set(key, value); }

  // What each document has of the query.
  function gather(plan) {
    const sums = { base: new Map(), typed: new Map(), maximum: 0 }, counted = new Set();
    plan.segments.forEach((segment) => {
      const power = segment.power = strength(segment), best = new Map();
      sums.maximum += power * segment.weight;
      segment.ways.forEach((way) => {
        if (way.sound) way.sound.forEach((score, document) => raise(best, document, score * way.weight));
        const own = new Map(), sum = way.lists.reduce((before, list) => before + rarity(list), 0);
        way.shares = way.lists.map((list) => rarity(list) / Math.max(sum, 0.001));
        way.lists.forEach((list, number) => {
          if (!list) return;
          for (let i = 0; i < list.documents.length; i++) {
            own.set(list.documents[i], (own.get(list.documents[i]) || 0) + way.shares[number] * COUNTS[list.entries[i] & 15]);
          }
          const gram = way.grams[number], power = rarity(list);
          if (!way.typed || gram.prefix || counted.has(gram.text)) return;
          counted.add(gram.text);
          list.documents.forEach((document, i) => sums.typed.set(document, (sums.typed.get(document) || 0) + power * COUNTS[list.entries[i] & 15]));
        });
        own.forEach((score, document) => raise(best, document, score * way.weight));
      });
      best.forEach((score, document) => sums.base.set(document, (sums.base.get(document) || 0) + score * power * segment.weight));
    });
    return sums;
  }

  // The titles of some documents as the query sees them: which of its terms stand there, and how much of the title they are.
  function readTitles(plan, documents) {
    const titles = new Map(), seen = new Set();
    plan.segments.forEach((segment) => segment.ways.forEach((way) => way.lists.forEach((list, number) => {
      const gram = way.grams[number], term = gram.text;
      if (!list || seen.has(term)) return;
      seen.add(term);
      list.documents.forEach((document, place) => {
        const entry = list.entries[place];
        // A single character is a term of the title where a run of characters ends with it.
        if (!(entry & 1) || !documents.has(document) || (gram.prefix && !(entry >> 6))) return;
        if (!titles.has(document)) titles.set(document, { terms: new Set(), shared: 0, length: 0, fillers: 0 });
        const title = titles.get(document), times = ((entry >> 4) & 3) + 1;
        title.terms.add(term);
        // It is no part of the title's length.
        if (gram.prefix) return;
        title.shared += times;
        title.length = Math.max(title.length, entry >> 6);
        if (search.isFiller(term)) title.fillers += times;
      });
    })));
    return titles;
  }

  // What part of the query some terms say.
  function share(plan, has, counts) {
    let said = 0, all = 0;
    plan.segments.filter(counts).forEach((segment) => {
      const power = segment.power * segment.weight;
      let best = 0;
      segment.ways.forEach((way) => {
        if (way.sound) return;
        let sum = 0;
        way.grams.forEach((gram, number) => { if (has(gram.text)) sum += way.shares[number]; });
        best = Math.max(best, sum * way.weight);
      });
      said += best * power;
      all += power;
    });
    return all ? said / all : 1;
  }

  // How well a title and the query cover each other.
  function agreement(plan, title) {
    if (!title || !title.shared) return 0;
    const said = share(plan, (term) => title.terms.has(term), () => true), covered = title.shared / Math.max(title.length + title.fillers, 1);
    return 2 * said * covered / Math.max(said + covered, 0.001);
  }

  // Ranks pages: a promise of the hits, and of how many pages answer. What is asked for beside the words: the mode, a test of pages (fits), and wholes (lookup.js).
  search.rank = function (plan, asked) {
    const sums = gather(plan), pages = new Map();
    if (!sums.maximum) return Promise.resolve({ hits: [], total: 0 });
    let most = 0;
    sums.mostTyped = search.meta.pages.reduce((most, page) => Math.max(most, sums.typed.get(page) || 0), 0.001);
    search.meta.pages.forEach((page) => {
      const base = sums.base.get(page) || 0;
      if ((!base && !asked.wholes.phrase.has(page)) || (asked.fits && !asked.fits(page))) return;
      const parts = search.partsOf(page);
      if (asked.mode && !parts.some((part) => search.meta.kinds[part].mode === asked.mode)) return;
      pages.set(page, parts);
      most = Math.max(most, base);
    });
    const least = plan.syntax.demanded.length ? -1 : most * RELEVANT, phrase = asked.wholes.phrase;
    const value = (page) => (sums.base.get(page) || 0) + (phrase.has(page) ? 2 : 0);
    const found = Array.from(pages.keys()).filter((page) => (sums.base.get(page) || 0) > least || phrase.has(page))
      .sort((a, b) => value(b) - value(a) || a - b);
    const looked = found.slice(0, LOOKED), documents = new Set(looked.flatMap((page) => pages.get(page).concat(page)));
    const query = { plan: plan, asked: asked, sums: sums, titles: readTitles(plan, documents), mode: asked.mode || plan.mode };
    query.hasBatch = query.mode === "batch" && looked.some((page) => subject(page, pages.get(page), query) > 0.6);
    const ranked = looked.map((page) => ({ page: page, score: score(page, pages.get(page), query) })).sort((a, b) => b.score - a.score || a.page - b.page);
    return refine(ranked, query).then(() => withChapter(ranked, pages, asked)).then(() => answer(found, ranked, pages, query));
  };

  // Gives those at the top what their best single line says: a question is answered in one sentence.
  function refine(ranked, query) {
    const plan = query.plan, asksLimit = plan.intents.has("limit");
    if (!asksLimit && !plan.question) return Promise.resolve();
    return Promise.all(ranked.slice(0, REFINED).map((one) => search.lines(one.page).then((lines) => {
      const best = lines.reduce((best, has) => Math.max(best, share(plan, has, () => true)), 0);
      one.score += (asksLimit ? 0.6 : 0.4) * best * best * kindFactor(search.meta.kinds[one.page].name, plan);
    }))).then(() => ranked.sort((a, b) => b.score - a.score || a.page - b.page));
  }

  // Who reads on finds in the chapter of the best page what else there is to do.
  function withChapter(ranked, pages, asked) {
    const best = ranked[0];
    if (!best) return Promise.resolve();
    return search.chapterOf(best.page).then((chapter) => {
      if (chapter === undefined || (asked.fits && !asked.fits(chapter))) return;
      // Asked for a mode, a page must have a procedure of it.
      if (asked.mode && !search.partsOf(chapter).some((part) => search.meta.kinds[part].mode === asked.mode)) return;
      let one = ranked.find((other) => other.page === chapter);
      if (!one) ranked.push(one = { page: chapter, score: 0 });
      if (!pages.has(chapter)) pages.set(chapter, search.partsOf(chapter));
      // Never above the other form of the best page and what else answers.
      const others = ranked.filter((other) => other.page !== chapter).slice(0, ABOVE_CHAPTER).filter((other) => other.score >= best.score * ANSWERING);
      one.score = Math.max(one.score, Math.min(best.score * CHAPTER, (others[others.length - 1] || best).score * 0.999));
      ranked.sort((a, b) => b.score - a.score || a.page - b.page);
    });
  }

  function answer(found, ranked, pages, query) {
    const hits = [], shown = new Set();
    ranked.forEach((one) => {
      // Pages that say the same are one hit.
      const first = search.meta.copies.has(one.page) ? search.meta.copies.get(one.page) : one.page;
      if (!shown.has(first)) show(one.page, pages.get(one.page), one.score, query, hits);
      shown.add(first);
    });
    hits.sort((a, b) => b.score - a.score || a.document - b.document);
    found.slice(LOOKED).filter((page) => !ranked.some((one) => one.page === page)).forEach((page) => show(page, pages.get(page), 0, query, hits));
    return { hits: hits, total: Math.max(found.length, ranked.length) };
  }

  function score(page, parts, query) {
    const kind = search.meta.kinds[page], wholes = query.asked.wholes, sums = query.sums, asksInterface = query.plan.intents.has("interface");
    let score = (sums.base.get(page) || 0) / sums.maximum, inner = 0;
    parts.forEach((part) => { inner = Math.max(inner, (sums.base.get(part) || 0) / sums.maximum); });
    // What it has of the words as typed, which a query that is misunderstood still has right.
    score += 0.1 * inner + 0.1 * (sums.typed.get(page) || 0) / sums.mostTyped;
    const own = agreement(query.plan, query.titles.get(page));
    if (wholes.title.has(page)) {
      score += asksInterface ? 0.75 : kind.name === "index" ? 0.4 : kind.name === "reference" ? 0.6 : 0.75;
    } else {
      let best = own;
      // A procedure's title says as much of it, but not of the page.
      parts.forEach((part) => { best = Math.max(best, agreement(query.plan, query.titles.get(part)) * 0.8); });
      score += 0.75 * best * Math.sqrt(best);
    }
    // A description of an interface has the words of its console page, often closer together.
    if (wholes.phrase.has(page) && (kind.name !== "reference" || asksInterface || wholes.isCascade)) score += (wholes.isCascade ? 0.6 : 0.2) + (wholes.head.has(page) ? 0.2 : 0);
    const label = wholes.label.has(page) ? 1 : wholes.ending.has(page) ? 0.6 : 0;
    // The menu may be used for something else than what it is called.
    score += label * (wholes.isCascade ? 0.9 : 0.3) + (wholes.named.has(page) ? 0.3 : 0);
    return score * kindFactor(kind.name, query.plan, own) * modeFactor(page, parts, query);
  }

  // A page is shown by those of its procedures that match about as well as the best one.
  function show(page, parts, score, query, hits) {
    const value = (part) => (query.sums.base.get(part) || 0) * (!query.mode || search.meta.kinds[part].mode === query.mode ? 1 : 0.6);
    const wanted = query.asked.mode, allowed = parts.filter((part) => !wanted || search.meta.kinds[part].mode === wanted);
    const ranked = allowed.map((part) => ({ document: part, value: value(part) })).sort((a, b) => b.value - a.value || a.document - b.document);
    const best = ranked.length ? ranked[0].value : 0, kept = ranked.filter((part, place) => best ? part.value >= best * 0.6 : place === 0);
    // Where no procedure has anything of it, the page has.
    if (!parts.length || (!best && !wanted)) hits.push({ document: page, score: score });
    else kept.forEach((part, place) => { hits.push({ document: part.document, score: score * (place ? 0.55 : 1) }); });
  }

  function kindFactor(kind, plan, agreement) {
    const intents = plan.intents;
    if (kind === "reference") return intents.has("interface") ? 1.25 : 0.73;
    if (kind === "index") return 0.83;
    // A page that is about just that is what is asked for, whatever its kind.
    if (intents.has("interface")) return agreement >= 0.6 ? 1 : 0.7;
    // How many there may be, and what is not possible, is told where a thing is explained.
    if (kind === "concept" && intents.has("limit")) return 1.12;
    // What words without a question name is done on a page, or a page is about just that.
    if (kind === "concept") return intents.has("concept") || plan.question || agreement >= 0.6 ? 1 : 0.95;
    return 1;
  }

  // Who wants several at once is served by a page for several of what is asked about.
  function modeFactor(page, parts, query) {
    const kind = search.meta.kinds[page];
    if (query.mode === "single") return kind.several ? 0.7 : 1;
    // "How many" asks about several without wanting to do something to them at once.
    if (query.mode !== "batch") return kind.several && !query.plan.intents.has("limit") ? 0.93 : 1;
    if (!kind.several && kind.one) return 0.75;
    const about = subject(page, parts, query);
    if (kind.several) return 1 + 0.15 * about;
    return about ? 1 + 0.1 * about : query.hasBatch ? 0.85 : 1;
  }

  // How much of what is asked about the titles of a page for several and of its procedures for several say.
  function subject(page, parts, query) {
    const own = query.titles.get(page), isAbout = (segment) => !segment.mode;
    const part = (title) => share(query.plan, (term) => (!!own && own.terms.has(term)) || (!!title && title.terms.has(term)), isAbout);
    let best = search.meta.kinds[page].several ? part(null) : 0;
    parts.forEach((document) => {
      if (search.meta.kinds[document].mode === "batch") best = Math.max(best, part(query.titles.get(document)));
    });
    return best * best;
  }
})(window.stepdexSite = window.stepdexSite || {});
