"""A small page that shows the messages in a folder. It reads only."""

import re
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from coprod.devtools.mailpage.store import LINK, Mail, newest_first, read

STYLE = Path(__file__).with_name("page.css").read_text()
FRAME = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – Local mail</title><link rel="stylesheet" href="/page.css"></head>
<body><main>{body}</main></body></html>"""


class MailPage(BaseHTTPRequestHandler):
    """`/` lists, `/<name>` shows one."""

    folder: Path

    def do_GET(self) -> None:
        path = self.path.partition("?")[0].removeprefix("/")
        if path == "page.css":
            return self.answer(STYLE, kind="text/css")
        if path == "":
            return self.answer(list_page(newest_first(self.folder)))
        mail = read(self.folder, path)
        if mail is None:
            return self.answer(missing_page(), HTTPStatus.NOT_FOUND)
        return self.answer(mail_page(mail))

    def answer(self, text: str, status: HTTPStatus = HTTPStatus.OK, kind: str = "text/html") -> None:
        content = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Content-Security-Policy", "default-src 'none'; style-src 'self'")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: what stands in an address is nobody's business."""


def page_server(folder: Path, port: int, host: str = "127.0.0.1") -> ThreadingHTTPServer:
    """A server of the page, on this machine's own address unless another is given."""
    handler = type("MailPageOf", (MailPage,), {"folder": folder})
    return ThreadingHTTPServer((host, port), handler)


def list_page(mails: list[Mail]) -> str:
    rows = "".join(
        f'<li><a href="/{mail.name}">{escape(mail.subject) or "(no subject)"}</a>'
        f"<p>To {escape(mail.to)} · {escape(mail.arrived)}</p></li>"
        for mail in mails
    )
    intro = "<p>Mail that Coprod sends on this machine arrives here and goes nowhere else. Sign-in codes too.</p>"
    body = f"<ul>{rows}</ul>" if rows else "<p>Nothing has arrived yet.</p>"
    return FRAME.format(title="All messages", body=f"<h1>Local mail</h1>{intro}{body}")


def mail_page(mail: Mail) -> str:
    attached = "".join(f"<dt>Attached</dt><dd>{escape(name)}</dd>" for name in mail.attachments)
    head = f"<dl><dt>To</dt><dd>{escape(mail.to)}</dd><dt>Sent</dt><dd>{escape(mail.arrived)}</dd>{attached}</dl>"
    body = f'<p><a href="/">All messages</a></p><h1>{escape(mail.subject)}</h1>{head}<pre>{with_links(mail.text)}</pre>'
    return FRAME.format(title=escape(mail.subject), body=body)


def missing_page() -> str:
    return FRAME.format(title="Not here", body='<h1>There is no such message</h1><p><a href="/">All messages</a></p>')


def with_links(text: str) -> str:
    """``text`` as HTML, its web addresses as links."""
    parts = re.split(f"({LINK.pattern})", text)
    return "".join(
        f'<a href="{escape(part)}">{escape(part)}</a>' if LINK.fullmatch(part) else escape(part) for part in parts
    )
