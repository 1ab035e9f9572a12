from datetime import timedelta

import pytest

from coprod.core.audit.models import AuditRow
from projects.models import PhaseStart, ProjectRole
from projects.services.errors import Refused
from projects.services.project import change_project, end_phase, give_role, start_phase, start_project, take_role
from tests.conftest import NOW

TODAY = NOW.date()


def roles(project):
    return {row.user.name: row.role for row in project.roles.all()}


def test_whoever_starts_a_project_leads_it_and_it_is_in_choose(project, alice):
    assert roles(project) == {"Alice": "lead"}
    assert list(project.phases.values_list("phase", "started_on")) == [("choose", TODAY)]


def test_a_field_that_a_project_has_not_is_a_mistake(organisation, alice):
    with pytest.raises(TypeError, match="a project has no colour"):
        start_project(organisation=organisation, by=alice, at=NOW, name="x", purpose="x", colour="red")


def test_the_log_tells_which_fields_changed_and_not_to_what(project, alice):
    change_project(project=project, by=alice, at=NOW, name="Home well", purpose=project.purpose)
    assert AuditRow.objects.get(verb="change_project").details == {"fields": ["name"]}


def test_changing_nothing_writes_nothing(project, alice):
    change_project(project=project, by=alice, at=NOW, name=project.name)
    assert not AuditRow.objects.filter(verb="change_project").exists()


def test_a_phase_that_has_begun_keeps_its_day(project, alice):
    for days in (1, 9):
        start_phase(project=project, phase="design", on=TODAY + timedelta(days=days), by=alice, at=NOW)
    assert project.phases.get(phase="design").started_on == TODAY + timedelta(days=1)
    assert AuditRow.objects.filter(verb="start_phase").count() == 1


def test_a_phase_is_done_on_a_day(project, alice):
    end_phase(project=project, phase="choose", on=TODAY, by=alice, at=NOW)
    assert PhaseStart.objects.get().ended_on == TODAY


@pytest.mark.parametrize(("phase", "days"), [("choose", -1), ("design", 0)])
def test_a_phase_is_not_done_before_it_has_begun(project, alice, phase, days):
    with pytest.raises(Refused, match="had not begun on that day"):
        end_phase(project=project, phase=phase, on=TODAY + timedelta(days=days), by=alice, at=NOW)


def test_a_role_is_given_and_changed(project, alice, bob):
    give_role(project=project, user=bob, role="viewer", by=alice, at=NOW)
    give_role(project=project, user=bob, role="facilitator", by=alice, at=NOW + timedelta(days=1))
    assert roles(project) == {"Alice": "lead", "Bob": "facilitator"}
    assert ProjectRole.objects.get(user=bob).since == NOW


def test_the_last_lead_stays_lead(project, alice):
    with pytest.raises(Refused, match="A project needs a lead"):
        give_role(project=project, user=alice, role="viewer", by=alice, at=NOW)
    with pytest.raises(Refused, match="A project needs a lead"):
        take_role(project=project, user=alice, by=alice, at=NOW)
    assert roles(project) == {"Alice": "lead"}


def test_a_lead_may_go_where_another_is(project, alice, bob):
    give_role(project=project, user=bob, role="lead", by=alice, at=NOW)
    take_role(project=project, user=alice, by=bob, at=NOW)
    assert roles(project) == {"Bob": "lead"}
