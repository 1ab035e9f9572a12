import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from coprod.reports.models import Placement, Report, ReportState
from coprod.reports.services.making import ask_for_report, make_report
from coprod.reports.services.placing import place_project
from projects.models import Role
from tests import factories
from tests.conftest import NOW


@pytest.fixture
def signed_in(client, busy, alice):
    client.force_login(alice)
    return client


def page(name, project, *args):
    return reverse(f"reports:{name}", args=[project.pk, *args])


def test_before_it_is_placed_the_page_shows_the_seven_questions(signed_in, busy):
    body = signed_in.get(page("spectrum", busy)).content.decode()
    assert "Could I say no to coming?" in body and "Place the project" in body


def test_placing_adds_a_frozen_row_and_shows_it(signed_in, busy):
    answer = signed_in.post(page("place", busy), follow=True)
    assert (Placement.objects.count(), answer.redirect_chain[-1][0]) == (1, page("spectrum", busy))
    assert "Phase by phase" in answer.content.decode()


def test_a_reason_opens_onto_its_records(signed_in, busy, alice):
    place_project(project=busy, by=alice, at=NOW)
    body = signed_in.get(page("spectrum", busy)).content.decode()
    assert f'<a href="{reverse("projects:decisions", args=[busy.pk])}">3 questions or decisions' in body


def test_the_list_shows_reports_with_as_many_queries_for_three_as_for_one(signed_in, busy, alice):
    counts = []
    for number in (1, 2, 3):
        Report.objects.create(project=busy, number=number, asked_by=alice, asked_at=NOW, state=ReportState.FAILED)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            signed_in.get(page("list", busy))
        counts.append(len(queries))
    assert counts[0] == counts[2]


def test_asking_leads_to_the_progress_page(signed_in, busy):
    answer = signed_in.post(page("ask", busy), follow=True)
    assert answer.redirect_chain[-1][0] == page("detail", busy, 1)
    assert "Asked for on" in answer.content.decode()


def test_a_failed_report_can_be_asked_for_again(signed_in, busy, alice):
    report = Report.objects.create(project=busy, number=1, asked_by=alice, asked_at=NOW, state=ReportState.FAILED)
    assert "Try again" in signed_in.get(page("detail", busy, 1)).content.decode()
    signed_in.post(page("again", busy, 1))
    report.refresh_from_db()
    assert report.state == ReportState.ASKED


def test_a_ready_report_is_a_page_and_a_file(signed_in, busy, alice, reports_folder):
    report = ask_for_report(project=busy, by=alice, at=NOW)
    make_report(report_id=report.pk, at=NOW)
    body = signed_in.get(page("detail", busy, 1)).content.decode()
    assert "3 decisions were taken; 2 were joint or the people’s own." in body
    file = signed_in.get(page("pdf", busy, 1))
    assert (file["Content-Type"], b"".join(file.streaming_content)[:5]) == ("application/pdf", b"%PDF-")


def test_a_file_that_is_gone_is_not_found(signed_in, busy, alice, reports_folder, quick_printer):
    report = ask_for_report(project=busy, by=alice, at=NOW)
    make_report(report_id=report.pk, at=NOW)
    (reports_folder / f"project-{busy.pk}-report-1.pdf").unlink()
    assert signed_in.get(page("pdf", busy, 1)).status_code == 404


@pytest.mark.parametrize(("name", "args"), [("spectrum", ()), ("list", ()), ("detail", (1,)), ("pdf", (1,))])
def test_a_stranger_finds_nothing(client, busy, charlie, name, args):
    client.force_login(charlie)
    assert client.get(page(name, busy, *args)).status_code == 404


@pytest.mark.parametrize(("name", "args"), [("place", ()), ("ask", ()), ("again", (1,))])
def test_who_may_only_look_can_not_place_or_ask(client, busy, name, args):
    client.force_login(factories.bob_user(busy, Role.VIEWER))
    assert client.post(page(name, busy, *args)).status_code == 403


def test_who_may_only_look_sees_no_button(client, busy):
    client.force_login(factories.bob_user(busy, Role.VIEWER))
    assert "<form" not in client.get(page("list", busy)).content.decode().split("<main")[1]


def test_a_report_that_is_not_ready_has_no_file(signed_in, busy, alice):
    ask_for_report(project=busy, by=alice, at=NOW)
    assert signed_in.get(page("pdf", busy, 1)).status_code == 404


@pytest.mark.parametrize(("made", "listed"), [(100, 100), (101, 100)])
def test_a_long_list_is_cut_and_says_so(made, listed):
    row = {"said": "Ring early", "answer": "yes", "reply": "Done.", "note": ""}
    counted = {"asked": made, "answered": made, "yes": made, "partly": 0, "no": 0, "days": 3, "rows": [row] * made}
    text = render_to_string("reports/sheets/you_said.html", {"content": {"said": {"suggestions": counted}}})
    assert (text.count("Ring early"), "The latest 100 are listed here." in text) == (listed, made > 100)


def test_where_nobody_asked_for_anything_it_says_that():
    counted = {"asked": 0, "rows": []}
    text = render_to_string("reports/sheets/you_said.html", {"content": {"said": {"suggestions": counted}}})
    assert "Nobody has asked for anything yet." in text
