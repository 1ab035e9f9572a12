"""Keeps what opens a door, or shows who answered, out of every log."""

import logging
import re

from coprod.core.web.paths import BALLOT_PREFIX, PERSONAL_PREFIX

_BALLOT = re.compile(re.escape(BALLOT_PREFIX), re.IGNORECASE)
_PERSONAL = re.compile(rf"({re.escape(PERSONAL_PREFIX)})[^/\s?\"']+/?", re.IGNORECASE)
_LONG_PART = re.compile(r"/[\w%+–-]{16,}(?=[/\s?#\"',)]|$)")
_format_exception = logging.Formatter().formatException


class LeaveSecretsOut(logging.Filter):
    """Drops every line about a survey's page, and writes "…" for whatever else in an address may be a secret.

    That is what follows ``/my/``, in small letters or capitals, and any part of an address that is as long as a ticket:
    a link is copied wrongly, and then it is still a link.
    """

    def filter(self, record):
        text = record.getMessage()
        trace = _format_exception(record.exc_info) if record.exc_info else ""
        if _BALLOT.search(text) or _BALLOT.search(trace) or _is_ballot_request(record):
            return False
        record.msg, record.args = without_secrets(text), ()
        if trace:
            record.exc_text = without_secrets(trace)
        return True


def without_secrets(text):
    """Return *text* with an ellipsis for each part of an address that may open something."""
    return _LONG_PART.sub("/…", _PERSONAL.sub(r"\1…/", text))


def _is_ballot_request(record):
    path = getattr(getattr(record, "request", None), "path_info", "")
    return bool(_BALLOT.match(path))
