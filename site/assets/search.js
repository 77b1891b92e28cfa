// The search panel: opens at once, and loads the search itself (assets/search/) when it is first opened.
(function () {
  "use strict";
  var root = document.documentElement.dataset.root || "";
  var search = window.stepdexSite = window.stepdexSite || {};
  var engine = null;

  // A script of assets/search/, once; scripts run in the order in which they are asked for. What failed is tried again.
  var scripts = {};
  search.script = function (name) {
    if (!scripts[name]) {
      scripts[name] = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        script.src = root + "assets/search/" + name + ".js";
        script.async = false;
        script.onload = resolve;
        script.onerror = function () { delete scripts[name]; reject(new Error(name)); };
        document.head.append(script);
      });
    }
    return scripts[name];
  };

  // Nothing is loaded before someone searches.
  function loadEngine() {
    if (!engine) {
      engine = Promise.all(["index", "text", "words", "phrases", "query", "lookup", "ranking"].map(search.script)).then(function () { return search.loadMeta(); });
      engine.catch(function () { engine = null; });
    }
    return engine;
  }

  // For tests and measurements: the addresses that answer a query, best first.
  window.stepdexFind = function (query, filters) {
    return loadEngine().then(function () { return search.find(query, filters || {}); }).then(function (found) {
      return Promise.all(found.hits.slice(0, 40).map(function (hit) {
        return search.record(hit.document).then(function (record) { return { path: record[1], title: record[0], score: hit.score }; });
      }));
    });
  };

  var panel = document.querySelector("[data-search]");
  if (!panel || !panel.showModal) return;
  var input = panel.querySelector("input"), list = panel.querySelector(".hits"), status = panel.querySelector(".panel-status");
  var preview = panel.querySelector(".preview"), select = panel.querySelector("[data-area]");
  var chips = Array.from(panel.querySelectorAll(".chip"));
  var words = panel.dataset;
  var composing = false, run = 0, hits = [], marks = [], shown = [], chosen = -1, mode = "";
  var STEP = 8;

  function open(text) {
    if (!panel.open) panel.showModal();
    if (text) input.value = text;
    input.focus();
    input.select();
    loadEngine().then(function () {
      update();
    }).catch(fail);
  }

  // The areas to choose from, when the reader turns to them: few do.
  var areas = null;
  function loadAreas() {
    if (!areas) {
      areas = loadEngine().then(function () { return search.load("a", 0, "areas"); }).then(function (found) {
        found.forEach(function (area) {
          var option = document.createElement("option");
          option.value = "!" + area[0];
          option.textContent = area[1];
          select.append(option);
        });
      });
      areas.catch(function () { areas = null; });
    }
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
    loadEngine().then(function () { return search.find(query, { mode: mode, area: select.value }); }).then(function (found) {
      if (own === run) return show(found.hits, own, query, found);
    }).catch(function () { if (own === run) fail(); });
  }

  function show(found, own, query, answer) {
    return Promise.all(found.slice(0, STEP).map(function (hit) { return search.record(hit.document); })).then(function (records) {
      if (own !== run) return;
      records.forEach(function (record) { search.learn(record[6] || {}); });
      hits = found;
      marks = answer ? search.marks(answer.plan) : [];
      shown = [];
      chosen = -1;
      var fresh = document.createDocumentFragment();
      add(records, fresh);
      list.replaceChildren(fresh);
      input.setAttribute("aria-expanded", String(shown.length > 0));
      status.textContent = said(answer ? answer.total : 0, query, answer);
      list.scrollTop = 0;
      if (shown.length) choose(0); else choose(-1);
      panel.dataset.query = query; // What the list answers, for tests and style sheets.
      fill();
    });
  }

  // How many results there are, which words no page has, and what was searched for in their place, or what they may be.
  function said(total, query, answer) {
    if (!query) return words.hint;
    // Functions, as "$&" and the like mean something in a text that replaces another.
    var text = total ? (total === 1 ? words.foundOne : words.found).replace("{n}", total) : words.none.replace("{q}", function () { return query; });
    function add(name, list) {
      if (list.length) text += " · " + words[name].replace("{q}", function () { return list.join(" / "); });
    }
    function closest(searched) {
      return [].concat.apply([], answer.unknown.filter(function (one) { return one.searched === searched; }).map(function (one) { return one.closest; }));
    }
    // That a query finds nothing says it of its only word, too.
    add("unknown", answer.unknown.map(function (one) { return one.word; }).filter(function (word) { return total || word !== query; }));
    add("corrected", closest(true));
    add("closest", closest(false));
    add("unheeded", answer.plan.syntax.unheeded);
    return text;
  }

  function add(records, into) {
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
      name.className = "hit-name";
      name.append(marked(record[0]));
      title.append(name);
      if (record[2]) {
        var tag = document.createElement("span");
        tag.className = record[2] === 2 ? "tag tag-batch" : "tag";
        tag.textContent = record[2] === 2 ? words.batch : words.single;
        name.append(" ", tag);
      }
      if (record[3]) {
        var path = document.createElement("span");
        path.className = "hit-path";
        path.textContent = record[3];
        path.title = record[3];
        title.append(path);
      }
      var text = document.createElement("span");
      text.className = "hit-text";
      text.append(line(record));
      hit.append(title, text);
      hit.addEventListener("mousemove", function () { if (chosen !== place) choose(place); });
      into.append(hit);
      shown.push({ element: hit, record: record });
    });
  }

  // The terms to mark among a text's tokens: one of a name in several words only where all of these stand.
  function markedIn(tokens) {
    var there = new Set(tokens.map(function (token) { return token.text; }));
    return marks.filter(function (term) { return term.name.every(function (part) { return there.has(part); }); });
  }

  // The line of a document that has most of the query's terms.
  function line(record) {
    var best = null, most = 0;
    record[5].forEach(function (entry) {
      var tokens = search.tokens(entry[1]), seen = new Set();
      var wanted = new Set(markedIn(tokens).map(function (term) { return term.text; }));
      tokens.forEach(function (token) { if (wanted.has(token.text)) seen.add(token.text); });
      if (seen.size > most) { most = seen.size; best = entry; }
    });
    best = best || record[5][0];
    var fragment = document.createDocumentFragment();
    if (!best) return fragment;
    if (best[0]) fragment.append(best[0] + " ");
    fragment.append(marked(best[1]));
    return fragment;
  }

  // A text with the parts that the query's terms cover in a mark.
  function marked(text) {
    var scalars = Array.from(text), on = [], tokens = search.tokens(text), wanted = markedIn(tokens);
    tokens.forEach(function (token) {
      var exact = wanted.some(function (term) { return term.text === token.text; });
      var begun = !exact && wanted.find(function (term) { return term.prefix && token.text.startsWith(term.text); });
      if (!exact && !begun) return;
      // Of a pair that a single character began, that character alone; of a word that goes on, all.
      var end = exact || token.kind === "word" ? token.end : token.start + 1;
      for (var i = token.start; i < end; i++) on[i] = true;
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
      text.append(marked(entry[1]));
      item.append(number, text);
      steps.append(item);
    });
    preview.lang = hit.record[4];
    preview.replaceChildren(title, path, steps);
    if (place >= shown.length - 2) more();
  }

  function more() {
    var own = run, from = shown.length;
    var next = hits.slice(from, from + STEP);
    if (!next.length) return;
    Promise.all(next.map(function (hit) { return search.record(hit.document); })).then(function (records) {
      if (own !== run || shown.length !== from) return;
      add(records, list);
      fill();
    }).catch(function () {});
  }

  // A list that does not scroll would never ask for more.
  function fill() {
    if (shown.length && list.clientHeight && list.scrollHeight <= list.clientHeight) more();
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
  ["pointerenter", "focus"].forEach(function (event) { select.addEventListener(event, loadAreas); });
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
