"""What pages look like: nothing moves, nothing is cut, each thing in its place on any screen and on paper."""

import re
import unittest

from browser import SITE, BrowserTest, one_of_each_kind, pages


class Design(BrowserTest):
    def test_the_letters_stand_in_one_row_where_there_is_room(self):
        self.driver.set_window_size(1440, 900)
        self.open("labels.html")
        self.assertGreater(len(self.all(".letters a")), 20)
        self.assertEqual(len({letter.rect["y"] for letter in self.all(".letters a")}), 1)
        self.driver.set_window_size(1280, 900)

    def test_what_heads_steps_stays_with_them_on_paper(self):
        rule = self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        self.assertIsNotNone(rule)
        self.open(one_of_each_kind()[("guide", "zh")])
        breaks = self.driver.execute_script(
            "const list = document.createElement('ol'), steps = document.createElement('ol'), way = document.createElement('li'), part = document.createElement('ul');"
            "part.className = 'choices'; steps.className = 'substeps'; way.append('a', steps); part.append(way); document.querySelector('.step').append(part);"
            "return getComputedStyle(steps).breakBefore;")
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
        self.assertEqual(breaks, "avoid")

    def test_a_wide_table_shows_that_it_goes_on(self):
        page = next(page for page in pages("topics/*.html") if "<th>" in (SITE / page).read_text(encoding="utf-8"))
        self.open(page)
        self.assertIn("local", self.driver.execute_script("return getComputedStyle(document.querySelector('.scroll')).backgroundAttachment"))

    def test_a_drawing_fits_its_place_and_can_be_read(self):
        drawn = [page for page in pages("guides/*.html") if 'class="flow' in (SITE / page).read_text(encoding="utf-8")]
        self.assertTrue(drawn)
        for width, shown in ((390, "flow-narrow"), (1440, "flow-wide")):
            self.driver.set_window_size(width, 900)
            for page in drawn[:10]:
                self.open(page)
                found = self.driver.execute_script(
                    "return [...document.querySelectorAll('svg.flow')].filter(e => e.checkVisibility()).map(e => { const box = e.getBoundingClientRect();"
                    "return [e.classList[1], box.right <= e.parentNode.getBoundingClientRect().right + 1, box.width / e.viewBox.baseVal.width, !!e.querySelector('desc').textContent]; });")
                self.assertEqual([entry[:2] for entry in found], [[shown, True]], page)
                self.assertGreater(found[0][2], 0.9, page)
                self.assertTrue(found[0][3], page)
        self.driver.set_window_size(1280, 900)

    def test_words_in_the_columns_of_a_table_stay_whole(self):
        tables = [page for page in pages("topics/*.html") if "<th>" in (SITE / page).read_text(encoding="utf-8")]
        self.assertTrue(tables)
        for width in (390, 1440):
            self.driver.set_window_size(width, 900)
            for page in tables[:20]:
                self.open(page)
                # A word is broken where its box has more than one line.
                broken = self.driver.execute_script(
                    "const found = []; for (const cell of document.querySelectorAll('.scroll th, .scroll td')) {"
                    "  const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);"
                    "  for (let node; (node = walk.nextNode());) for (const word of node.data.matchAll(/[A-Za-z_]{2,20}/g)) {"
                    "    const range = document.createRange(); range.setStart(node, word.index); range.setEnd(node, word.index + word[0].length);"
                    "    if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) found.push(word[0]); } }"
                    "return found;")
                self.assertEqual(broken, [], f"{page} at {width}")
        self.driver.set_window_size(1280, 900)

    def test_layout_does_not_shift(self):
        for page in one_of_each_kind().values():
            with self.subTest(page=page):
                self.open(page)
                shift = self.driver.execute_async_script(
                    "const done = arguments[0]; let sum = 0;"
                    "new PerformanceObserver(l => { for (const e of l.getEntries()) if (!e.hadRecentInput) sum += e.value; }).observe({type: 'layout-shift', buffered: true});"
                    "setTimeout(() => done(sum), 150);")
                self.assertLess(shift, 0.01, page)


class StyleSheets(unittest.TestCase):
    def test_no_two_style_sheets_give_one_name_two_meanings(self):
        owners = {}
        for sheet in sorted(SITE.glob("assets/*.css")):
            # The accent is there to replace colours.
            if sheet.name == "accent.css":
                continue
            for name in set(re.findall(r"(--[\w-]+)\s*:", sheet.read_text(encoding="utf-8"))):
                owners.setdefault(name, []).append(sheet.name)
        self.assertIn("--ink", owners)
        twice = {name: sheets for name, sheets in owners.items() if len(sheets) > 1}
        # Print has its own colours, and a dot is as its class says.
        self.assertEqual({name for name, sheets in twice.items() if set(sheets) - {"print.css", "base.css"}} - {"--dot"}, set())


if __name__ == "__main__":
    unittest.main()
