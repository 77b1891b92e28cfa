"""What `check` writes for other programs, validated by the schemas that those programs' makers publish."""

import json
import os
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

import jsonschema
import xmlschema

import schemas

STEPDEX = os.environ["STEPDEX"]
STEPS = "<ol><li>登录控制台。</li><li>选择目标客户，单击“%s”。</li><li>单击“确定”。</li></ol>"


def page(title, body):
    return f'<html lang="zh-CN"><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>'


SOUND = {"index.html": page("客户", '<p>客户的操作见<a href="lock.html">锁定客户</a>。</p>'), "lock.html": page("锁定客户", STEPS % "锁定")}
# Names and texts that need escaping in one format or the other, a finding with two places, and one of each severity.
FAULTY = {
    "index.html": page(
        "客户",
        '<p>见<a href="没有 这页.html">另一页</a>、<a href="a&amp;b/锁定 [1] 100%;c.html#x">锁定</a>与<a href="a&amp;b/b.html">又一页</a>。</p>'),
    "a&b/锁定 [1] 100%;c.html": page(
        "锁定&lt;客户&gt; ]]&gt; &quot;一&quot;", "<p>一次最多选择 50 个可以锁定的客户。</p>" + STEPS % "锁定&amp;<b>确认</b>]]&gt;"),
    "a&b/b.html": page("锁定&lt;客户&gt; ]]&gt; &quot;一&quot;", "<p>一次最多选择 80 个可以锁定的客户。</p><p>单击“取消\u0085\u0002。</p>" + STEPS % "锁定"),
}
SUPPRESSED = {
    **FAULTY,
    "index.html": FAULTY["index.html"].replace("<p>见", "<!-- stepdex-ignore LK01: 稍后补上 & <b> --><p>见", 1),
    "a&b/b.html": FAULTY["a&b/b.html"].replace("<h1>", "<!-- stepdex-ignore ST05: 没有用处 --><h1>", 1),
}


class FormatTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        schema = schemas.sarif()
        kind = jsonschema.validators.validator_for(schema)
        kind.check_schema(schema)
        cls.sarif = kind(schema, format_checker=kind.FORMAT_CHECKER)
        cls.junit = xmlschema.XMLSchema(schemas.junit())

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def stepdex(self, *arguments, statuses=(0,)):
        result = subprocess.run([STEPDEX, *arguments], cwd=self.folder, capture_output=True, text=True, timeout=120)
        self.assertIn(result.returncode, statuses, f"{arguments}: {result.stdout}\n{result.stderr}")
        return result.stdout

    def index(self, pages, name="index.db"):
        for path, text in pages.items():
            file = os.path.join(self.folder, "docs", path)
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(file, "w", encoding="utf-8") as stream:
                stream.write(text)
        self.stepdex("index", "docs", "--index", name, "--quiet")

    def check(self, form, *options, index="index.db"):
        return self.stepdex("check", "--index", index, "--format", form, *options, statuses=(0, 1))

    def reports(self, *options, index="index.db"):
        """SARIF's results and JUnit's suites of one check, both validated, beside checkstyle's errors."""
        log = json.loads(self.check("sarif", *options, index=index))
        self.assertEqual([f"{list(e.absolute_path)}: {e.message}" for e in self.sarif.iter_errors(log)], [])
        text = self.check("junit", *options, index=index)
        self.assertEqual([f"{e.path}: {e.reason}" for e in self.junit.iter_errors(text)], [])
        errors = ElementTree.fromstring(self.check("checkstyle", *options, index=index)).findall("./file/error")
        return log["runs"][0]["results"], ElementTree.fromstring(text), errors

    def test_a_report_without_findings(self):
        self.index(SOUND)
        results, suites, errors = self.reports()
        self.assertEqual((results, suites.findall(".//failure"), errors), ([], [], []))
        self.assertGreater(len(suites.findall("./testsuite/testcase")), 20)

    def test_findings_with_related_places_and_names_that_need_escaping(self):
        self.index(FAULTY)
        results, suites, errors = self.reports("--files", "docs")
        self.assertGreaterEqual({result["ruleId"] for result in results}, {"LK01", "CN01", "TX01", "PG02"})
        self.assertGreaterEqual({result["level"] for result in results}, {"error", "warning"})
        related = [result["relatedLocations"] for result in results if "relatedLocations" in result]
        self.assertTrue(related)
        self.assertEqual(len(suites.findall(".//failure")), sum(result["level"] != "note" for result in results))
        self.assertEqual(len(errors), len(results))

    def test_baseline_states(self):
        self.index(FAULTY)
        self.check("text", "--baseline", "known.json", "--update-baseline")
        self.index({
            "a&b/b.html": FAULTY["a&b/b.html"].replace("取消\u0085\u0002", "取消”"),
            "index.html": FAULTY["index.html"].replace("</p>", '<a href="gone.html">再见</a></p>', 1),
        })
        results, suites, errors = self.reports("--baseline", "known.json")
        states = [result["baselineState"] for result in results]
        self.assertEqual(set(states), {"new", "unchanged", "absent"})
        # The others tell of what is new only.
        self.assertEqual(len(suites.findall(".//failure")), states.count("new"))
        self.assertEqual(len(errors), states.count("new"))

    def test_only_what_an_earlier_index_lacks(self):
        self.index(SOUND, "old.db")
        self.index({"index.html": FAULTY["index.html"]}, "new.db")
        results, _, _ = self.reports("--since", "old.db", index="new.db")
        self.assertEqual({result["baselineState"] for result in results}, {"new"})

    def test_suppressions(self):
        self.index(FAULTY)
        before, _, _ = self.reports()
        self.index(SUPPRESSED)
        results, suites, _ = self.reports()
        told = [result for result in results if not result.get("suppressions")]
        self.assertLess(sum(result["ruleId"] == "LK01" for result in told), sum(result["ruleId"] == "LK01" for result in before))
        marks = [mark for result in results for mark in result.get("suppressions", [])]
        self.assertEqual(len(results) - len(told), len(marks))
        self.assertTrue(marks and all(mark["kind"] == "inSource" and mark["justification"] for mark in marks))
        # One that suppresses nothing is told, in a suite of its own.
        unused = [result for result in told if "ruleIndex" in result and result["ruleId"] == "SX01"]
        self.assertEqual(len(unused), 1)
        self.assertTrue(any("SX01" in suite.get("name") for suite in suites.findall("testsuite")))

    def test_every_rule(self):
        self.index(FAULTY)
        codes = [line.split()[0] for line in self.stepdex("check", "--list").splitlines() if line[2:4].isdigit()]
        self.assertGreaterEqual(len(codes), 33)
        self.reports("--only", ",".join(codes))

    def test_the_schemas_see_what_is_wrong(self):
        self.assertTrue(list(self.sarif.iter_errors({"version": "2.1.0", "runs": [{"results": []}]})))
        self.assertTrue(list(self.junit.iter_errors('<testsuites><testcase name="a"/></testsuites>')))


if __name__ == "__main__":
    unittest.main()
