import logging

import pytest
from django.test import RequestFactory

from coprod.core.web.logs import LeaveSecretsOut


def record(text, *args, exc_info=None, **extra):
    made = logging.LogRecord("django.request", logging.INFO, "file.py", 1, text, args, exc_info)
    made.__dict__.update(extra)
    return made


@pytest.fixture
def written():
    """Return what is left of one line, or None where the whole line is left out."""

    def write(*args, **extra):
        line = record(*args, **extra)
        return logging.Formatter("%(message)s").format(line) if LeaveSecretsOut().filter(line) else None

    return write


def test_a_line_about_a_survey_page_is_left_out(written):
    assert written('"%s" %s', "GET /answers/t/brave-green-river/ HTTP/1.1", 200) is None


def test_a_line_whose_request_was_for_a_survey_page_is_left_out(written):
    assert written("Something failed", request=RequestFactory().get("/answers/send/")) is None


def test_an_error_that_names_a_survey_page_is_left_out(written):
    assert written("Failed", exc_info=failure("no such page: /answers/t/brave-green-river/")) is None


def test_the_secret_of_a_personal_link_is_left_out_and_the_rest_stays(written):
    assert written('"%s" %s', "GET /my/s3cr3t/sessions/4/?a=1", 200) == '"GET /my/…/sessions/4/?a=1" 200'


def test_a_personal_link_without_a_last_slash_is_hidden_too(written):
    assert written("Not Found: /my/s3cr3t") == "Not Found: /my/…/"


def test_the_secret_is_left_out_of_the_trace_of_an_error(written):
    text = written("Failed", exc_info=failure("no reverse for /my/s3cr3t/about/"))
    assert ("s3cr3t" in text, "/my/…/about/" in text) == (False, True)


@pytest.mark.parametrize("path", ["/Answers/t/hd7rtqxkwm3npc6v/", "/ANSWERS/step/"])
def test_a_survey_page_in_capitals_is_left_out_too(written, path):
    assert written("Not Found: %s", path) is None


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("/MY/s3cr3t/about/", "/MY/…/about/"),
        ("/x/answer/t/hd7rtqxkwm3npc6v/", "/x/answer/t/…/"),
        ("/answer/t/hd7r-tqxk-wm3n-pc6v", "/answer/t/…"),
        ("/answer/t/hd7r%20tqxk%20wm3n%20pc6v", "/answer/t/…"),
        ("/m/0123456789abcdef0123456789abcdef01234567/?a=1", "/m/…/?a=1"),
    ],
)
def test_a_link_that_was_copied_wrongly_is_hidden_too(written, path, line):
    assert written("Not Found: %s", path) == f"Not Found: {line}"


def test_names_of_files_and_pages_can_be_read(written):
    for path in ["/static/css/coprod.0123456789abcdef.css", "/projects/4/agreement/write/"]:
        assert written("Not Found: %s", path) == f"Not Found: {path}"


def test_other_lines_stay_as_they_are(written):
    assert written("Sent %d messages", 3) == "Sent 3 messages"


def test_what_another_handler_reads_afterwards_is_without_secrets_too(written):
    line = record("Not Found: %s", "/my/s3cr3t/")
    LeaveSecretsOut().filter(line)
    assert (line.getMessage(), line.args) == ("Not Found: /my/…/", ())


def test_every_handler_that_writes_requests_down_leaves_secrets_out():
    handlers = [handler for name in ("", "django", "django.request", "django.server") for handler in written_by(name)]
    assert {any(isinstance(one, LeaveSecretsOut) for one in handler.filters) for handler in handlers} == {True}


def written_by(name):
    """Return the handlers of one logger, without those that the test runner itself puts there."""
    return [
        handler for handler in logging.getLogger(name).handlers if not type(handler).__module__.startswith("_pytest")
    ]


def failure(text):
    error = ValueError(text)
    return (ValueError, error, None)
