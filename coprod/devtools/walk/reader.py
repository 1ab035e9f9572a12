"""A very small browser without script: it opens a page, fills in a form, and sends it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.client import HTTPConnection
from urllib.parse import urlencode, urljoin, urlsplit


class PageProblem(Exception):
    """A page that was not what the walk needed."""


@dataclass
class Form:
    """A form as it stands in a page: where it goes, and what is filled in already."""

    action: str
    values: dict[str, str] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Page:
    """What came back: the address, the status, the words."""

    url: str
    status: int
    text: str

    def form_with(self, name: str) -> Form:
        """The first form that has a field of this name. Raises PageProblem where there is none."""
        for form in forms_in(self.text):
            if name in form.names:
                return form
        raise PageProblem(f"there was no form to fill in (status {self.status})")


class FormReader(HTMLParser):
    """Collects forms, their fields, and what those hold."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(Form(given.get("action", "")))
        elif self.forms and given.get("name") and tag in ("input", "textarea", "select", "button"):
            self.field(tag, given)

    def field(self, tag: str, given: Mapping[str, str]) -> None:
        form, name = self.forms[-1], given["name"]
        form.names.add(name)
        choice = given.get("type") in ("radio", "checkbox", "submit")
        if tag == "textarea":
            self.area = name
            form.values[name] = ""
        elif tag == "input" and (not choice or "checked" in given):
            form.values[name] = given.get("value", "")

    def handle_data(self, data: str) -> None:
        if self.area:
            self.forms[-1].values[self.area] += data.lstrip("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.area = ""


def forms_in(text: str) -> list[Form]:
    reader = FormReader()
    reader.feed(text)
    return reader.forms


class Reader:
    """Opens addresses of the site ``site`` at ``port`` of this machine. Keeps no cookies."""

    def __init__(self, site: str, port: int) -> None:
        self.host, self.port = urlsplit(site).netloc, port

    def open(self, url: str) -> Page:
        return self.ask("GET", url)

    def send(self, page: Page, form: Form, **typed: str) -> Page:
        """Send a form of ``page`` with what was filled in already and what is typed now; follow where it leads."""
        fields = {name: value for name, value in (form.values | typed).items() if name != "csrfmiddlewaretoken"}
        return self.ask("POST", urljoin(page.url, form.action or page.url), urlencode(fields))

    def ask(self, method: str, url: str, body: str | None = None) -> Page:
        parts = urlsplit(url)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        headers = {"Host": self.host}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text, location = answer.read().decode(), answer.headers["Location"]
        finally:
            connection.close()
        if answer.status in (301, 302, 303) and location:
            return self.open(urljoin(url, location))
        return Page(url, answer.status, text)
