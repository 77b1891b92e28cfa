#!/usr/bin/env python3
"""How often pairs of a stated confidence are right.

    stepdex pairs --maybe --json --index INDEX > pairs.json
    calibration.py pairs.json GOLD.jsonl...

GOLD: one pair of pages a line, {"repo", "batch": {"path"}, "single": {"path"}}; a source ends in REPO/PATH, endings are not
compared. Only pairs within the folders that GOLD names are counted. Prints, for each band of confidence, how many pairs the
program proposed, how many of them the gold has, and the mean confidence, which should be near that share.
Standard library only.
"""
import json
import re
import sys


def key(source: str) -> str:
    return re.sub(r"\.(md|html?)$", "", source)


def main() -> int:
    if len(sys.argv) < 3:
        print(__doc__, file=sys.stderr)
        return 64
    with open(sys.argv[1], encoding="utf-8") as file:
        found = json.load(file)
    gold, folders = set(), set()
    for name in sys.argv[2:]:
        with open(name, encoding="utf-8") as file:
            for line in file:
                pair = json.loads(line)
                ends = [pair["repo"] + "/" + pair[form]["path"] for form in ("batch", "single")]
                gold.add(tuple(key(end) for end in ends))
                folders.update(end.rpartition("/")[0] for end in ends)
    # A source may stand below other folders than the gold's paths do.
    def ending(source: str) -> str:
        source = key(source)
        for folder in folders:
            place = ("/" + source).rfind("/" + folder + "/")
            if place >= 0:
                return source[place:]
        return ""

    bands: dict[str, list[tuple[float, bool]]] = {}
    for pair in found["pairs"] + found["maybe"]:
        ends = (ending(pair["batch"]["source"]), ending(pair["single"]["source"]))
        if not all(ends):
            continue
        confidence = pair["confidence"]
        low = next(low for low in (0.9, 0.8, 0.7, 0.5) if confidence >= low)
        bands.setdefault(f"from {low}", []).append((confidence, ends in gold))
    print("confidence  pairs  right  share  mean confidence")
    for name in sorted(bands, reverse=True):
        pairs = bands[name]
        right = sum(1 for _, is_right in pairs if is_right)
        mean = sum(confidence for confidence, _ in pairs) / len(pairs)
        print(f"{name:10}  {len(pairs):5}  {right:5}  {right / len(pairs):5.2f}  {mean:5.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
