import smtplib
from email.message import EmailMessage
from http.client import HTTPConnection
from threading import Thread

import pytest

from coprod.devtools.mailpage.page import page_server, with_links
from coprod.devtools.mailpage.sink import sink
from coprod.devtools.mailpage.store import newest_first
from coprod.devtools.supervisor.house import a_free_port


@pytest.fixture
def ask(tmp_path):
    server = page_server(tmp_path, 0)
    Thread(target=server.serve_forever, daemon=True).start()

    def ask(path, method="GET"):
        connection = HTTPConnection(*server.server_address)
        connection.request(method, path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode(), answer.headers

    yield ask
    server.shutdown()
    server.server_close()


def send(folder, subject="A <b>word</b>", text="Open http://localhost/my/x/."):
    port = a_free_port()
    server = sink(folder, port)
    server.start()
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "coprod@localhost", "rosa@people.example", subject
    message.set_content(text)
    message.add_attachment("x", filename="session.ics")
    with smtplib.SMTP("127.0.0.1", port) as client:
        client.send_message(message)
    server.stop()
    return newest_first(folder)[0].name


def test_an_empty_box_says_so(ask):
    status, page, headers = ask("/")
    assert (status, "Nothing has arrived yet." in page) == (200, True)
    assert headers["Content-Security-Policy"] == "default-src 'none'; style-src 'self'"
    assert headers["Set-Cookie"] is None


def test_what_arrives_by_mail_stands_in_the_list_and_can_be_read(ask, tmp_path):
    name = send(tmp_path)
    assert "A &lt;b&gt;word&lt;/b&gt;" in ask("/")[1]
    page = ask(f"/{name}")[1]
    assert '<a href="http://localhost/my/x/">http://localhost/my/x/</a>.' in page
    assert "<dd>session.ics</dd>" in page


def test_a_message_that_is_not_there_is_said_to_be_missing(ask):
    status, page, _headers = ask("/nothing")
    assert (status, "There is no such message" in page) == (404, True)


def test_the_page_only_reads(ask):
    assert ask("/", method="POST")[0] == 501


def test_the_page_brings_its_own_style(ask):
    assert ask("/page.css")[2]["Content-Type"] == "text/css; charset=utf-8"


def test_addresses_become_links_and_everything_else_stays_text():
    assert with_links("<i> http://a/?x=1&y=2") == '&lt;i&gt; <a href="http://a/?x=1&amp;y=2">http://a/?x=1&amp;y=2</a>'
