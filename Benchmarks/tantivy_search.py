#!/usr/bin/env python3
"""tantivy beside stepdex: the same texts, cut into the same tokens, in tantivy's own index.

    Benchmarks/tantivy_search.py build INDEX.db FOLDER     from the texts that a stepdex index holds
    Benchmarks/tantivy_search.py query FOLDER QUERY        prints the hits and how long the search alone took

Needs `pip install tantivy`.
"""
import os
import sqlite3
import sys
import time

import tantivy

from search import pairs


def schema():
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("source", stored=True, tokenizer_name="raw")
    builder.add_text_field("title", tokenizer_name="whitespace")
    builder.add_text_field("body", tokenizer_name="whitespace")
    return builder.build()


def build(database, folder):
    os.makedirs(folder, exist_ok=True)
    index = tantivy.Index(schema(), path=folder)
    writer = index.writer(50_000_000, 1)
    rows = sqlite3.connect(f"file:{database}?mode=ro", uri=True).execute(
        "SELECT source, title, heads || ' ' || labels || ' ' || limits || ' ' || steps || ' ' || body"
        " FROM pages JOIN page_texts ON page = id")
    for source, title, body in rows:
        writer.add_document(tantivy.Document(source=source, title=" ".join(pairs(title)), body=" ".join(pairs(body))))
    writer.commit()
    writer.wait_merging_threads()


def query(folder, text):
    index = tantivy.Index.open(folder)
    searcher = index.searcher()
    start = time.perf_counter()
    words = " ".join(f'"{token}"' for token in pairs(text))
    parsed = index.parse_query(words, ["title", "body"], field_boosts={"title": 5.0})
    hits = [searcher.doc(address)["source"][0] for _, address in searcher.search(parsed, 20).hits]
    print(f"{(time.perf_counter() - start) * 1000:.2f} ms", *hits, sep="\n")


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("build", "query"):
        sys.exit(__doc__)
    (build if sys.argv[1] == "build" else query)(sys.argv[2], sys.argv[3])
