import pytest

from projects.models import IndependentFeedback, SharedInformation
from projects.services.action import add_action, finish_action
from projects.services.aims import agree_aim, drop_aim, measure
from projects.services.errors import Refused
from projects.services.information import record_outside_feedback, share_information
from projects.services.telling import describe_project
from tests import factories
from tests.conftest import NOW

TODAY = NOW.date()


@pytest.mark.parametrize(
    ("kind", "who"), [("lived", "people"), ("both", "people"), ("learnt", "organisation"), ("", "")]
)
def test_who_put_it_forward_follows_from_the_proposers_own_word(project, kind, who):
    aim = factories.priority(project, proposer=factories.participant(project, kind))
    assert aim.proposed_by == who


def test_what_staff_say_of_a_proposer_does_not_count(project):
    proposer = factories.participant(project, "lived", said_by_person=False)
    assert factories.indicator(project, proposer=proposer).proposed_by == ""


def test_an_aim_is_agreed_dropped_and_agreed_again(project, alice):
    aim = factories.priority(project, agreed_by="joint")
    assert (aim.agreed_by, aim.agreed_on) == ("joint", TODAY)
    drop_aim(aim=aim, on=TODAY, by=alice, at=NOW)
    assert aim.dropped_on == TODAY
    agree_aim(aim=aim, agreed_by="people", on=TODAY, by=alice, at=NOW)
    assert (aim.agreed_by, aim.dropped_on) == ("people", None)


def test_each_look_at_an_indicator_is_kept(project, alice):
    aim = factories.indicator(project)
    for finding in ("6 of 10", "4 of 10"):
        measure(indicator=aim, finding=finding, on=TODAY, by=alice, at=NOW)
    assert list(aim.measurements.values_list("finding", flat=True)) == ["6 of 10", "4 of 10"]


def test_an_action_has_owners_is_done_and_can_be_opened_again(project, alice):
    group = factories.group(project, lived=1, learnt=1)
    action = factories.action(project, owners=group)
    finish_action(action=action, on=TODAY, by=alice, at=NOW)
    assert (action.owners.count(), action.done_on) == (2, TODAY)
    assert finish_action(action=action, on=None, by=alice, at=NOW).done_on is None


def test_nobody_of_another_project_owns_an_action(project, alice):
    stranger = factories.participant(factories.project(name="Another"))
    with pytest.raises(Refused, match="who take part in this project"):
        add_action(project=project, text="x", owners=[stranger], by=alice, at=NOW)


def test_what_people_were_told_is_kept_with_its_formats(project, alice):
    row = share_information(
        project=project, kind="scope", text="The leaflet", on=TODAY, by=alice, at=NOW, formats=("easy_read",)
    )
    assert (row.kind, row.formats, row.everyone_had_their_format) == ("scope", ["easy_read"], None)


def test_what_others_said_is_kept(project, alice):
    record_outside_feedback(project=project, on=TODAY, how="A stall", people_count=0, by=alice, at=NOW)
    assert list(IndependentFeedback.objects.values_list("how", "people_count")) == [("A stall", 0)]


def test_what_is_written_becomes_something_that_people_were_told(project, alice):
    describe_project(project=project, by=alice, at=NOW, scope="The leaflet", policy="The law", told={"scope": TODAY})
    assert (project.scope, project.policy) == ("The leaflet", "The law")
    assert list(SharedInformation.objects.values_list("kind", "text", "shared_on")) == [("scope", "The leaflet", TODAY)]


def test_the_same_words_on_the_same_day_are_told_once(project, alice):
    for _twice in range(2):
        describe_project(project=project, by=alice, at=NOW, scope="The leaflet", told={"scope": TODAY})
    assert SharedInformation.objects.count() == 1


def test_nothing_is_told_without_words(project, alice):
    with pytest.raises(Refused, match="Write down what people were told"):
        describe_project(project=project, by=alice, at=NOW, name="Other", scope="", told={"scope": TODAY})
    project.refresh_from_db()
    assert project.name == "Better discharge"
