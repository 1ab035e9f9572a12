"""Addresses that carry a secret or keep apart, named once for middleware, logs and urls."""

import re

BALLOT_PREFIX = "/answers/"
PERSONAL_PREFIX = "/my/"
SIGN_IN_PREFIX = "/account/"
WITHOUT_TRACE = re.compile(
    rf"{BALLOT_PREFIX}|{SIGN_IN_PREFIX}|/projects/\d+/feedback/|{PERSONAL_PREFIX}.*/survey-link/"
)


def leaves_a_trace(path):
    """Say whether a form sent to this path may be remembered. Nothing is written beside what people say unnamed.

    Signing in has its own guard against a second sending.
    """
    return WITHOUT_TRACE.match(path) is None


def own_part(path):
    """Return the part of a personal path that opens the page, ``/my/<secret>/``, or "" for any other path."""
    if not path.startswith(PERSONAL_PREFIX):
        return ""
    return f"{PERSONAL_PREFIX}{path.removeprefix(PERSONAL_PREFIX).partition('/')[0]}/"
