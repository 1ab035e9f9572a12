import pytest
from django.urls import reverse

from coprod.pages.selectors.placing import PAGE_OF, placement_panel
from coprod.reports.services.placing import place_project
from projects.services.project import change_project
from projects.spectrum.conditions import conditions_of
from tests import factories
from tests.conftest import NOW


def test_every_condition_says_on_which_page_it_is_recorded(project):
    assert set(PAGE_OF) == {condition.id for condition in conditions_of(None)}
    assert all(reverse(page, args=[project.pk]) for page in PAGE_OF.values())


def test_a_project_that_was_never_placed_has_no_panel(project):
    assert placement_panel(project, None, None) == {"placed": None}


def panel_of(project):
    row = project.placements.first()
    return placement_panel(project, row.result, row.placed_at)


@pytest.fixture
def placed(project, alice):
    group = factories.group(project, lived=3, learnt=2)
    factories.closed_session(project, came=group, coming_was_free=True)
    factories.decision(project, takers=group, phase="choose")
    change_project(project=project, by=alice, at=NOW, aimed_level=6)
    return place_project(project=project, by=alice, at=NOW)


def test_the_panel_shows_what_was_placed_last(placed, project):
    panel = panel_of(project)
    assert panel["placed"].whole.likely == placed.result["likely"]
    assert [phase.name for phase in panel["phase_levels"]] == ["Choose", "Design", "Deliver", "Check"]


def test_the_front_page_says_where_we_are_what_is_unsure_and_where_to_record_it(client, alice, placed, project):
    client.force_login(alice)
    page = client.get(f"/projects/{project.pk}/").content.decode()
    assert "The group aims for Co-design." in page
    assert "What would make this surer" in page
    assert "Record it<span" in page
    assert "Not started" in page


def test_who_may_not_record_it_is_not_sent_there(client, placed, project):
    client.force_login(factories.bob_user(project, "viewer"))
    assert "Record it<span" not in client.get(f"/projects/{project.pk}/").content.decode()


def test_where_too_little_is_recorded_nothing_is_called_coercion(client, alice, project):
    factories.closed_session(project, came=factories.group(project))
    placement = place_project(project=project, by=alice, at=NOW)
    assert placement.result["likely"] == 1
    client.force_login(alice)
    page = client.get(f"/projects/{project.pk}/").content.decode()
    assert "People took part. Too little is recorded to say more." in page
    assert "Coercion" not in page


def test_coming_that_was_not_free_is_named(project, alice):
    factories.closed_session(project, came=factories.group(project), coming_was_free=False)
    place_project(project=project, by=alice, at=NOW)
    assert panel_of(project)["too_little"] is False
