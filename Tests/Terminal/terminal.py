"""A program in a pseudo-terminal, and the screen that it draws."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
import unicodedata

SEQUENCE = re.compile(r"\x1b\[([?0-9;]*)([@-~])")


class Screen:
    """What a terminal shows: knows as much of ECMA-48 as the finder uses, and fails on anything else."""

    def __init__(self, rows, columns):
        self.rows, self.columns = rows, columns
        self.cells = [[" "] * columns for _ in range(rows)]
        self.row = self.column = 0
        self.alternate = False

    def feed(self, text):
        place = 0
        while place < len(text):
            if text[place] == "\x1b":
                match = SEQUENCE.match(text, place)
                assert match, f"unknown sequence {text[place:place + 10]!r}"
                self.control(match[1], match[2])
                place = match.end()
                continue
            self.put(text[place])
            place += 1

    def control(self, values, name):
        if name == "H":
            row, column = (values or "1;1").split(";")
            self.row, self.column = int(row) - 1, int(column) - 1
            assert self.row < self.rows, "drawn below the screen"
        elif name == "K":
            self.cells[self.row] = [" "] * self.columns
        elif name == "J":
            for row in range(self.row, self.rows):
                self.cells[row] = [" "] * self.columns
        elif values == "?1049":
            self.alternate = name == "h"
        else:
            assert name == "m" or values in ("?2004", "?25"), f"unknown sequence {values}{name}"

    def put(self, character):
        if character == "\r":
            self.column = 0
            return
        if character == "\n":
            self.row = min(self.row + 1, self.rows - 1)
            return
        assert unicodedata.category(character) != "Cc", f"control character {character!r}"
        if unicodedata.combining(character):
            return
        width = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        assert self.column + width <= self.columns, f"row {self.row} is wider than the screen at {character!r}"
        self.cells[self.row][self.column] = character
        if width == 2:
            self.cells[self.row][self.column + 1] = ""
        self.column += width

    def lines(self):
        return ["".join(row).rstrip() for row in self.cells]

    def text(self):
        return "\n".join(self.lines())


class Terminal:
    """A running program; `with` ends it."""

    def __init__(self, command, rows=24, columns=80):
        self.screen = Screen(rows, columns)
        self.raw = b""
        self.undecoded = b""
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            os.environ["TERM"] = "xterm-256color"
            os.environ.pop("NO_COLOR", None)
            # The size must stand before the first line is drawn.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execv(command[0], command)
        self.status = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.file)

    def send(self, text):
        os.write(self.file, text if isinstance(text, bytes) else text.encode())

    def resize(self, rows, columns):
        self.screen = Screen(rows, columns)
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, seconds):
        """Reads what comes within that time; False at the end of output."""
        if not select.select([self.file], [], [], seconds)[0]:
            return True
        try:
            data = os.read(self.file, 65536)
        except OSError:
            return False
        self.raw += data
        self.undecoded += data
        # A character or sequence that is cut waits for the rest.
        text = self.undecoded.decode(errors="ignore")
        whole = re.sub(r"\x1b(\[[?0-9;]*)?$", "", text)
        self.screen.feed(whole)
        self.undecoded = self.undecoded[len(whole.encode()):]
        return bool(data)

    def until(self, holds, what):
        """Waits for the screen to show something: a text, or what a function of the screen's lines tells."""
        deadline = time.monotonic() + 20
        test = holds if callable(holds) else lambda lines: any(holds in line for line in lines)
        while not test(self.screen.lines()):
            left = deadline - time.monotonic()
            if left <= 0 or not self.read(min(left, 0.2)):
                raise AssertionError(f"{what}: not shown in time\n{self.screen.text()}")

    def end(self):
        """The exit status."""
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            more = self.read(0.05)
            pid, status = os.waitpid(self.pid, 0 if not more else os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
                return self.status
        raise AssertionError(f"did not end\n{self.screen.text()}")
