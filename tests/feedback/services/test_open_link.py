from datetime import timedelta

import pytest

from feedback.ballotbox.refusals import Refused
from feedback.ballotbox.sealing import Answers
from feedback.models.ballot import Ballot
from feedback.models.outside import OutsideOrder
from feedback.models.published import PublishedTable
from feedback.models.survey import Survey
from feedback.models.ticket import Ticket
from feedback.selectors.published import published_tables
from feedback.selectors.surveys import Door, entry_for
from feedback.services.answering import NotTaken, answer, put_in_box
from feedback.services.opening import open_survey
from feedback.services.outside import open_outside, order_link
from feedback.services.paper import order_paper
from feedback.services.release import release_survey
from feedback.services.sending import tickets_of
from feedback.services.sweep import sweep
from tests import factories
from tests.conftest import NOW

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=14, minutes=1)
SAID = Answers({"outside_about": 4, "outside_matters": 2}, "", ("Good", ""))


@pytest.fixture
def survey(project, store):
    order = order_link(project=project, days=14, by=factories.alice_user(), at=NOW)
    return open_outside(order=order, store=store, at=NOW)


@pytest.fixture
def code(survey):
    return survey.outside_order.open_code


@pytest.mark.parametrize("days", [6, 29])
def test_nobody_asks_too_short_or_too_long(project, days):
    with pytest.raises(ValueError):
        order_link(project=project, days=days, by=factories.alice_user(), at=NOW)


def test_one_code_opens_it_again_and_again_and_each_answer_counts(code, survey):
    for number in range(1, 8):
        answer(ticket=code, answers=SAID, at=NOW)
        assert (Ballot.objects.count(), Ticket.objects.count()) == (3 * number, 200 - number)
    assert entry_for(code, at=NOW).door == Door.OPEN


def test_the_code_is_no_ticket_and_is_the_same_after_an_interruption(code, survey, store, project):
    assert code not in tickets_of(survey, store).values()
    Survey.objects.all().delete()
    OutsideOrder.objects.create(
        project=project, codes=200, days=14, asked_at=NOW, uid=survey.outside_order.uid, by_link=True
    )
    sweep(store=store, at=NOW + timedelta(minutes=1))
    assert OutsideOrder.objects.get().open_code == code


def test_the_code_of_a_survey_without_open_link_does_not_exist(survey, code, store, project):
    """A survey of the group has no open code: the empty digest opens nothing."""
    came = factories.closed_session(project, factories.group(project, lived=6))
    group = open_survey(session=came, store=store, at=NOW)
    assert group.charter.count('"open_digest": ""') == 1
    wrong = next(iter(tickets_of(group, store).values()))[:3] + code[3:]
    assert entry_for(wrong, at=NOW).door == Door.UNKNOWN


def test_where_somebody_was_quicker_another_right_is_used(code):
    seen = entry_for(code, at=NOW)
    Ticket.objects.filter(digest=seen.digest).delete()
    put_in_box(entry=seen, answers=SAID, at=NOW)
    assert (Ballot.objects.count(), Ticket.objects.count()) == (3, 198)


def test_when_it_is_full_it_says_so_and_takes_nothing(code):
    seen = entry_for(code, at=NOW)
    Ticket.objects.all().delete()
    with pytest.raises(NotTaken) as refusal:
        put_in_box(entry=seen, answers=SAID, at=NOW)
    assert (refusal.value.entry.door, Ballot.objects.count()) == (Door.FULL, 0)


def test_after_the_close_it_is_closed(code):
    assert entry_for(code, at=LATER).door == Door.CLOSED


def test_results_are_published_as_a_hint_and_never_as_evidence(code, survey, store, project):
    for _ in range(12):
        answer(ticket=code, answers=SAID, at=NOW)
    survey = release_survey(survey=survey, store=store, at=LATER)
    assert (survey.state, survey.is_by_link) == ("released", True)
    assert PublishedTable.objects.filter(group="whole").exclude(band="").count() == 2
    assert published_tables(project) == []


def test_it_has_no_paper(survey):
    with pytest.raises(Refused):
        order_paper(survey=survey, key="00" * 32, by=factories.alice_user(), at=NOW)
