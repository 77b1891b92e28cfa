"""The crawler and the reader of archives beside the programs that others use for the same."""

import collections
import contextlib
import glob
import io
import json
import os
import signal
import subprocess
import tempfile
import time
import unittest
from urllib.parse import quote, unquote

import jsonschema
from warcio.archiveiterator import ArchiveIterator
from warcio.cli import main as warcio
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from site_of_ours import PAGES, Site

STEPDEX = os.environ["STEPDEX"]
ROOT = os.environ["STEPDEX_ROOT"]
TITLES = {"收回客户", "移交客户", "导出报表", "帮助中心"}


def text(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def responses(archive):
    """`TYPE STATUS PATH` of each capture."""
    with open(archive, "rb") as file:
        return [
            f"{record.rec_type} {record.http_headers.get_statuscode()} "
            + unquote("/" + record.rec_headers.get_header("WARC-Target-URI").split("/", 3)[3])
            for record in ArchiveIterator(file) if record.rec_type in ("response", "revisit")
        ]


class ArchiveTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.archive = self.path("pages.warc.gz")

    def path(self, name):
        return os.path.join(self.folder, name)

    def stepdex(self, *arguments, status=0):
        result = subprocess.run([STEPDEX, *arguments], cwd=self.folder, capture_output=True, text=True, timeout=120)
        self.assertEqual(result.returncode, status, f"{arguments}: {result.stdout}\n{result.stderr}")
        return result

    def crawl(self, url, *options, status=0):
        arguments = ["crawl", url, "--out", self.archive, "--allow-private", "--delay", "0", *options]
        return self.stepdex(*arguments, status=status)

    def records(self, *sources):
        """The report of `index`, and the records by title."""
        report = json.loads(self.stepdex("index", *sources, "--json").stdout)
        lines = self.stepdex("export", "--format", "jsonl").stdout.splitlines()
        records = collections.defaultdict(list)
        for record in map(json.loads, lines):
            records[record["title"]].append(record)
        return report, records

    def valid(self, archive):
        with contextlib.redirect_stdout(io.StringIO()) as output, self.assertRaises(SystemExit) as ending:
            warcio(["check", "--verbose", archive])
        self.assertEqual(ending.exception.code, 0, f"warcio check {archive}: {output.getvalue()}")
        self.assertIn("digest pass", output.getvalue())
        self.assertNotIn("no digest", output.getvalue())


class CrawlTests(ArchiveTest):
    def test_what_is_crawled_is_valid_and_indexed_once(self):
        with Site() as site:
            self.crawl(site.url + "/help/", "--report", self.path("report.json"), "--contact", "https://me.example/")
            agents = {agent for _, agent in site.requests}
        self.assertRegex(" ".join(agents), r"^stepdex/\d+\.\d+\.\d+ \(help page crawler; \+https://me\.example/\)$")
        self.valid(self.archive)
        report = json.loads(text(self.path("report.json")))
        self.assertEqual((report["fetched"], report["redirects"], report["isComplete"]), (5, 1, True))
        self.assertEqual([alias["url"].split("/")[-1] for alias in report["aliases"]], ["copy.html"])
        indexed, records = self.records(self.archive)
        self.assertEqual(set(records), TITLES)
        self.assertTrue(all(len(group) == 1 for group in records.values()))
        self.assertEqual(len(indexed["skipped"]), 1)
        self.assertIn("rel=canonical", indexed["skipped"][0]["why"])

    def test_again_costs_no_bytes(self):
        with Site() as site:
            self.crawl(site.url + "/help/")
            report = json.loads(self.crawl(site.url + "/help/", "--json").stdout)
        self.assertEqual((report["unchanged"], report["fetched"], report["bytes"]), (5, 0, 0))
        self.valid(self.archive)
        _, records = self.records(self.archive)
        self.assertEqual(set(records), TITLES)

    def test_reports_have_the_form_that_is_documented(self):
        schema = json.loads(text(os.path.join(ROOT, "docs/crawl-report.schema.json")))
        with Site() as site:
            for url, status in [("/help/", 0), ("/none/", 2)]:
                report = json.loads(self.crawl(site.url + url, "--json", status=status).stdout)
                jsonschema.validate(report, schema, cls=jsonschema.Draft202012Validator)

    def test_killed_at_any_moment_nothing_is_lost_or_doubled(self):
        kills = 0
        with Site(size=600, pause=0.002) as site:
            while kills < 30:
                arguments = [STEPDEX, "crawl", site.url + "/many/0", "--out", self.archive, "--allow-private",
                             "--delay", "0", "--quiet"]
                process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL)
                try:
                    # Longer each time, so that a slow machine gets through as well.
                    process.wait(timeout=0.25 * 1.2**kills)
                    break
                except subprocess.TimeoutExpired:
                    process.send_signal(signal.SIGKILL)
                    process.wait()
                    kills += 1
            self.assertEqual(process.returncode, 0)
        self.assertGreater(kills, 0)
        # A run that was killed behind its last page is followed by one that finds all of them unchanged.
        captures = responses(self.archive)
        counts = collections.Counter(capture for capture in captures if capture.startswith("response"))
        self.assertEqual(len(counts), 600)
        self.assertEqual(set(counts.values()), {1})
        self.valid(self.archive)
        entries = [json.loads(line.split(" ", 2)[2]) for line in text(self.path("pages.cdxj")).splitlines()]
        self.assertEqual(len({entry["offset"] for entry in entries}), len(captures))

    def test_an_interrupted_crawl_says_so_and_goes_on(self):
        with Site(size=400, pause=0.01) as site:
            process = subprocess.Popen(
                [STEPDEX, "crawl", site.url + "/many/0", "--out", self.archive, "--allow-private", "--delay", "0"],
                stdout=subprocess.PIPE, text=True)
            time.sleep(1)
            process.send_signal(signal.SIGINT)
            output, _ = process.communicate(timeout=30)
            self.assertEqual(process.returncode, 130)
            self.assertIn("more is left, run again to go on", output)
            self.crawl(site.url + "/many/0")
        self.assertEqual(len(set(responses(self.archive))), 400)

    def test_a_certificate_nobody_vouches_for_is_refused(self):
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", self.path("k.pem"), "-out",
                        self.path("c.pem"), "-days", "2", "-subj", "/CN=127.0.0.1"], check=True, capture_output=True)
        with open(self.path("both.pem"), "w") as file:
            file.write(text(self.path("k.pem")) + text(self.path("c.pem")))
        with Site(certificate=self.path("both.pem")) as site:
            result = self.crawl(site.url + "/help/", "--retries", "0", status=2)
            self.assertEqual(site.requests, [])
        self.assertIn("no trusted connection", result.stderr)

    def test_settings_count_where_no_option_does(self):
        with open(self.path("stepdex.yml"), "w") as file:
            file.write("crawl:\n  contact: a@b.example\n  deny: [移交, gbk]\n  delay: 0\n")
        with Site() as site:
            listed = self.crawl(site.url + "/help/", "--dry-run", "--deny", "copy").stdout
            self.assertEqual([line.split("/")[-1] for line in listed.split()], ["", "recall.html", "moved"])
            self.assertFalse(os.path.exists(self.archive))
            self.assertIn("+a@b.example", site.requests[0][1])

    def test_wrong_usage_is_told_before_anything_is_fetched(self):
        for options, status, message in [
            (["help.example/"], 64, "did you mean https://help.example/?"), (["ftp://h/"], 64, "no http or https URL"),
            (["http://h/", "--host", "https://h/"], 64, "no host name"), (["http://h/", "--max-pages", "0"], 64, "--max-pages"),
            (["http://h/", "--contact", "a\nb"], 64, "--contact"), (["http://h/", "--out", "x.zip"], 64, ".warc.gz"),
            (["http://127.0.0.1:1/", "--report", "/nowhere/r.json"], 2, "cannot write /nowhere/r.json"),
            (["http://127.0.0.1:1/", "--out", "/nowhere/a.warc.gz"], 2, "/nowhere/a.warc.gz"),
        ]:
            result = self.stepdex("crawl", *options, status=status)
            self.assertIn(message, result.stderr, options)


class ForeignArchiveTests(ArchiveTest):
    def wget(self, *options):
        # 8: the server said 404, as it does for robots.txt.
        result = subprocess.run(["wget", "--quiet", "--no-config", *options], cwd=self.folder, timeout=60)
        self.assertIn(result.returncode, (0, 8))

    def test_archives_of_wget(self):
        with Site() as site:
            for name, options in [("zipped", []), ("plain", ["--no-warc-compression"]), ("deduped", ["--compression=gzip"])]:
                self.wget("--recursive", "--level=3", f"--warc-file={name}", "--warc-cdx", "--delete-after", *options,
                          site.url + "/help/")
        for name in ["zipped.warc.gz", "plain.warc", "deduped.warc.gz"]:
            report, records = self.records(self.path(name))
            self.assertEqual(set(records), TITLES, name)
            self.assertTrue(all(len(group) == 1 for group in records.values()), name)

    def test_mirrors_of_wget(self):
        with Site() as site:
            self.wget("--mirror", "--convert-links", "--adjust-extension", "--no-host-directories", "--restrict-file-names=nocontrol",
                      "--directory-prefix=mirror", site.url + "/help/")
        _, records = self.records(self.path("mirror"))
        self.assertEqual(set(records), TITLES)
        # Links that wget rewrote lead to the pages they led to.
        recall = records["收回客户"][0]
        links = [link for link in recall["links"] if link["target"].startswith("%E7%A7%BB") or "移交" in link["target"]]
        self.assertEqual([link["resolved"] for link in links], [records["移交客户"][0]["id"]])

    def test_archives_of_warcio(self):
        # 1.0 and 1.1, compressed by record, as a whole, and not at all.
        for version, compressed in [("WARC/1.0", True), ("WARC/1.1", False)]:
            name = self.path(f"{version[5:]}.warc" + (".gz" if compressed else ""))
            with open(name, "wb") as file:
                writer = WARCWriter(file, gzip=compressed, warc_version=version)
                writer.write_record(writer.create_warcinfo_record("x", {"software": "test"}))
                for path, page in PAGES.items():
                    path = quote(path)
                    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], "HTTP/1.1")
                    body = page.replace('<meta charset="gbk">', "").encode()
                    record = writer.create_warc_record(
                        "http://h.example" + path, "response", payload=io.BytesIO(body), http_headers=headers)
                    writer.write_request_response_pair(
                        writer.create_warc_record(
                            "http://h.example" + path, "request",
                            http_headers=StatusAndHeaders(f"GET {path} HTTP/1.1", [], is_http_request=True)), record)
        whole = self.path("whole.warc.gz")
        subprocess.run(f"gzip -c {self.path('1.1.warc')} > {whole}", shell=True, check=True)
        for name in ["1.0.warc.gz", "1.1.warc", "whole.warc.gz"]:
            report, records = self.records(self.path(name))
            self.assertEqual(set(records), TITLES, name)
            self.assertEqual([skipped["source"] for skipped in report["skipped"]], ["http://h.example/help/copy.html"])
        again = self.path("again.warc.gz")
        with contextlib.redirect_stdout(io.StringIO()):
            warcio(["recompress", self.path("1.1.warc"), again])
        self.assertEqual(set(self.records(again)[1]), TITLES)

    def test_pages_that_chromium_saved(self):
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service
        options = webdriver.ChromeOptions()
        for flag in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--user-data-dir={self.path('profile')}"]:
            options.add_argument(flag)
        options.binary_location = "/usr/bin/chromium"
        driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        try:
            with Site() as site:
                for name, path in [("a", "/help/recall.html"), ("b", "/help/gbk.html")]:
                    driver.get(site.url + path)
                    saved = driver.execute_cdp_cmd("Page.captureSnapshot", {"format": "mhtml"})["data"]
                    with open(self.path(name + ".mhtml"), "w", newline="") as file:
                        file.write(saved)
                url = site.url
        finally:
            driver.quit()
        _, records = self.records(self.path("a.mhtml"), self.path("b.mhtml"))
        self.assertEqual(set(records), {"收回客户", "导出报表"})
        self.assertEqual(records["导出报表"][0]["url"], url + "/help/gbk.html")
        self.assertEqual(len(records["收回客户"][0]["procedures"][0]["steps"]), 2)

    def test_a_page_saved_with_its_files(self):
        os.makedirs(self.path("saved/移交客户_files"))
        os.makedirs(self.path("saved/chapter_files"))
        for name, page in [
            ("移交客户.html", PAGES["/help/移交.html"]), ("移交客户_files/frame.html", "<p>advertisement</p>"),
            ("chapter_files/gbk.html", PAGES["/help/gbk.html"].replace("gbk", "utf-8")),
        ]:
            with open(self.path("saved/" + name), "w") as file:
                file.write(page)
        _, records = self.records(self.path("saved"))
        self.assertEqual(set(records), {"移交客户", "导出报表"})


class KeptArchiveTests(ArchiveTest):
    @unittest.skipUnless("ARCHIVES" in os.environ, "ARCHIVES names no folder")
    def test_every_archive_that_the_tests_of_the_crawler_wrote_is_valid(self):
        archives = glob.glob(os.environ["ARCHIVES"] + "/*.warc.gz")
        self.assertGreater(len(archives), 30)
        for archive in archives:
            with self.subTest(archive):
                self.valid(archive)


if __name__ == "__main__":
    unittest.main()
