import pytest

from projects.services.participant import leave_project
from sessions.models import Attendance, SessionState
from tests import factories


def ids(people):
    return [one.pk for one in people]


def recorded():
    return set(Attendance.objects.values_list("participant_id", flat=True))


def test_who_said_yes_is_ticked_beforehand(record, said_yes):
    assert record.form("came")["participants"].initial == ids(said_yes)


def test_who_came_is_ticked_once_it_is_saved(record, said_yes, came):
    assert record.form("came")["participants"].initial == ids(came)


def test_who_came_is_saved_and_one_is_back_where_one_was(record, people):
    answer = record.post("came/", **{"came-participants": ids(people[:3]), "came-seen": ""})
    assert answer.url == record.address("#came")
    assert recorded() == set(ids(people[:3]))


def test_two_people_ticking_at_once_lose_nothing(record, people, came):
    seen = ",".join(map(str, ids(came)))
    record.post("came/", **{"came-participants": ids([*came, people[7]]), "came-seen": seen})
    record.post("came/", **{"came-participants": ids([*came[1:], people[8]]), "came-seen": seen})
    assert recorded() == set(ids([*came[1:], people[7], people[8]]))


@pytest.mark.parametrize("seen", ["", "x", "-,²,", "9" * 30])
def test_a_strange_list_of_what_was_seen_does_no_harm(seen, record, people):
    record.post("came/", **{"came-participants": ids(people[:1]), "came-seen": seen})
    assert recorded() == {people[0].pk}


def test_somebody_of_another_project_can_not_be_ticked(record, other_project):
    stranger = factories.participant(other_project)
    page = record.post("came/", **{"came-participants": [stranger.pk]})
    assert page.context["came_form"].errors == {"participants": ["Choose people who take part in this project"]}
    assert recorded() == set()


def test_who_came_and_has_left_since_stays_on_the_list(record, came, alice, now):
    leave_project(participant=came[0], by=alice, at=now)
    assert came[0] in record.get("").context["page"].people


def test_after_the_close_who_came_is_shown_and_not_asked(record, held, came):
    record.post("close/")
    page = record.get("")
    assert 'name="came-participants"' not in page.text
    assert came[0].person.name in page.text


def test_after_the_close_who_came_can_not_be_changed(record, held, people, came):
    record.post("close/")
    page = record.post("came/", **{"came-participants": ids(people)})
    assert "who came cannot be changed any more." in page.text
    assert recorded() == set(ids(came))


def test_without_anybody_in_the_project_people_are_asked_for(record):
    assert "Nobody is in this project yet." in record.get("").text


def test_a_cancelled_session_has_no_list_to_tick(record, held):
    held.state = SessionState.CANCELLED
    held.save()
    assert 'name="came-participants"' not in record.get("").text
