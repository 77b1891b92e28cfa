#!/usr/bin/env python3
"""Measure the search in a site's pages, in headless Chromium over loopback: bytes of a first search, time while typing, answers.

    Benchmarks/site/page_search.py SITE [--queries queries.jsonl] [--score score.py] [--out RUN.jsonl] [QUERY...]

For every query, in a page without cache: the bytes loaded from opening the panel to the first results, scripts included; then
the query is typed character by character, and from each input event to the picture of the list that answers it the time and the
CPU time of the page's thread are taken (--file: from a folder, as by a double click). With --queries the answers are written to
--out as `score.py` reads them. Needs Chromium, its driver and selenium (Tests/Browser/run.sh installs it).
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

KEY = """
const done = arguments[1], wanted = arguments[0].trim();
const input = document.querySelector('#search input'), panel = document.getElementById('search');
const start = performance.now(), picture = () => {
  const time = performance.now() - start;
  requestAnimationFrame(() => setTimeout(() => done(time), 0));
};
// Not asked again and again: that would be counted as the page's own work.
const watch = new MutationObserver(() => { if (panel.dataset.query === wanted) { watch.disconnect(); picture(); } });
watch.observe(panel, {attributes: true, attributeFilter: ['data-query']});
input.value = arguments[0];
input.dispatchEvent(new InputEvent('input', {bubbles: true}));
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


def cpu(driver):
    """CPU time of the page's main thread so far, milliseconds."""
    metrics = driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    return next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration") * 1000


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("site", type=pathlib.Path)
    ap.add_argument("--queries", type=pathlib.Path)
    ap.add_argument("--score", type=pathlib.Path)
    ap.add_argument("--out", type=pathlib.Path)
    ap.add_argument("--file", action="store_true", help="type in pages opened from the folder")
    ap.add_argument("asked", nargs="*")
    args = ap.parse_intermixed_args()
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
    driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
    typing = args.site.resolve().as_uri() + "/" if args.file else base
    sizes, times, run = [], [], []
    for query in queries:
        Counting.served = []
        driver.get(base + "index.html?q=" + urllib.parse.quote(query["query"]))
        driver.execute_async_script(WAIT, query["query"].strip())
        size = sum(size for path, size in Counting.served if "/search/" in path)
        answer = driver.execute_async_script(
            "const done = arguments[1]; window.stepdexFind(arguments[0]).then(hits => done(hits.map(h => h.path)));", query["query"])
        sizes.append((size, query["query"]))
        driver.get(typing + "index.html?q=" + urllib.parse.quote(query["query"][:1]))
        driver.execute_async_script(WAIT, query["query"][:1].strip())
        for end in range(1, len(query["query"]) + 1):
            before = cpu(driver)
            time = driver.execute_async_script(KEY, query["query"][:end])
            times.append((time, cpu(driver) - before, query["query"][:end]))
        if pages:
            run.append({"id": query["id"], "ranked": list(dict.fromkeys(pages[path] for path in answer if path in pages))})
    driver.quit()
    server.shutdown()
    print(f"first search   median {statistics.median(size for size, _ in sizes) / 1000:.0f} kB, most {max(sizes)[0] / 1000:.0f} kB ({max(sizes)[1]})")
    for name, place in (("while typing", 0), ("CPU of it", 1)):
        values = sorted(time[place] for time in times)
        most = max(times, key=lambda time: time[place])
        print(f"{name:14} median {statistics.median(values):.0f} ms, 95 % {values[int(len(values) * 0.95)]:.0f} ms, most {most[place]:.0f} ms ({most[2]}), {len(values)} keys")
    if args.out:
        args.out.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in run), encoding="utf-8")
        if args.score:
            subprocess.run([sys.executable, args.score, args.out, "--queries", args.queries], check=True)


if __name__ == "__main__":
    main()
