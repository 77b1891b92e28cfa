#!/usr/bin/env python3
"""Count what a first search loads, for very many queries: the site's own scripts, run anew for every query.

    Benchmarks/site/first_search.py SITE [--queries queries.jsonl ...] [--limit BYTES] [--most N] [--list N] [QUERY...]

Without queries, all titles and labels of the site's `procedures.jsonl` are asked for, as they stand, in part, and as questions. Counted
are the scripts of the search and the files of its index, as the panel loads them until its first results stand there; `page_search.py`
measures the same in pages, some hundred times more slowly. Needs Chromium, its driver and selenium (Tests/Browser/run.sh installs it).
"""
import argparse
import collections
import functools
import http.server
import json
import pathlib
import random
import re
import statistics
import sys
import threading

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / ".build/browser-tests/packages"), str(ROOT / "Tests/Browser")]

HARNESS = """
const texts = new Map(), made = new Map();
async function text(path) {
  if (!texts.has(path)) texts.set(path, fetch("/" + path).then(r => r.text()));
  return texts.get(path);
}
async function code(path) {
  if (!made.has(path)) {
    const source = await text(path);
    made.set(path, { run: new Function("window", "document", "sx", source), size: new TextEncoder().encode(source).length });
  }
  return made.get(path);
}
// A page of its own for one query: no cache of the one before.
window.measure = async function (query) {
  const loaded = [];
  const page = {}, script = () => ({ remove() {} });
  const documentOfIt = {
    documentElement: { dataset: { root: "" } }, createElement: script, querySelector: () => null,
    head: { append(script) {
      const path = script.src.split("?")[0];
      code(path).then(one => {
        loaded.push([path, one.size]);
        documentOfIt.currentScript = script;
        one.run(page, documentOfIt, page.sx);
        script.onload();
      });
    } }
  };
  (await code("assets/search.js")).run(page, documentOfIt, null);
  const search = page.stepdexSite;
  // In their order, as a browser runs them.
  for (const name of ["index", "text", "words", "phrases", "query", "lookup", "ranking"]) await search.script(name);
  await search.loadMeta();
  const found = await search.find(query, {});
  await Promise.all(found.hits.slice(0, 8).map(hit => search.record(hit.document)));
  return { loaded: loaded, hits: found.hits.slice(0, 40).map(hit => [hit.document, Math.round(hit.score * 1e6)]), total: found.total };
};
"""
RUN = """
const done = arguments[1];
(async () => {
  const answers = [];
  for (const query of arguments[0]) answers.push(await window.measure(query).catch(e => String(e && e.stack || e)));
  done(answers);
})();
"""


def values(record, names):
    """All texts of these names, wherever they stand in a record."""
    waiting = [record]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            yield from (one[name].strip() for name in names if isinstance(one.get(name), str))
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)


def mistyped(text, draw):
    """With one letter or character that is wrong."""
    places = [place for place, sign in enumerate(text) if sign.isalpha()]
    if not places:
        return text
    place = draw.choice(places)
    other = draw.choice("abcdefghijklmnopqrstuvwxyz") if text[place].isascii() else chr(ord(text[place]) ^ 1)
    return text[:place] + other + text[place + 1 :]


def asked(site, most):
    """Titles and labels of the site, parts of them, with a mistake, and as questions."""
    titles, labels = set(), set()
    with (site / "procedures.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            titles.update(values(record, ["title"]))
            labels.update(values(record, ["label"]))
    titles = sorted(titles - {""})
    draw = random.Random(1)
    queries = sorted(set(titles) | labels - {""})
    for title in titles:
        if re.search("[\u3400-\u9fff]", title):
            start = draw.randrange(max(1, len(title) - 4))
            queries += [title[start : start + 5], mistyped(title, draw), f"怎么{title}", f"为什么不能{title}", f"谁可以{title}，需要什么权限",
                        f"一次最多可以{mistyped(title, draw)}几个，以后还能不能改"]
        else:
            queries += [" ".join(title.split()[:3]), mistyped(title, draw), f"how do I {title.lower()}", f"how many can I {title.lower()} at once",
                        f"why can't my colleague {mistyped(title.lower(), draw)}"]
    queries = list(dict.fromkeys(queries))
    draw.shuffle(queries)
    return queries[:most] if most else queries


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("site", type=pathlib.Path)
    ap.add_argument("--queries", type=pathlib.Path, nargs="*", default=[])
    ap.add_argument("--limit", type=int, default=100_000)
    ap.add_argument("--most", type=int, default=0, help="so many of the site's own queries, drawn from all")
    ap.add_argument("--list", type=int, default=5, help="so many of the largest are listed")
    ap.add_argument("--out", type=pathlib.Path, help="write every query's bytes, files and answers, a JSON line each")
    ap.add_argument("asked", nargs="*")
    args = ap.parse_intermixed_args()
    from browser import Quiet, start_chromium

    queries = list(args.asked)
    for file in args.queries:
        queries += [json.loads(line)["query"] for line in file.open(encoding="utf-8")]
    queries = queries or asked(args.site, args.most)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(args.site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    driver = start_chromium()
    driver.set_script_timeout(600)
    # A text has no policy that would forbid to run the scripts.
    driver.get(f"http://127.0.0.1:{server.server_port}/llms.txt")
    driver.execute_script(HARNESS)
    sizes = []
    kinds = collections.Counter()
    out = args.out.open("w", encoding="utf-8") if args.out else None
    for start in range(0, len(queries), 50):
        part = queries[start : start + 50]
        for query, answer in zip(part, driver.execute_async_script(RUN, part)):
            if isinstance(answer, str):
                sys.exit(f"{query}: {answer}")
            by_kind = collections.Counter()
            for path, size in answer["loaded"]:
                if "search/" in path:
                    by_kind["scripts" if path.startswith("assets") else path.split("/")[1].removesuffix(".js")] += size
            kinds.update(by_kind)
            sizes.append((sum(by_kind.values()), query, dict(by_kind), len(answer["loaded"])))
            if out:
                out.write(json.dumps({"query": query, "bytes": sizes[-1][0], "kinds": by_kind, "answers": answer["hits"], "total": answer["total"]}, ensure_ascii=False) + "\n")
    driver.quit()
    server.shutdown()
    sizes.sort(key=lambda size: (-size[0], size[1]))
    values = sorted(size[0] for size in sizes)
    print(f"{len(values)} first searches: median {statistics.median(values) / 1000:.1f} kB, 95 % {values[int(len(values) * 0.95)] / 1000:.1f} kB, "
          f"99 % {values[int(len(values) * 0.99)] / 1000:.1f} kB, most {values[-1] / 1000:.1f} kB, {sum(value > args.limit for value in values)} above {args.limit / 1000:.0f} kB")
    print("on average: " + ", ".join(f"{kind} {size / len(values) / 1000:.1f}" for kind, size in kinds.most_common()))
    for size, query, by_kind, files in sizes[: args.list]:
        print(f"{size / 1000:7.1f} kB, {files} files: {query}\n        " + ", ".join(f"{kind} {part / 1000:.1f}" for kind, part in sorted(by_kind.items(), key=lambda one: -one[1])))


if __name__ == "__main__":
    main()
