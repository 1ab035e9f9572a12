from datetime import timedelta

import pytest

from coprod.core.audit.models import AuditRow
from coprod.reports import pdf, tasks
from coprod.reports.models import Placement, Report, ReportState
from coprod.reports.services import making
from coprod.reports.services.making import ask_again, ask_for_report, due_reports, make_report
from tests.conftest import NOW

pytestmark = pytest.mark.usefixtures("quick_printer")
MINUTE = timedelta(minutes=1)


@pytest.fixture
def asked(busy, alice, reports_folder):
    return ask_for_report(project=busy, by=alice, at=NOW)


@pytest.fixture
def broken(monkeypatch):
    """A printer that fails until it is told to work."""
    written = pdf.write

    def write(**how):
        raise MemoryError

    monkeypatch.setattr(pdf, "write", write)
    return lambda: monkeypatch.setattr(pdf, "write", written)


def test_reports_of_a_project_are_numbered(asked, busy, alice):
    make_report(report_id=asked.pk, at=NOW)
    assert ask_for_report(project=busy, by=alice, at=NOW).number == 2


def test_while_one_is_being_made_no_other_is_begun(asked, busy, alice):
    assert ask_for_report(project=busy, by=alice, at=NOW) == asked


def test_a_worker_is_told_after_the_commit(busy, alice, django_capture_on_commit_callbacks, monkeypatch):
    told = []
    monkeypatch.setattr(tasks.make_report, "delay", lambda **ids: told.append(ids))
    with django_capture_on_commit_callbacks(execute=True):
        report = ask_for_report(project=busy, by=alice, at=NOW)
        assert told == []
    assert told == [{"report_id": report.pk}]


def test_making_freezes_a_placement_and_the_content_and_writes_the_file(asked, reports_folder):
    assert make_report(report_id=asked.pk, at=NOW)
    asked.refresh_from_db()
    assert (asked.state, asked.placement, asked.made_at) == (ReportState.READY, Placement.objects.get(), NOW)
    assert asked.content["decided"]["shared"] == 2
    assert [path.name for path in reports_folder.iterdir()] == [asked.pdf]


def test_made_twice_it_is_made_once(asked):
    assert make_report(report_id=asked.pk, at=NOW)
    assert not make_report(report_id=asked.pk, at=NOW)
    assert (Placement.objects.count(), AuditRow.objects.filter(verb="make_report").count()) == (1, 1)


def test_a_report_that_somebody_is_making_is_left_to_them(asked):
    Report.objects.update(state=ReportState.MAKING, claimed_at=NOW)
    assert not make_report(report_id=asked.pk, at=NOW + MINUTE)


def test_what_a_dead_worker_left_is_taken_up_again(asked):
    Report.objects.update(state=ReportState.MAKING, claimed_at=NOW)
    assert due_reports(at=NOW + MINUTE) == []
    assert due_reports(at=NOW + 6 * MINUTE) == [asked.pk]
    assert make_report(report_id=asked.pk, at=NOW + 6 * MINUTE)


def test_a_worker_that_was_given_up_changes_nothing_when_it_comes_back(asked, monkeypatch):
    real = pdf.write

    def taken_up_meanwhile(**how):
        Report.objects.update(claimed_at=NOW + 6 * MINUTE)
        return real(**how)

    monkeypatch.setattr(pdf, "write", taken_up_meanwhile)
    make_report(report_id=asked.pk, at=NOW)
    asked.refresh_from_db()
    assert (asked.state, asked.content) == (ReportState.MAKING, {})


def test_a_crash_leaves_no_half_report(asked, broken, reports_folder):
    with pytest.raises(MemoryError):
        make_report(report_id=asked.pk, at=NOW)
    asked.refresh_from_db()
    assert (asked.state, asked.problem, asked.content, asked.pdf) == (ReportState.FAILED, "MemoryError", {}, "")
    assert not reports_folder.exists()


def test_a_failed_report_is_asked_for_again_and_made(asked, broken, alice):
    with pytest.raises(MemoryError):
        make_report(report_id=asked.pk, at=NOW)
    broken()
    assert ask_again(report=asked, by=alice, at=NOW + MINUTE).state == ReportState.ASKED
    assert make_report(report_id=asked.pk, at=NOW + MINUTE)


def test_a_report_that_is_ready_is_not_asked_for_again(asked, alice):
    make_report(report_id=asked.pk, at=NOW)
    assert ask_again(report=asked, by=alice, at=NOW).state == ReportState.READY


def test_a_report_of_somebody_who_has_left_is_still_made(asked):
    Report.objects.update(asked_by=None)
    assert make_report(report_id=asked.pk, at=NOW)


def test_the_sweep_makes_what_waits(asked):
    tasks.make_due_reports()
    asked.refresh_from_db()
    assert asked.state == ReportState.READY


def test_in_the_sweep_one_failure_holds_up_no_other(asked, broken):
    tasks.make_due_reports()
    asked.refresh_from_db()
    assert asked.state == ReportState.FAILED


def test_the_task_makes_one_report(asked):
    tasks.make_report(report_id=asked.pk)
    asked.refresh_from_db()
    assert asked.state == ReportState.READY


def test_a_record_changed_afterwards_changes_no_report(asked, busy):
    make_report(report_id=asked.pk, at=NOW)
    asked.refresh_from_db()
    before = asked.content
    busy.decisions.all().delete()
    asked.refresh_from_db()
    assert asked.content == before


def test_the_same_records_give_the_same_content(asked, busy):
    make_report(report_id=asked.pk, at=NOW)
    asked.refresh_from_db()
    again = making.content_of(report=asked, placement=asked.placement, at=NOW)
    assert again == asked.content
