// Leads on to where a page has moved, to the same step or heading: a refresh would lose it.
(function () {
  "use strict";
  if (location.hash) location.replace(document.querySelector("main a").href + location.hash);
})();
