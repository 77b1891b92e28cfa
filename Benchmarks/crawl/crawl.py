#!/usr/bin/env python3
"""crawl.py --stepdex PROGRAM [--pages N...] [--kills N]

Crawls trees of loopback pages, ends each crawl with `kill -9` several times on the way and takes it up again, then says
what was lost or doubled, how fast it went, how much memory it took, and what crawling again cost. Exit code 1 when
anything was lost or doubled.
"""

import argparse
import collections
import json
import os
import signal
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Tests/Archives"))
from site_of_ours import Site  # noqa: E402


def entries(index):
    """The captures an index names; a last line cut short by a kill is none."""
    if not os.path.exists(index):
        return []
    with open(index, encoding="utf-8") as file:
        return [json.loads(line.split(" ", 2)[2]) for line in file if line.endswith("}\n")]


def run(program, url, archive, stop_at=None):
    """One run, killed when the index has grown to `stop_at` bytes: exit code, peak memory in KiB, report."""
    process = subprocess.Popen(
        [program, "crawl", url, "--out", archive, "--allow-private", "--delay", "0", "--json", "--quiet"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    index = archive.replace(".warc.gz", ".cdxj")
    while stop_at and process.poll() is None:
        if os.path.exists(index) and os.path.getsize(index) >= stop_at:
            process.send_signal(signal.SIGKILL)
            break
        time.sleep(0.005)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_maxrss, json.loads(output) if process.returncode == 0 else None


def measure(program, size, kills):
    with tempfile.TemporaryDirectory() as folder, Site(size=size) as site:
        archive = os.path.join(folder, "pages.warc.gz")
        peak, killed, began = 0, 0, time.time()
        # A line of the index has about 200 bytes.
        stops = [int(200 * size * (i + 1) / (kills + 1)) for i in range(kills)]
        for stop in stops + [None]:
            code, memory, report = run(program, site.url + "/many/0", archive, stop)
            peak, killed = max(peak, memory), killed + (code == -signal.SIGKILL)
        seconds = time.time() - began
        found = collections.Counter(entry["url"] for entry in entries(archive.replace(".warc.gz", ".cdxj")))
        asked = len(site.requests)
        _, again_memory, again = run(program, site.url + "/many/0", archive)
        doubled = sum(count - 1 for count in found.values())
        print(f"{size:7,} pages: {size - len(found)} lost, {doubled} doubled after {killed} kills; {asked - size} asked for again; "
              f"{size / seconds:.0f} pages/s, {peak / 1024:.0f} MiB; once more: {again['unchanged']} unchanged, "
              f"{again['seconds']:.1f} s, {again_memory / 1024:.0f} MiB", flush=True)
        return len(found) == size and doubled == 0 and again["unchanged"] == size


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stepdex", required=True)
    parser.add_argument("--pages", type=int, nargs="+", default=[1_000, 10_000, 30_000])
    parser.add_argument("--kills", type=int, default=6)
    options = parser.parse_args()
    results = [measure(os.path.abspath(options.stepdex), size, options.kills) for size in options.pages]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
