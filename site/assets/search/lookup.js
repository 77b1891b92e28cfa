// Looks up what a query asks for: its terms, what corrects them, and which pages it is narrowed to. Ranking is in
// ranking.js.
(function (search) {
  "use strict";
  const MASKS = { any: 7, title: 1, labels: 2, steps: 4 };

  function lookUp(way) {
    return Promise.all(way.grams.map((gram) => search.postings(gram.text, gram.prefix).then((list) =>
      list || !gram.open ? list : search.postings(gram.text, true)))).then((lists) => { way.lists = lists; return way; });
  }

  // A part of the query with all that its ways to be said find, as a list of parts; what nothing says as typed is read as
  // pinyin, or corrected, or cut, by scripts that most searches do without.
  function look(segment) {
    return Promise.all(segment.ways.map(lookUp)).then((ways) => {
      if (segment.isMeant) return [segment];
      const typed = ways[0], first = typed.lists[0];
      const isSound = /^[a-z]{2,60}$/.test(typed.text) && !(first && (!typed.grams[0].open || first.count > 3));
      const isRight = typed.lists.every(Boolean) || ways.slice(1).some((way) => way.lists.length && way.lists.every(Boolean));
      return isSound || !isRight ? mend(segment, isSound, isRight) : [segment];
    });
  }

  function mend(segment, isSound, isRight) {
    const sounding = isSound ? search.script("sounding").then(() => search.sounding(segment.ways[0].text)) : Promise.resolve(null);
    return sounding.then((sound) => {
      if (sound) {
        segment.ways.push({ text: segment.text, weight: 0.9, grams: [], lists: [], sound: sound.documents });
        return search.heardAs(sound).then((texts) => Promise.all(texts.map((text) => lookUp({ text: text, weight: 0.6, grams: search.grams(text) })))).then((ways) => {
          segment.ways = segment.ways.concat(ways);
          return [segment];
        });
      }
      if (isRight) return [segment];
      return (isSound ? search.pair(segment.text) : Promise.resolve(null)).then((pair) => (
        pair ? apart(pair) : search.script("spelling").then(() => correct(segment))));
    });
  }

  // Pinyin and a word that were typed without a space between them, each a part of its own.
  function apart(texts) {
    return search.loadWords(texts.join(" ")).then(() => Promise.all(texts.map((text) => look(search.piece(text))))).then((parts) => parts.flat());
  }

  // A part that no page has as it was typed, corrected or cut.
  function correct(segment) {
    // What asks for a kind of answer is no mistake.
    return (segment.isIntent ? Promise.resolve([]) : search.corrections(segment)).then((texts) => Promise.all(texts.map((text) =>
      lookUp({ text: text, weight: 0.8, corrected: true, grams: search.grams(text) })))).then((ways) => {
      segment.ways = segment.ways.concat(ways);
      const all = segment.ways.length === 1 && !segment.isIntent ? search.pieces(segment) : [], pieces = all.filter((text) => text.length > 1);
      return pieces.length ? Promise.all(pieces.map((text) => {
        const piece = search.piece(text);
        return Promise.all(piece.ways.map(lookUp)).then(() => piece);
      })).then((parts) => { parts[0].cutOff = cutOff(all); return parts; }) : [segment];
    });
  }

  // Of the pieces of a run what is more than one character and stands in no page.
  function cutOff(pieces) {
    const rest = pieces.map((piece) => piece.length > 1 ? " " : piece).join("");
    return rest.split(" ").filter((text) => Array.from(text).length > 1);
  }

  // The words of the query that no page has, in its order, each with the nearest words that some page has and whether they
  // were searched for in its place (Sources/SearchIndex/Query/UnknownWords.swift).
  function unknown(plan) {
    const words = new Map(), text = search.key(plan.syntax.text), place = (word) => text.includes(word) ? text.indexOf(word) : text.length;
    (plan.mended || []).forEach((name) => words.set(name.word, [name.meant]));
    plan.segments.forEach((segment) => {
      if (!segment.isMeant && !segment.isIntent && segment.weight === 1 && Array.from(segment.text).length > 1 && !segment.ways.some(isKnown)) {
        words.set(segment.text, segment.ways.filter((way) => way.corrected).map((way) => way.text));
      }
      (segment.cutOff || []).forEach((text) => words.set(text, null));
    });
    return Promise.all(Array.from(words, ([word, meant]) => (meant && !meant.length ? search.far(word) : Promise.resolve(meant || [])).then((closest) => (
      Promise.all(closest.map(written)).then((closest) => ({ word: word, closest: closest, searched: !!meant && meant.length > 0 })))))).then((found) => (
      found.sort((a, b) => place(a.word) - place(b.word))));
  }

  function isKnown(way) { return !!way.sound || (!way.corrected && way.lists.every(Boolean)); }

  // A stem as some page's title writes it; other texts as they are.
  function written(text) {
    return !/^[a-z]+$/.test(text) ? Promise.resolve(text) : search.postings(text, false).then((list) => {
      const place = list ? list.entries.findIndex((entry) => entry & 1) : -1;
      return place < 0 ? text : search.record(list.documents[place]).then((record) => {
        const token = search.tokens(record[0]).find((token) => token.text === text);
        return token ? search.key(Array.from(record[0]).slice(token.start, token.end).join("")) : text;
      });
    });
  }

  // What stands beside each other without overlapping (neighbours in Sources/HelpSite/Search/SearchTerms.swift), and the words
  // of it: who has the one has the others.
  function neighbours(text) {
    const found = { terms: [], words: new Set() };
    let last = null;
    search.tokens(text).forEach((token) => {
      if (token.kind !== "tail" && last) {
        found.terms.push({ text: "#" + last.text + "·" + (token.kind === "word" ? token.text : Array.from(token.text)[0]) });
        [last, token].forEach((one) => { if (one.kind === "word") found.words.add(one.text); });
      }
      last = token.kind === "pair" ? null : token;
    });
    return found;
  }

  // Of some documents, or of all where there are none yet, those that a list has in a field.
  function having(list, documents, mask) {
    return new Set(!list ? [] : list.documents.filter((document, place) => (list.entries[place] & mask) && (!documents || documents.has(document)) &&
      // Labels and steps are those of procedures.
      (mask === 7 || mask === 1 || (mask === 3 && list.entries[place] & 1) || search.meta.kinds[document].mode)));
  }

  function pagesOf(documents) { return new Set(Array.from(documents || [], pageOf)); }

  // Pages that have every term of a text in a field.
  function pagesWith(demand) {
    return Promise.all(search.grams(demand.text).map((gram) => search.postings(gram.text, gram.prefix))).then((lists) => (
      pagesOf(lists.reduce((documents, list) => having(list, documents, MASKS[demand.field]), null))));
  }

  // Pages that have the query as it was typed, and those of them that have it in a title, heading or label. What has been looked
  // up comes first, and the more the further it fits: most queries are on no page as they stand.
  function pagesWithPhrase(plan) {
    const text = plan.syntax.text, beside = neighbours(text), known = new Set(plan.segments.flatMap((segment) => segment.ways[0].grams.map((gram) => gram.text)));
    const grams = search.grams(text).filter((gram) => !beside.words.has(gram.text)), isKnown = (gram) => known.has(gram.text);
    const terms = grams.filter(isKnown).concat(beside.terms, grams.filter((gram) => !isKnown(gram)));
    let any = null, heads = null;
    const look = (start, end) => start >= terms.length || (any && !any.size) ? [any, heads].map(pagesOf) :
      Promise.all(terms.slice(start, end).map((gram) => search.postings(gram.text, gram.prefix))).then((lists) => {
        lists.forEach((list) => { any = having(list, any, 7); heads = having(list, heads, 3); });
        return look(end, end + Math.max(2, end));
      });
    return look(0, grams.filter(isKnown).length);
  }

  // Whether some title, heading or label has a text as it is.
  search.stands = function (text) {
    const terms = search.grams(text).concat(neighbours(text).terms);
    return terms.reduce((before, gram) => before.then((documents) => documents && !documents.size ? documents :
      search.postings(gram.text, gram.prefix).then((list) => having(list, documents, 3))), Promise.resolve(null)).then((documents) => !!documents && documents.size > 0);
  };

  function filterPages(name) {
    return search.postings(name, false).then((list) => new Set(list ? list.documents.map(pageOf) : []));
  }

  // What pages must be, whatever the query's words: a test of a page, or null where nothing is demanded.
  function demands(syntax, area) {
    const wanted = syntax.demanded.map((demand) => pagesWith(demand)), unwanted = syntax.excluded.map((demand) => pagesWith(demand)).concat(syntax.barred.map(filterPages));
    if (area) wanted.push(filterPages(area));
    if (syntax.lang) wanted.push(filterPages("!l:" + syntax.lang));
    if (syntax.constraint) wanted.push(filterPages("!c:" + syntax.constraint));
    return Promise.all([Promise.all(wanted), Promise.all(unwanted)]).then((sets) => !wanted.length && !unwanted.length ? null :
      (page) => sets[0].every((set) => set.has(page)) && !sets[1].some((set) => set.has(page)));
  }

  // Answers a query, best first: hits with document and score, how many pages answer, and the plan they follow. The filters
  // are mode and area.
  search.find = function (written, filters) {
    const query = search.readable(written);
    return search.loadMeta().then(() => search.loadWords(query)).then(() => search.plan(query)).then((plan) => {
      const wanted = filters.mode || plan.syntax.mode || "";
      return Promise.all(plan.segments.map(look)).then((found) => {
        plan.segments = [].concat.apply([], found);
        return Promise.all([demands(plan.syntax, filters.area), wholes(plan)]);
      }).then((found) => {
        const fits = found[0];
        return plan.segments.length ? search.rank(plan, { mode: wanted, fits: fits, wholes: found[1] })
          : { hits: fits || wanted ? everything(wanted, fits) : [] };
      }).then((answer) => unknown(plan).then((words) => (
        { hits: answer.hits, total: answer.total || answer.hits.length, plan: plan, unknown: words })));
    });
  };

  const LONGEST = 24; // Longer texts are no title or label that somebody types.

  // Pages that have the text as a whole: as it was typed somewhere, as their title, as a label, at the end of a label.
  function wholes(plan) {
    const text = plan.syntax.text, typed = search.key(text), cascade = plan.syntax.cascade, label = search.key(cascade.join(""));
    const typedParts = plan.segments.filter((segment) => !segment.isMeant);
    const meant = search.key(typedParts.map((segment) => (segment.ways.find((way) => way.corrected) || segment).text).join(" "));
    // Of two words typed apart, the other one first: 弹性公网IP 绑定 names 绑定弹性公网IP as well.
    const words = text.split(/\s+/), turned = words.length === 2 ? search.key(words[1] + words[0]) : typed;
    const wanted = label || typed, last = search.key(cascade[cascade.length - 1] || "") || wanted;
    const whole = (term, fields) => (term.length > LONGEST ? Promise.resolve(null) : search.postings(term, false)).then((list) =>
      list ? list.documents.filter((_, place) => list.entries[place] & fields).map(pageOf) : []);
    // What a label that is typed without marks names counts as well, where it is one.
    const named = () => whole("<" + last, 2);
    return Promise.all([
      mayBePhrase(plan) ? pagesWithPhrase(plan) : [new Set(), new Set()],
      whole("=" + typed, 4), whole("=" + meant, 4), whole("=" + wanted, 2), whole("=" + last, 2), whole(">" + last, 2), label ? named() : Promise.all([whole("=" + last, 2), whole(">" + last, 2)]).then((found) => found.flat().length ? named() : []),
      turned === typed ? [] : whole("=" + turned, 4)
    ]).then((found) => ({
      phrase: new Set([...found[0][0], ...found[7]]), head: new Set([...found[0][1], ...found[7]]), title: new Set(found[1].concat(found[2], found[7])), label: new Set(found[3]),
      ending: new Set(found[4].concat(found[5])), named: new Set(found[6]), isCascade: !!label
    }));
  }

  // Whether a page may have the text as it was typed: it is more than one term, nothing stands between its characters, and
  // some document has all the terms that have been looked up.
  function mayBePhrase(plan) {
    const tokens = search.tokens(plan.syntax.text), grams = search.grams(plan.syntax.text);
    if (!grams.length || (grams.length === 1 && !grams[0].prefix)) return false;
    if (tokens.some((token, place) => token.kind === "tail" && tokens[place + 1] && tokens[place + 1].kind !== "word")) return false;
    let documents = null;
    for (const segment of plan.segments.filter((segment) => !segment.isMeant)) {
      for (const list of segment.ways[0].lists) {
        if (!list) return false;
        const own = new Set(list.documents);
        documents = documents ? documents.filter((document) => own.has(document)) : list.documents;
      }
    }
    return !!documents && documents.length > 0;
  }

  // A query of filters alone: all that meets them, in the order of the pages.
  function everything(mode, fits) {
    const hits = [];
    search.meta.kinds.forEach((kind, document) => {
      if (kind.mode && (!mode || kind.mode === mode) && (!fits || fits(pageOf(document)))) hits.push({ document: document, score: 0 });
    });
    return hits;
  }

  function pageOf(document) {
    while (search.meta.kinds[document].mode) document++;
    return document;
  }
  search.pageOf = pageOf;
})(window.stepdexSite = window.stepdexSite || {});
