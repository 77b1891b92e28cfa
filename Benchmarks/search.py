#!/usr/bin/env python3
"""Time whole search calls, process start included, beside other tools on the same pages.

    Benchmarks/search.py --stepdex .build/release/stepdex --index FILE [--pages FOLDER] [--runs 20] QUERY...

For each query, in turn and interleaved, so that a busy machine disturbs all alike:
  stepdex   `stepdex search --json`, of a copy of the program, as it is installed: one that the linker has just written lies in
            the page cache in small pieces, and starting it takes a millisecond longer
  sqlite3   the sqlite3 shell on the same file: the query's token pairs joined by OR, ranked by bm25 with the same weights of
            fields, the ten best pages with what a hit shows of them (source, title, steps, constraints)
  bare      the same, unweighted, row numbers only: the least that full-text search of the file can take
  rg        ripgrep for the query as it is over the pages' folder, if --pages is given and rg is installed
  tantivy   `tantivy_search.py query` on an index of the same texts, if the Python package is installed; most of a call is
            Python's start, so its own measure of the search alone stands behind it
Prints the median and the least wall time in milliseconds, and the peak memory of stepdex. Standard library only.
"""
import argparse
import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def pairs(query):
    """The query's tokens, close enough to the analyzer's: pairs of ideographs and Latin words."""
    tokens, word, before = [], "", ""
    for c in query + " ":
        if "\u4e00" <= c <= "\u9fff":
            if before:
                tokens.append(before + c)
            before = c
        else:
            before = ""
        if c.isascii() and c.isalnum():
            word += c.lower()
        elif word:
            tokens.append(word)
            word = ""
    return tokens or [query]


def once(command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return (time.perf_counter() - start) * 1000, usage.ru_maxrss / 1024


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--stepdex", required=True)
    ap.add_argument("--index", required=True)
    ap.add_argument("--pages")
    ap.add_argument("--runs", type=int, default=20)
    ap.add_argument("queries", nargs="+")
    args = ap.parse_args()
    here = os.path.dirname(os.path.abspath(__file__))
    folder = tempfile.mkdtemp()
    program = shutil.copy(args.stepdex, os.path.join(folder, "stepdex"))
    other = None
    if importlib.util.find_spec("tantivy"):
        other = tempfile.mkdtemp()
        script = os.path.join(here, "tantivy_search.py")
        subprocess.run([sys.executable, script, "build", args.index, other], check=True)
    print(f"{'query':24} {'tool':8} {'median':>8} {'least':>8} {'MB':>6}")
    for query in args.queries:
        match = " OR ".join(f'"{t}"' for t in pairs(query)).replace("'", "''")
        bare = f"SELECT rowid FROM postings WHERE postings MATCH '{match}' ORDER BY bm25(postings) LIMIT 10"
        sql = ("SELECT source, title, steps, limits FROM (SELECT rowid AS number, bm25(postings, 5, 2.2, 2.2, 1, 1, 1, 2.2) AS score "
               f"FROM postings WHERE postings MATCH '{match}' AND rowid < 1 << 30 ORDER BY score LIMIT 10) "
               "JOIN pages ON id = number JOIN page_texts ON page = id ORDER BY score")
        commands = {
            "stepdex": [program, "search", "--json", "--index", args.index, "--", query],
            "sqlite3": ["sqlite3", "-readonly", args.index, sql],
            "bare": ["sqlite3", "-readonly", args.index, bare],
        }
        if args.pages and shutil.which("rg"):
            commands["rg"] = ["rg", "-l", "-F", query, args.pages]
        if other:
            commands["tantivy"] = [sys.executable, script, "query", other, query]
        times = {name: [] for name in commands}
        memory = {name: 0 for name in commands}
        for _ in range(args.runs):
            for name, command in commands.items():
                took, peak = once(command)
                times[name].append(took)
                memory[name] = max(memory[name], peak)
        for name, values in times.items():
            print(f"{query:24} {name:8} {statistics.median(values):8.1f} {min(values):8.1f} {memory[name]:6.0f}")
        if other:
            alone = subprocess.run(commands["tantivy"], capture_output=True, text=True, check=True).stdout.split("\n")[0]
            print(f"{query:24} (tantivy's search alone: {alone})")
        for name in ("sqlite3", "bare"):
            # Of each turn its own ratio: what disturbs a turn disturbs both.
            ratios = [own / other for own, other in zip(times["stepdex"], times[name])]
            print(f"{query:24} stepdex / {name} = {statistics.median(ratios):.2f}")
    shutil.rmtree(folder)
    if other:
        shutil.rmtree(other)


if __name__ == "__main__":
    main()
