"""A pass: whoever may type in answers from paper is let through to the survey's own pages, which ask for no sign-in.

It names the survey and nobody. So nothing that is kept or logged says who typed, or that an answer came on paper.
"""

from django.core import signing

SALT = "type in answers"
GOOD_FOR = 12 * 3600
"""Seconds: a working day."""


def pass_for(survey) -> str:
    """Return a pass for typing in answers to *survey*."""
    return signing.dumps(survey.pk, salt=SALT)


def survey_of(given: str) -> int | None:
    """Return the id of the survey that a pass is for, or None where it is none, or too old."""
    try:
        return signing.loads(given, salt=SALT, max_age=GOOD_FOR)
    except signing.BadSignature:
        return None
