import pytest

from coprod.core.audit import services
from coprod.core.audit.models import AuditRow
from coprod.core.audit.services import SYSTEM, record, reference
from tests import factories
from tests.conftest import NOW

pytestmark = pytest.mark.django_db


def test_a_row_keeps_ids_as_text_and_no_names(project, alice):
    row = record("wave", by=alice, target=project, project=project, at=NOW, count=2)
    assert (row.actor, row.target, row.project) == (
        f"user:{alice.pk}",
        f"project:{project.pk}",
        f"project:{project.pk}",
    )
    assert (row.verb, row.at, row.details) == ("wave", NOW, {"count": 2})


def test_a_person_may_be_the_one_who_did_it(project):
    rosa = factories.participant(project).person
    assert record("wave", by=rosa, at=NOW).actor == f"person:{rosa.pk}"


def test_the_system_and_nothing_are_told_apart():
    assert [reference(SYSTEM), reference(None)] == ["system", ""]


def test_without_a_given_time_it_is_now():
    assert record("wave", by=SYSTEM).at is not None


def test_a_row_reads_as_a_line():
    assert str(record("wave", by=SYSTEM, at=NOW)) == "2026-09-01 09:00 system wave "


def test_there_is_no_way_to_change_a_row():
    assert [name for name in vars(services) if name.startswith(("change", "delete", "update", "remove"))] == []


def test_the_row_stays_when_what_it_speaks_of_is_gone(project, alice):
    rosa = factories.participant(project)
    told = f"participant:{rosa.pk}"
    rosa.delete()
    assert AuditRow.objects.filter(target=told).exists()
