from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from coprod.devtools.management.commands import walk as command
from coprod.devtools.walk import garden
from coprod.devtools.walk.reader import PageProblem
from tests.conftest import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def walked(monkeypatch, tmp_path):
    """Stands in for the walk itself, which tests/parts walk for real."""
    turns = []

    class Walk:
        def __init__(self, folder, port, say):
            turns.append((folder, port))
            say("A step")

        def go(self):
            if len(turns) > 1:
                raise PageProblem("mail did not arrive")

    monkeypatch.setattr(command, "walk_for", Walk)
    monkeypatch.setenv("MAIL_FOLDER", str(tmp_path))
    monkeypatch.setenv("PORT", "8000")
    return turns


def said(**options):
    out = StringIO()
    call_command("walk", stdout=out, **options)
    return out.getvalue()


def test_the_walk_says_its_steps_and_who_may_sign_in(walked, tmp_path):
    words = said()
    assert "  A step\n" in words
    assert "Sign in as maya@riverside.example (facilitator) or admin@coprod.example (administrator)." in words
    assert walked == [(tmp_path, 8000)]


def test_what_was_walked_is_not_walked_again_unless_asked(walked):
    garden.project(NOW)
    assert "has been walked on this database before" in said()
    assert walked == []
    said(again=True)
    assert len(walked) == 1


def test_where_mail_goes_elsewhere_there_is_no_walk(walked, monkeypatch):
    monkeypatch.setenv("MAIL_FOLDER", "")
    assert "Mail goes to EMAIL_URL" in said()
    assert walked == []


def test_a_walk_that_stops_says_why(walked):
    said()
    with pytest.raises(CommandError, match="The walk stopped: mail did not arrive"):
        said()
