// Runs before the page is painted: the reader's theme, and that there is JavaScript at all.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  try {
    var theme = localStorage.getItem("stepdex.theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch (_) { /* Storage may be closed to files. */ }
})();
