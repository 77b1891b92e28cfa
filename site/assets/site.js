// What a page does besides being read: the theme, copying, the tree's state. Search is in search.js and search/.
(function () {
  "use strict";
  var root = document.documentElement;

  function stored(key, value) {
    try {
      if (value === undefined) return localStorage.getItem("stepdex." + key);
      if (value === null) localStorage.removeItem("stepdex." + key);
      else localStorage.setItem("stepdex." + key, value);
    } catch (_) { /* Storage may be closed to files. */ }
    return null;
  }

  // Theme: as the system, light, dark.
  var themes = ["", "light", "dark"];
  var themeButton = document.querySelector("[data-theme-switch]");
  function showTheme() {
    var words = themeButton.dataset.words.split("|");
    var word = words[Math.max(0, themes.indexOf(root.dataset.theme || ""))];
    themeButton.setAttribute("aria-label", word);
    themeButton.title = word;
  }
  if (themeButton) {
    showTheme();
    themeButton.addEventListener("click", function () {
      var next = themes[(themes.indexOf(root.dataset.theme || "") + 1) % themes.length];
      if (next) root.dataset.theme = next; else delete root.dataset.theme;
      stored("theme", next || null);
      showTheme();
    });
  }

  // Copying. Files may not reach the clipboard interface, so the old way is the second try.
  function copyOldWay(text) {
    var field = document.createElement("textarea");
    field.value = text;
    field.className = "vh";
    document.body.append(field);
    field.select();
    var done = document.execCommand("copy");
    field.remove();
    return done;
  }
  function copy(text) {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(text).catch(function () {
        if (!copyOldWay(text)) throw new Error("copy refused");
      });
    }
    return copyOldWay(text) ? Promise.resolve() : Promise.reject(new Error("copy refused"));
  }
  document.querySelectorAll("[data-copy], [data-copy-from]").forEach(function (button) {
    var words = button.textContent;
    button.hidden = false;
    button.addEventListener("click", function () {
      var from = button.dataset.copyFrom;
      var text = from ? document.getElementById(from).textContent : button.dataset.copy;
      copy(text).then(function () {
        button.textContent = button.dataset.done;
        setTimeout(function () { button.textContent = words; }, 2000);
      }).catch(function () { button.textContent = words; });
    });
  });

  // The tree keeps which chapters the reader opened or closed.
  var state = {};
  try { state = JSON.parse(stored("tree") || "{}") || {}; } catch (_) { state = {}; }
  document.querySelectorAll(".tree details").forEach(function (details) {
    var key = details.dataset.key;
    if (state[key] === 0 && !details.querySelector("[aria-current]")) details.open = false;
    details.addEventListener("toggle", function () {
      if (details.open) delete state[key]; else state[key] = 0;
      stored("tree", JSON.stringify(state));
    });
  });
  var current = document.querySelector(".tree [aria-current]");
  var tree = document.querySelector(".tree");
  if (current && tree) tree.scrollTop = Math.max(0, current.offsetTop - tree.clientHeight / 2);
})();
