"""`stepdex search --interactive`, through a pseudo-terminal."""
import os
import subprocess
import unittest

from terminal import Terminal

COMMAND = [os.environ["STEPDEX"], "search", "-i", "--index", os.environ["STEPDEX_INDEX"]]
UP, DOWN, ENTER, ESCAPE, PAGE_DOWN = "\x1b[A", "\x1b[B", "\r", "\x1b", "\x1b[6~"


def chosen(lines):
    return [place for place, line in enumerate(lines) if line.startswith("▸ ")]


class FinderTest(unittest.TestCase):
    def test_typed_chinese_finds_and_enter_shows_the_steps(self):
        with Terminal(COMMAND) as t:
            t.until(lambda lines: lines[0] == ">", "the prompt")
            t.send("批量删除")
            t.until(lambda lines: lines[0] == "> 批量删除" and chosen(lines) == [2], "hits")
            t.send(ENTER)
            t.until(lambda lines: "Esc back" in lines[0] and any(line.startswith("1. ") for line in lines), "the steps")
            t.send(ESCAPE)
            t.until(lambda lines: lines[0] == "> 批量删除", "the list")
            t.send(ESCAPE)
            t.until(lambda lines: lines[0] == ">", "an empty query")
            t.send(ESCAPE)
            self.assertEqual(t.end(), 0)
            self.assertFalse(t.screen.alternate, "the terminal's own screen is back")

    def test_what_stands_behind_two_hyphens_is_the_query(self):
        with Terminal(COMMAND + ["--", "客户"]) as t:
            t.until(lambda lines: lines[0] == "> 客户" and chosen(lines) == [2], "the query alone")

    def test_a_procedure_is_named_with_its_page(self):
        with Terminal(COMMAND + ["--limit", "30", "客户"], rows=60, columns=160) as t:
            t.until(lambda lines: any(" · " in line for line in lines[2::2]), "a page beside a procedure")

    def test_a_character_that_comes_in_pieces_is_whole(self):
        with Terminal(COMMAND) as t:
            t.until(lambda lines: lines[0] == ">", "the prompt")
            for byte in "删除".encode():
                t.send(bytes([byte]))
                t.read(0.02)
            t.until(lambda lines: lines[0] == "> 删除" and chosen(lines), "hits")

    def test_arrows_move_and_the_chosen_hit_stays_in_sight(self):
        with Terminal(COMMAND + ["--limit", "20", "客户"], rows=8) as t:
            t.until(lambda lines: chosen(lines) == [2], "the first hit chosen")
            t.send(DOWN)
            t.until(lambda lines: chosen(lines) == [4], "the second hit chosen")
            t.send(PAGE_DOWN)
            t.until(lambda lines: chosen(lines) and chosen(lines) != [2], "a later hit chosen")
            for _ in range(30):
                t.send(UP)
            t.until(lambda lines: chosen(lines) == [2], "the first hit again")

    def test_b_flips_to_the_other_form_and_back(self):
        with Terminal(COMMAND + ["--mode", "batch", "批量"], rows=40, columns=120) as t:
            t.until(lambda lines: chosen(lines) and any("⇄" in line for line in lines), "a hit with another form")
            while "⇄" not in t.screen.lines()[chosen(t.screen.lines())[0]]:
                before = t.screen.lines()
                t.send(DOWN)
                t.until(lambda lines: lines != before, "the next hit")
            t.send(ENTER)
            t.until(lambda lines: "b other form" in lines[0] and "[several items" in lines[1], "the batch form")
            t.send("b")
            t.until(lambda lines: "[one item" in lines[1], "the single form")
            t.send("b")
            t.until(lambda lines: "[several items" in lines[1], "the batch form again")

    def test_a_change_of_size_is_drawn_at_once(self):
        with Terminal(COMMAND + ["客户"], rows=24, columns=100) as t:
            t.until(lambda lines: chosen(lines), "hits")
            for rows, columns in ((10, 20), (3, 8), (40, 160)):
                t.resize(rows, columns)
                # `Screen` itself fails on a line that is wider or lower than the screen.
                t.until(lambda lines: lines[0].startswith(">") and any(lines[1:]), f"{columns} columns")
            t.send(ENTER)
            t.until("Esc back", "a procedure")
            t.resize(12, 24)
            t.until(lambda lines: sum(1 for line in lines if line) > 4, "the procedure, narrow")

    def test_pasted_text_is_text(self):
        with Terminal(COMMAND) as t:
            t.until(lambda lines: lines[0] == ">", "the prompt")
            t.send("\x1b[200~批量\r\n删除\x1b[201~")
            t.until(lambda lines: lines[0].replace(" ", "") == ">批量删除" and chosen(lines), "hits, not a procedure")

    def test_enter_right_behind_the_query_is_about_its_hits(self):
        with Terminal(COMMAND) as t:
            t.until(lambda lines: lines[0] == ">", "the prompt")
            t.send("批量删除" + ENTER)
            t.until("Esc back", "a procedure")

    def test_nothing_found_is_said(self):
        with Terminal(COMMAND) as t:
            t.until(lambda lines: lines[0] == ">", "the prompt")
            t.send("qqqqqqzz")
            t.until("Nothing found.", "the message")
            t.send("\x03")
            self.assertEqual(t.end(), 0)

    def test_a_word_that_no_page_has_is_named(self):
        with Terminal(COMMAND) as t:
            t.until(lambda lines: lines[0] == ">", "the prompt")
            t.send("批量删除 zxqvk")
            t.until(lambda lines: "No page has “zxqvk”." in lines[2] and chosen(lines), "the word, above the hits")
            t.send("\x15批量删除")
            t.until(lambda lines: chosen(lines) == [2], "nothing unknown")

    def test_without_a_terminal_it_says_so(self):
        done = subprocess.run(COMMAND, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 2)
        self.assertIn("needs a terminal", done.stderr)
        self.assertEqual(done.stdout, "")


if __name__ == "__main__":
    unittest.main()
