"""The PDF is tagged as PDF/UA-1 asks, and says what the database holds."""

import re
import socket
import subprocess
from collections import Counter
from itertools import pairwise

import pikepdf
import pytest
from django.test import override_settings

from coprod.reports import pdf
from coprod.reports.services.making import ask_for_report, make_report
from projects.services.project import change_project
from tests import factories
from tests.conftest import NOW
from tests.coprod.reports.making import busy_project

pytestmark = pytest.mark.printed


@pytest.fixture(scope="module")
def path(records, tmp_path_factory):
    with override_settings(REPORTS_DIR=tmp_path_factory.mktemp("reports")), records():
        report = ask_for_report(project=busy_project(), by=factories.alice_user(), at=NOW)
        make_report(report_id=report.pk, at=NOW)
        report.refresh_from_db()
        yield pdf.path_of(report)


@pytest.fixture(scope="module")
def text(path):
    """The words in the order of the tags, as a screen reader says them."""
    listed = subprocess.run(["pdfinfo", "-struct-text", str(path)], capture_output=True, text=True, check=True).stdout
    return re.sub(r"\s+", " ", " ".join(re.findall(r'^\s*"(.*)"$', listed, re.MULTILINE)))


def elements(file):
    """Every element of the structure tree, in the order of reading."""
    waiting, found = [file.Root.StructTreeRoot], []
    while waiting:
        node = waiting.pop()
        if isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                found.append(node)
            below = node.get("/K", [])
            waiting.extend(reversed(list(below)) if isinstance(below, pikepdf.Array) else [below])
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
        heads = [node for node in elements(file) if node.S == "/TH"]
        assert sum(node.S == "/Table" for node in elements(file)) >= 10
        scopes = Counter((str(node.A.Scope), str(node.P.P.S)) for node in heads)
        assert set(scopes) == {("/Column", "/THead"), ("/Row", "/TBody")}


def test_cells_name_their_headings(path):
    with pikepdf.open(path) as file:
        found = elements(file)
        heads = {str(node.ID) for node in found if node.S == "/TH"}
        cells = [node for node in found if node.S == "/TD"]
        assert all(set(map(str, cell.A.Headers)) <= heads and len(cell.A.Headers) > 1 for cell in cells)


def test_decoration_is_no_figure(path):
    with pikepdf.open(path) as file:
        first = file.pages[0].objgen
        assert [node for node in elements(file) if node.S == "/Figure" and node.Pg.objgen == first] == []


def test_headings_step_down_one_at_a_time(path):
    with pikepdf.open(path) as file:
        levels = [int(str(node.S)[2]) for node in elements(file) if re.fullmatch(r"/H\d", str(node.S))]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_no_markup_is_printed(text):
    assert re.findall(r"</?\w+>|&\w+;|\{\{|%\(", text) == []


def test_all_fonts_are_embedded(path):
    listed = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert listed
    assert all(re.search(r"\byes\s+(yes|no)\s+yes\b", line) for line in listed)


@pytest.mark.parametrize(
    "sentence",
    [
        "10 people take part.",
        "3 decisions were taken; 2 were joint or the people’s own.",
        "Lived 6, learnt 4 0 of 10 confirmed it",
        "lived 6 of 6, learnt 4 of 4.",
        "2 decisions changed because of what people said.",
        "4 suggestions were made and 3 answered: yes 1, partly 1, no 1.",
        "It took 10 days on average.",
        "Suggestions that were answered within 30 days: 3 of 4.",
        "Most likely Co-design . For certain Consulting.",
        "Placed by rules version 2026.2",
        "Young carers",
    ],
)
def test_its_numbers_are_those_of_the_database(text, sentence):
    assert sentence in text


def test_nothing_is_fetched_while_it_is_drawn(busy, alice, reports_folder, monkeypatch):
    asked = []
    monkeypatch.setattr(socket.socket, "connect", lambda self, address: asked.append(address))
    change_project(project=busy, by=alice, at=NOW, purpose="<img src=http://elsewhere.example/a.png>")
    report = ask_for_report(project=busy, by=alice, at=NOW)
    assert make_report(report_id=report.pk, at=NOW)
    assert asked == []
