"""The page's search answers as the command line does: it is written twice, in Swift and in JavaScript, and nothing else holds both to one
ranking. Whoever changes one finds out here that the other has not followed.

queries.txt has a query a line: words, questions, operators, cascades, wrong letters, pinyin, both languages. Differences that remain are
known: what a question's best line says is read from sketches, pinyin finds no other words, and a text's terms stand for the text.
"""

import html
import json
import os
import pathlib
import re
import subprocess

from browser import SITE, BrowserTest

PROGRAM = os.environ.get("STEPDEX_PROGRAM", "")
INDEX = os.environ.get("STEPDEX_INDEX", "")
# How far apart the scores of the best page may be, of about 5 to 25, and in how many of a hundred queries they may be further.
NEAR, FURTHER = 0.05, 10


def sources():
    """Page of the site to the page it was made from: what its foot says."""
    found = {}
    for folder in ("guides", "topics"):
        for page in (SITE / folder).glob("*.html"):
            match = re.search(r'<footer class="source">.*?<code>(.*?)</code>', page.read_text(encoding="utf-8"), re.S)
            if match:
                found[page.relative_to(SITE).as_posix()] = html.unescape(match.group(1))
    return found


class Answers(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.sources = sources()
        cls.queries = (pathlib.Path(__file__).parent / "queries.txt").read_text(encoding="utf-8").split("\n")
        cls.queries = [query for query in cls.queries if query]

    def program(self, query):
        """Sources with the score of their first hit, best first."""
        done = subprocess.run([PROGRAM, "search", "--index", INDEX, "--json", "--limit", "30", "--", query], capture_output=True, text=True, check=False)
        found = {}
        for hit in json.loads(done.stdout)["hits"]:
            found.setdefault(hit["topic"]["source"], hit["score"])
        return found

    def page(self, query):
        hits = self.driver.execute_async_script(
            "const done = arguments[1]; window.stepdexFind(arguments[0]).then(hits => done(hits.map(hit => [hit.path, hit.score])));", query)
        found = {}
        for path, score in hits:
            found.setdefault(self.sources[path], round(score * 10, 2))
        return found

    def test_answers_as_the_command_line_does(self):
        self.open("index.html")
        firsts, overlaps, apart = [], [], []
        for query in self.queries:
            wanted, found = self.program(query), self.page(query)
            self.assertEqual(bool(wanted), bool(found), query)
            if not wanted:
                continue
            best, second = list(wanted)[0], list(wanted.values())[1:2]
            # Where the first two are level, either may be first.
            if list(found)[0] != best and not (second and wanted[best] - second[0] < 0.3 and list(found)[0] in list(wanted)[:2]):
                firsts.append((query, best, list(found)[0]))
            size = min(5, len(wanted))
            overlaps.append(len(set(list(wanted)[:5]) & set(list(found)[:5])) / size)
            if abs(found.get(best, 0) - wanted[best]) > NEAR:
                apart.append((query, wanted[best], found.get(best)))
        self.assertEqual(firsts, [], "another page is first: query, command line, page")
        self.assertGreater(sum(overlaps) / len(overlaps), 0.95, "of the first five pages")
        self.assertLessEqual(len(apart) * 100, FURTHER * len(self.queries), f"scores of the best page: query, command line, page: {apart}")

    def test_names_what_no_page_has_as_the_command_line_does(self):
        self.open("index.html")
        more = ["删除 zxqv", "delete databse", "嚄囧虩客户", "批量嚄囧", "qqzzxx", "kubrnettes custmer", "囧囧 label:嚄囧"]
        for query in self.queries + more:
            with self.subTest(query):
                done = subprocess.run([PROGRAM, "search", "--index", INDEX, "--json", "--limit", "1", "--", query], capture_output=True, text=True, check=False)
                wanted = json.loads(done.stdout).get("unknown", [])
                found = self.driver.execute_async_script(
                    "const done = arguments[1]; stepdexFind(arguments[0]).then(() => stepdexSite.find(arguments[0], {})).then(answer => done(answer.unknown));", query)
                self.assertEqual([one["word"] for one in wanted], [one["word"] for one in found])
                self.assertEqual([bool(one["closest"]) for one in wanted], [bool(one["closest"]) for one in found])

    def test_takes_one_syllable_for_another_as_the_command_line_does(self):
        self.open("index.html")
        # s for sh, in for ing; the last two are heard nowhere.
        for query in ("souhui", "huisou", "pilianghuisou", "pinliang", "sangji", "zzqqing"):
            with self.subTest(query):
                wanted, found = self.program(query), self.page(query)
                self.assertEqual(list(wanted)[:1], list(found)[:1])
                # The page looks for no other words that what it found stands for.
                self.assertLessEqual(set(list(found)[:5]), set(wanted))
        for query in ("souhui", "huisou", "pilianghuisou"):
            self.assertTrue(self.page(query), query)

    def test_reads_pinyin_beside_a_word_as_the_command_line_does(self):
        self.open("index.html")
        for query in ("APIshouhui", "daochuAPI", "shouhuiqqq"):
            with self.subTest(query):
                wanted, found = self.program(query), self.page(query)
                self.assertEqual(list(wanted)[:1], list(found)[:1])
                self.assertEqual(bool(found), "API" in query)

    def test_reads_a_long_text_as_far_as_the_command_line_does(self):
        self.open("index.html")
        long = {
            "the end is read": "订单、" * 90 + "代金券额度",
            "the end is cut off": "订单、" * 200 + "代金券额度",
            "more parts than are looked up": " ".join(f"w{number}" for number in range(32)) + " 代金券额度",
            "as many parts as are looked up": " ".join(f"w{number}" for number in range(31)) + " 代金券额度",
        }
        for name, query in long.items():
            with self.subTest(name):
                wanted, found = self.program(query), self.page(query)
                self.assertEqual(list(wanted)[:1], list(found)[:1])
                for best in list(wanted)[:1]:
                    self.assertAlmostEqual(wanted[best], found[best], delta=NEAR)


if __name__ == "__main__":
    import unittest

    unittest.main()
