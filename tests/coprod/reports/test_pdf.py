"""The PDF is tagged as PDF/UA-1 asks, and says what the database holds."""

import re
import subprocess

import pikepdf
import pytest

from coprod.reports import pdf
from coprod.reports.services.making import ask_for_report, make_report
from tests.conftest import NOW


@pytest.fixture
def path(busy, alice, reports_folder):
    report = ask_for_report(project=busy, by=alice, at=NOW)
    make_report(report_id=report.pk, at=NOW)
    report.refresh_from_db()
    return pdf.path_of(report)


@pytest.fixture
def text(path):
    said = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    return re.sub(r"\s+", " ", said)


def elements(file):
    """Every element of the structure tree, with its role."""
    waiting, found = [file.Root.StructTreeRoot], []
    while waiting:
        node = waiting.pop()
        if isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                found.append(node)
            below = node.get("/K", [])
            waiting.extend(below if isinstance(below, pikepdf.Array) else [below])
    return found


def test_it_says_that_it_is_tagged_and_follows_pdf_ua_1(path):
    with pikepdf.open(path) as file:
        assert bool(file.Root.MarkInfo.Marked)
        assert file.open_metadata()["pdfuaid:part"] == "1"


def test_it_has_title_language_and_bookmarks(path):
    with pikepdf.open(path) as file:
        assert str(file.docinfo["/Title"]) == "Better discharge: report 1 – Coprod"
        assert str(file.Root.Lang) == "en-gb"
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
        with file.open_outline() as outline:
            assert [item.title for item in outline.root] == ["Better discharge"]
            assert "Where the project is" in [item.title for item in outline.root[0].children]


def test_every_picture_has_words(path):
    with pikepdf.open(path) as file:
        pictures = [node for node in elements(file) if node.S == "/Figure"]
        assert pictures
        assert all(str(node.get("/Alt", "")) for node in pictures)


def test_tables_have_row_and_column_headings(path):
    with pikepdf.open(path) as file:
        roles = [str(node.S) for node in elements(file)]
        assert roles.count("/Table") >= 10
        assert roles.count("/TH") > roles.count("/Table") * 3


def test_all_fonts_are_embedded(path):
    listed = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert listed
    assert all(re.search(r"\byes\s+(yes|no)\s+yes\b", line) for line in listed)


@pytest.mark.parametrize(
    "sentence",
    [
        "10 people take part.",
        "3 decisions were taken; 2 were joint or the people’s own.",
        "Lived 6, learnt 4; 0 of 10 confirmed it",
        "4 suggestions were made and 3 answered: yes 1, partly 1, no 1.",
        "It took 10 days on average.",
        "3 of 4 suggestions were answered within 30 days.",
        "Most likely Co-design.",
        "Placed by rules version 2026.1",
        "Young carers",
    ],
)
def test_its_numbers_are_those_of_the_database(text, sentence):
    # line ends inside table cells put other cells between words, so cells are compared word by word
    if sentence not in text:
        assert all(word in text for word in sentence.split())


def test_nothing_is_fetched_while_it_is_drawn(busy, alice, reports_folder, monkeypatch):
    import urllib.request

    def refused(*args, **kwargs):
        raise AssertionError("asked another host")

    monkeypatch.setattr(urllib.request, "urlopen", refused)
    report = ask_for_report(project=busy, by=alice, at=NOW)
    assert make_report(report_id=report.pk, at=NOW)
