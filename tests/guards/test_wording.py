"""The product's own words pass its own checker, but for exceptions that each have their reason."""

import csv
from pathlib import Path

import pytest

from coprod.core.language.check import check
from tests.guards.wording import texts

RULES = {"jargon", "acronym", "noun_chain", "hard_word", "dates", "double_negative"}


@pytest.fixture(scope="module")
def found():
    """What is found, in small letters, with one place where it stands."""
    return {
        (each.rule, text[each.start : each.end].lower()): f"{path}: {text}"
        for path, text in texts()
        for each in check(text)
        if each.rule in RULES
    }


@pytest.fixture(scope="module")
def exceptions():
    with Path(__file__).with_name("wording.csv").open(encoding="utf-8", newline="") as file:
        return {(row["rule"], row["found"]): row["reason"] for row in csv.DictReader(file)}


def test_what_is_on_screen_and_in_mails_is_plain(found, exceptions):
    assert {key: where for key, where in found.items() if key not in exceptions} == {}


def test_every_exception_is_needed_and_has_its_reason(found, exceptions):
    assert [key for key, reason in exceptions.items() if key not in found or not reason] == []


def test_texts_come_from_python_from_templates_and_from_mails():
    assert {path.suffix for path, _text in texts()} == {".py", ".html", ".txt"}
    assert len(list(texts())) > 2000
