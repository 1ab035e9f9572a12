"""Keeps what opens a door, or shows who answered, out of every log."""

import logging
import re

from coprod.core.web.paths import BALLOT_PREFIX, PERSONAL_PREFIX

_PERSONAL = re.compile(rf"{re.escape(PERSONAL_PREFIX)}[^/\s?\"']+/?")
_format_exception = logging.Formatter().formatException


class LeaveSecretsOut(logging.Filter):
    """Drops every line about a survey's page and writes personal links as ``/my/…/``."""

    def filter(self, record):
        text = record.getMessage()
        trace = _format_exception(record.exc_info) if record.exc_info else ""
        if BALLOT_PREFIX in text or BALLOT_PREFIX in trace or _is_ballot_request(record):
            return False
        record.msg, record.args = without_secrets(text), ()
        if trace:
            record.exc_text = without_secrets(trace)
        return True


def without_secrets(text):
    """Return *text* with the secret of each personal link replaced by an ellipsis."""
    return _PERSONAL.sub(f"{PERSONAL_PREFIX}…/", text)


def _is_ballot_request(record):
    path = getattr(getattr(record, "request", None), "path_info", "")
    return path.startswith(BALLOT_PREFIX)
