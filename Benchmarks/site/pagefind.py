#!/usr/bin/env python3
"""Stepdex's site beside Pagefind's index of the same pages, in one run: time to build, bytes on disk, bytes and requests of a
first search, results.

    Benchmarks/site/pagefind.py STEPDEX PAGES [--queries "批量删除" ...]

Pagefind comes from PyPI (`pip install --target DIR "pagefind[bin]"`, DIR on PYTHONPATH). Stepdex's time includes reading the pages
and writing all pages of the site; Pagefind only indexes pages that are there. Needs Chromium and selenium
(Tests/Browser/run.sh installs them).
"""
import argparse
import functools
import http.server
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / ".build/browser-tests/packages"), str(ROOT / "Tests/Browser")]
PAGEFIND = """
const done = arguments[1];
import('/pagefind/pagefind.js').then(async p => {
  const found = await p.search(arguments[0]);
  await Promise.all(found.results.slice(0, 8).map(r => r.data()));
  done(found.results.length);
}).catch(e => done(String(e)));
"""
STEPDEX = """
const done = arguments[1];
(async () => {
  const panel = document.getElementById('search');
  while (panel.dataset.query !== arguments[0]) await new Promise(r => setTimeout(r, 5));
  done((await window.stepdexSite.find(arguments[0], {})).hits.length);
})();
"""


class Counting(http.server.SimpleHTTPRequestHandler):
    served = []

    def log_message(self, *arguments):
        pass

    def send_head(self):
        path = pathlib.Path(self.translate_path(self.path.split("?")[0]))
        if path.is_file():
            Counting.served.append((self.path, path.stat().st_size))
        return super().send_head()


def serve(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Counting, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


def timed(*command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}: {done.stderr[-500:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter() - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def size(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(path.stat().st_size for path in files), len(files)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("stepdex")
    ap.add_argument("pages", type=pathlib.Path)
    ap.add_argument("--queries", nargs="+", default=["批量删除", "怎么一次收回多个客户", "delete disk"])
    args = ap.parse_args()
    from browser import start_chromium

    work = pathlib.Path(tempfile.mkdtemp())
    try:
        shutil.copytree(args.pages, work / "pages")
        index = timed(args.stepdex, "index", str(work / "pages"), "--index", str(work / "i.db"), "--quiet")
        site = timed(args.stepdex, "site", "--index", str(work / "i.db"), "--out", str(work / "site"), "--quiet")
        pagefind = timed(sys.executable, "-m", "pagefind", "--site", str(work / "pages"))
        print(f"{'':10} {'wall':>8} {'CPU':>8} {'search MB':>10} {'files':>7}")
        for name, (wall, cpu), folder in (
            ("stepdex", (index[0] + site[0], index[1] + site[1]), work / "site/search"), ("pagefind", pagefind, work / "pages/pagefind")):
            total, files = size(folder)
            print(f"{name:10} {wall:6.1f} s {cpu:6.1f} s {total / 1e6:10.1f} {files:7}")
        print(f"stepdex: reading {index[0]:.1f} s, whole site {site[0]:.1f} s, {size(work / 'site')[0] / 1e6:.0f} MB")
        bases = {"stepdex": serve(work / "site"), "pagefind": serve(work / "pages")}
        # Pagefind searches the pages in the language of the page it stands on.
        for language in ("zh-CN", "en"):
            (work / f"pages/blank-{language}.html").write_text(f"<!doctype html><html lang={language}><title>blank</title>", encoding="utf-8")
        driver = start_chromium()
        driver.set_script_timeout(60)
        driver.execute_cdp_cmd("Network.enable", {})
        driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
        print(f"\n{'query':24} {'':10} {'kB':>7} {'requests':>9} {'results':>8}")
        for query in args.queries:
            for name, script in (("stepdex", STEPDEX), ("pagefind", PAGEFIND)):
                Counting.served = []
                address = "index.html?q=" + urllib.parse.quote(query) if name == "stepdex" else f"blank-{'en' if query.isascii() else 'zh-CN'}.html"
                driver.get(bases[name] + address)
                results = driver.execute_async_script(script, query)
                # What the search loads: scripts, index and results, not the page it stands on.
                loaded = [bytes for path, bytes in Counting.served if "/search/" in path or "/pagefind/" in path]
                print(f"{query:24} {name:10} {sum(loaded) / 1000:7.0f} {len(loaded):9} {results:>8}")
        driver.quit()
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
