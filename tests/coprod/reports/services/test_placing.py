import pytest

from coprod.core.audit.models import AuditRow
from coprod.reports.models import Placement
from coprod.reports.services.placing import place_project
from projects.spectrum.placement import place
from projects.spectrum.reading import facts_from_json
from projects.spectrum.result import placement_from
from tests.conftest import NOW


def test_a_placement_keeps_facts_records_and_result(busy, alice):
    row = place_project(project=busy, by=alice, at=NOW)
    assert placement_from(row.result) == place(facts_from_json(row.facts))
    assert len(row.records["decisions"]) == 3


def test_placing_leaves_an_audit_row(busy, alice):
    place_project(project=busy, by=alice, at=NOW)
    assert AuditRow.objects.filter(verb="place_project").count() == 1


def test_a_placement_never_changes(busy, alice):
    place_project(project=busy, by=alice, at=NOW)
    with pytest.raises(TypeError, match="never changes"):
        Placement.objects.update(version="0")


def test_placing_takes_as_many_queries_for_a_large_project_as_for_a_small_one(busy, alice, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from tests.coprod.reports.making import decide, suggest

    with CaptureQueriesContext(connection) as small:
        place_project(project=busy, by=alice, at=NOW)
    members = list(busy.participants.order_by("pk"))
    for _ in range(3):
        decide(busy, members)
        suggest(busy, members)
    with django_assert_num_queries(len(small)):
        place_project(project=busy, by=alice, at=NOW)
