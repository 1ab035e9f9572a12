import io
import logging
from datetime import timedelta
from types import SimpleNamespace

import pytest
from gunicorn.config import Config

from coprod import serving
from coprod.core.web.paths import BALLOT_PREFIX, PERSONAL_PREFIX


@pytest.fixture
def log():
    """What gunicorn writes about one request."""
    config = Config()
    config.set("accesslog", "-")
    config.set("access_log_format", serving.access_log_format)
    logger = serving.QuietLogger(config)
    written = io.StringIO()
    logger.access_log.handlers = [logging.StreamHandler(written)]
    logger.error_log.handlers = [logging.StreamHandler(written)]

    def log(path):
        environ = {"PATH_INFO": path, "RAW_URI": path, "REQUEST_METHOD": "GET", "SERVER_PROTOCOL": "HTTP/1.1"}
        response = SimpleNamespace(status="200 OK", sent=10, headers=[])
        logger.access(response, SimpleNamespace(headers=[]), environ, timedelta(milliseconds=5))
        return written.getvalue()

    log.logger, log.written = logger, written
    return log


def test_nothing_is_written_about_a_survey(log):
    assert log(f"{BALLOT_PREFIX}a-ticket/") == ""


def test_a_personal_link_is_written_without_what_opens_it(log):
    written = log(f"{PERSONAL_PREFIX}secret/sessions/")
    assert ("GET /my/… 200 10" in written, "secret" in written) == (True, False)


def test_a_failure_is_written_without_the_address_that_failed(log):
    try:
        raise ValueError
    except ValueError:
        log.logger.exception("Error handling request %s", "/my/secret/")
    assert "Error handling request /my/…" in log.written.getvalue()


def test_a_plain_address_is_written_as_it_is():
    assert (serving.first_part("/"), serving.first_part("/healthy"), serving.first_part("/my/x")) == (
        "/",
        "/healthy",
        "/my/…",
    )
