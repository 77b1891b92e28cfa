"""What the browser tests share: one headless Chromium, one server on loopback, the site under test."""

import functools
import http.server
import os
import pathlib
import threading
import unittest

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

SITE = pathlib.Path(os.environ.get("STEPDEX_SITE", "")).resolve()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def start_server():
    handler = functools.partial(Quiet, directory=str(SITE))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def start_chromium(width=1280, height=900, javascript=True):
    options = webdriver.ChromeOptions()
    options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--window-size={width},{height}"):
        options.add_argument(argument)
    if not javascript:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = webdriver.ChromeService(os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver"))
    return webdriver.Chrome(options=options, service=service)


class BrowserTest(unittest.TestCase):
    """One browser and one server for the tests of a class; a console message of any kind fails the test."""

    javascript = True

    @classmethod
    def setUpClass(cls):
        cls.server = start_server()
        cls.driver = start_chromium(javascript=cls.javascript)
        cls.http = f"http://127.0.0.1:{cls.server.server_port}/"
        cls.file = SITE.as_uri() + "/"

    @classmethod
    def tearDownClass(cls):
        cls.driver.quit()
        cls.server.shutdown()

    def tearDown(self):
        messages = [entry for entry in self.driver.get_log("browser") if entry["level"] != "DEBUG"]
        self.assertEqual(messages, [], "messages on the console")

    def open(self, page, base=None):
        self.driver.get((base or self.file) + page)
        return self.driver

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def wait(self, condition, what="the page"):
        return WebDriverWait(self.driver, 10).until(lambda _: condition(), f"waited for {what}")

    def requests(self):
        """Addresses requested since the last call."""
        import json

        found = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                found.append(message["params"]["request"]["url"])
        return found


def pages(pattern="**/*.html"):
    return sorted(path.relative_to(SITE).as_posix() for path in SITE.glob(pattern))


def one_of_each_kind():
    """One page of every kind, chosen by its data-kind; the richest of the first few."""
    best = {}
    for page in pages():
        text = (SITE / page).read_text(encoding="utf-8")
        marker = text.find('data-kind="')
        if marker < 0:
            continue
        kind = text[marker + 11 : text.index('"', marker + 11)]
        language = text[text.find('lang="') + 6 :][:2]
        key = (kind, language)
        if key not in best or len(text) > best[key][0]:
            best[key] = (len(text), page)
    return {key: page for key, (_, page) in sorted(best.items())}
