#!/usr/bin/env python3
"""Measure the search in a site's pages, in headless Chromium over loopback: bytes of a first search, time while typing, answers.

    Benchmarks/site/page_search.py SITE [--queries queries.jsonl] [--score score.py] [--out RUN.jsonl] [QUERY...]

For every query, in a page without cache: the bytes loaded from opening the panel to the first results; then the query is typed
character by character, and the time from each input event to the list that answers it is taken. With --queries the answers
are written to --out as `score.py` reads them. Needs Chromium, its driver and selenium (Tests/Browser/run.sh installs it).
"""
import argparse
import functools
import html
import http.server
import json
import pathlib
import re
import statistics
import subprocess
import sys
import threading
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / ".build/browser-tests/packages"), str(ROOT / "Tests/Browser")]

TYPE = """
const done = arguments[1], input = document.querySelector('#search input'), panel = document.getElementById('search');
const text = Array.from(arguments[0]), times = [];
(async () => {
  for (let n = 1; n <= text.length; n++) {
    const part = text.slice(0, n).join('');
    const start = performance.now();
    input.value = part;
    input.dispatchEvent(new InputEvent('input', {bubbles: true}));
    while (panel.dataset.query !== part.trim() && performance.now() - start < 5000) await new Promise(r => setTimeout(r, 0));
    times.push(performance.now() - start);
  }
  done(times);
})();
"""

WAIT = """
const done = arguments[1];
(async () => {
  while (document.getElementById('search').dataset.query !== arguments[0]) await new Promise(r => setTimeout(r, 5));
  done();
})();
"""


class Counting(http.server.SimpleHTTPRequestHandler):
    served = []

    def log_message(self, *arguments):
        pass

    def send_head(self):
        path = self.translate_path(self.path.split("?")[0])
        if pathlib.Path(path).is_file():
            Counting.served.append((self.path, pathlib.Path(path).stat().st_size))
        return super().send_head()


def sources(site):
    """Page to source path: what each guide's and topic's foot says."""
    found = {}
    for page in list(site.glob("guides/*.html")) + list(site.glob("topics/*.html")):
        match = re.search(r'<footer class="source">.*?<code>(.*?)</code>', page.read_text(encoding="utf-8"), re.S)
        if match:
            found[page.relative_to(site).as_posix()] = html.unescape(match.group(1))
    return found


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("site", type=pathlib.Path)
    ap.add_argument("--queries", type=pathlib.Path)
    ap.add_argument("--score", type=pathlib.Path)
    ap.add_argument("--out", type=pathlib.Path)
    ap.add_argument("asked", nargs="*")
    args = ap.parse_args()
    from browser import start_chromium

    queries = [json.loads(line) for line in args.queries.open(encoding="utf-8")] if args.queries else []
    queries += [{"id": query, "query": query} for query in args.asked]
    handler = functools.partial(Counting, directory=str(args.site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}/"
    pages = sources(args.site) if args.out else {}
    driver = start_chromium()
    driver.set_script_timeout(60)
    driver.execute_cdp_cmd("Network.enable", {})
    driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
    sizes, times, run = [], [], []
    for query in queries:
        Counting.served = []
        driver.get(base + "index.html?q=" + urllib.parse.quote(query["query"]))
        driver.execute_async_script(WAIT, query["query"].strip())
        size = sum(size for path, size in Counting.served if "/search/" in path)
        answer = driver.execute_async_script(
            "const done = arguments[1]; window.stepdexFind(arguments[0]).then(hits => done(hits.map(h => h.path)));", query["query"])
        driver.get(base + "index.html?q=" + urllib.parse.quote(query["query"][:1]))
        driver.execute_async_script(WAIT, query["query"][:1].strip())
        typed = driver.execute_async_script(TYPE, query["query"])
        sizes.append((size, query["query"]))
        times += [(time, query["query"]) for time in typed]
        if pages:
            run.append({"id": query["id"], "ranked": list(dict.fromkeys(pages[path] for path in answer if path in pages))})
    driver.quit()
    server.shutdown()
    values = sorted(time for time, _ in times)
    print(f"first search   median {statistics.median(size for size, _ in sizes) / 1000:.0f} kB, most {max(sizes)[0] / 1000:.0f} kB ({max(sizes)[1]})")
    print(f"while typing   median {statistics.median(values):.0f} ms, 95 % {values[int(len(values) * 0.95)]:.0f} ms, most {max(times)[0]:.0f} ms ({max(times)[1]}), {len(values)} keys")
    if args.out:
        args.out.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in run), encoding="utf-8")
        if args.score:
            subprocess.run([sys.executable, args.score, args.out, "--queries", args.queries], check=True)


if __name__ == "__main__":
    main()
