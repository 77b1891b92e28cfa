"""A small help site on the loopback interface, in the encodings and with the headers that help sites have."""

import gzip
import ssl
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote


def page(title, body, head=""):
    return f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body><h1>{title}</h1>{body}</body></html>"


def steps(*lines):
    return "<ol>" + "".join(f"<li>{line}</li>" for line in lines) + "</ol>"


PAGES = {
    "/help/": page("帮助中心", "".join(
        f'<p><a href="{link}">{link}</a></p>' for link in ["recall.html", "移交.html", "gbk.html?主题=1", "copy.html", "moved"])),
    "/help/recall.html": page("收回客户", steps("单击“收回”。", "在弹出的对话框中，单击“确定”。")
                              + '<p><a href="移交.html">移交客户</a></p>'),
    "/help/移交.html": page("移交客户", steps("选择客户。", "单击“移交”。")),
    "/help/gbk.html": page("导出报表", steps("单击“导出”。", "保存文件。"), '<meta charset="gbk">'),
    "/help/copy.html": page("收回客户", steps("单击“收回”。", "在弹出的对话框中，单击“确定”。")
                            + '<p><a href="移交.html">移交客户</a></p>', '<link rel="canonical" href="/help/recall.html">'),
}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self):
        path = unquote(self.path.split("?")[0])
        self.server.requests.append((self.path, self.headers.get("User-Agent", "")))
        if path.startswith("/many/"):
            return self.many(int(path[6:] or 0))
        if path == "/help/moved":
            return self.answer(302, b"", [("Location", "recall.html")])
        if path not in PAGES:
            return self.answer(404, b"", [])
        text = PAGES[path]
        encoding = "gbk" if "gbk" in path else "utf-8"
        etag = f'"{len(text)}"'
        if self.headers.get("If-None-Match") == etag:
            return self.answer(304, b"", [("ETag", etag)])
        headers = [("Content-Type", f"text/html; charset={encoding}"), ("ETag", etag)]
        body = text.encode(encoding)
        if "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body)
            headers.append(("Content-Encoding", "gzip"))
        if "移交" in path:
            headers.append(("Transfer-Encoding", "chunked"))
            body = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in [body[:20], body[20:]]) + b"0\r\n\r\n"
        self.answer(200, body, headers)

    def many(self, number):
        """A tree of pages, each of which leads to two more."""
        links = "".join(f'<a href="/many/{n}">{n}</a>' for n in (2 * number + 1, 2 * number + 2) if n < self.server.size)
        time.sleep(self.server.pause)
        self.answer(200, page(f"Page {number}", links).encode(), [("Content-Type", "text/html")])

    def answer(self, status, body, headers):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if not any(name == "Transfer-Encoding" for name, _ in headers):
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A client that was killed, or does not trust us, is what the tests are about."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


class Site:
    """`with Site() as site:` serves; `requests` holds (path, user agent) of each request."""

    def __init__(self, size=0, pause=0.0, certificate=None):
        self.server = Server(("127.0.0.1", 0), Handler)
        self.server.requests, self.server.size, self.server.pause = [], size, pause
        self.scheme = "http"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
            self.scheme = "https"

    @property
    def url(self):
        return f"{self.scheme}://127.0.0.1:{self.server.server_port}"

    @property
    def requests(self):
        return self.server.requests

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
