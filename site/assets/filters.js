// Filters of the report's lists. Without this script the list is whole; the choice stands in the address.
(function () {
  "use strict";
  var form = document.querySelector("[data-filters]");
  if (!form) return;
  var fields = Array.from(form.querySelectorAll("select, input"));
  var status = form.querySelector(".filters-status");
  var findings = Array.from(document.querySelectorAll(".finding"));
  var texts = null;

  function apply() {
    var query = new URLSearchParams(), shown = 0;
    fields.forEach(function (field) { if (field.value.trim()) query.set(field.name, field.value.trim()); });
    var words = (query.get("q") || "").toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length && !texts) texts = findings.map(function (finding) { return finding.textContent.toLowerCase(); });
    findings.forEach(function (finding, place) {
      var fits = words.every(function (word) { return texts[place].includes(word); });
      query.forEach(function (value, name) { if (name !== "q" && finding.dataset[name] !== value) fits = false; });
      finding.hidden = !fits;
      if (fits) shown++;
    });
    status.textContent = form.dataset.shown.replace("{n}", shown).replace("{all}", findings.length);
    return query;
  }

  function remember() {
    var query = apply().toString();
    try {
      history.replaceState(null, "", location.pathname + (query ? "?" + query : ""));
    } catch (_) { /* Files may not be allowed to. */ }
  }

  new URLSearchParams(location.search).forEach(function (value, name) {
    // Only the form's own fields: an address may name anything ("length").
    var field = fields.find(function (field) { return field.name === name; });
    if (field) field.value = value;
    // An area of the whole report that this page has not: show all rather than nothing.
    if (field && field.value !== value) field.value = "";
  });
  form.addEventListener("input", remember);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  apply();
})();
