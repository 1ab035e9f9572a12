from datetime import timedelta

import pytest
from django.test import Client

from coprod.core.messages.models import Message
from feedback.ballotbox.sealing import Answers
from feedback.models.ballot import PooledRow
from feedback.models.comment import PendingComment
from feedback.models.outside import OutsideOrder
from feedback.models.published import PublishedTable
from feedback.models.survey import Survey
from feedback.selectors.published import published_tables
from feedback.services.answering import answer
from feedback.services.opening import open_survey
from feedback.services.outside import open_outside, order_outside
from feedback.services.paper import printed
from feedback.services.release import release_survey
from feedback.services.sending import tickets_of
from feedback.services.sweep import sweep
from tests import factories
from tests.conftest import NOW
from tests.feedback.answers import CLOSED, answer_all
from tests.feedback.paper import pages_of

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=14, minutes=1)


def ordered(project, codes=8, days=14):
    return order_outside(project=project, codes=codes, days=days, by=factories.alice_user(), at=NOW)


@pytest.fixture
def outside(project, store):
    return open_outside(order=ordered(project), store=store, at=NOW)


def answered(survey, store, number):
    for ticket in list(tickets_of(survey, store).values())[:number]:
        faces = dict.fromkeys(("outside_about", "outside_matters", "outside_can_change"), 4)
        answer(ticket=ticket, answers=Answers(faces, "", ("Good", "More")), at=NOW)


def released(survey, store, number):
    answered(survey, store, number)
    return release_survey(survey=survey, store=store, at=LATER)


@pytest.mark.parametrize(("codes", "days"), [(4, 14), (61, 14), (8, 6), (8, 29)])
def test_nobody_asks_too_few_or_too_many_or_too_short_or_too_long(project, codes, days):
    with pytest.raises(ValueError):
        ordered(project, codes, days)


def test_the_worker_opens_it_once_with_a_ticket_for_each_code_and_no_message(project, store):
    ordered(project)
    for _ in range(2):
        sweep(store=store, at=NOW)
    survey = Survey.objects.get()
    assert (survey.session, len(tickets_of(survey, store)), Message.objects.count()) == (None, 8, 0)
    assert survey.closes_at == NOW + timedelta(days=14)


def test_interrupted_it_opens_with_the_same_codes(project, store, outside):
    before = tickets_of(outside, store)
    Survey.objects.all().delete()
    OutsideOrder.objects.create(project=project, codes=8, days=14, asked_at=NOW, uid=outside.outside_order.uid)
    sweep(store=store, at=NOW + timedelta(minutes=1))
    assert tickets_of(Survey.objects.get(), store) == before


def test_nobody_is_reminded(outside, store):
    sweep(store=store, at=NOW + timedelta(days=8))
    assert (Survey.objects.get().reminded_at, Message.objects.count()) == (None, 0)


def test_results_are_published_and_are_not_the_groups_evidence(outside, store, project):
    survey = released(outside, store, 8)
    assert (survey.state, PendingComment.objects.count()) == ("released", 16)
    assert PublishedTable.objects.filter(group="whole").exclude(band="").count() == 3
    assert published_tables(project) == []


def test_with_fewer_than_five_they_are_destroyed_and_wait_for_nothing(outside, store):
    survey = released(outside, store, 4)
    assert (survey.state, PooledRow.objects.count(), PendingComment.objects.count()) == ("destroyed", 0, 0)
    assert PublishedTable.objects.exclude(band="").count() == 0


def test_comments_of_fewer_than_five_are_destroyed(outside, store):
    for number, ticket in enumerate(tickets_of(outside, store).values()):
        answer(ticket=ticket, answers=Answers({"outside_about": 4}, "", ("Good" if number < 3 else "", "")), at=NOW)
    release_survey(survey=outside, store=store, at=LATER)
    assert (PooledRow.objects.count(), PendingComment.objects.count()) == (0, 0)


def test_what_waits_in_the_group_is_left_where_it_is(outside, store, project):
    came = factories.group(project, lived=6)
    ours = open_survey(session=factories.closed_session(project, came), store=store, at=NOW)
    answer_all(list(tickets_of(ours, store).values())[:4])
    release_survey(survey=ours, store=store, at=CLOSED)
    waiting = PooledRow.objects.count()
    assert released(outside, store, 8).state == "released"
    ours.refresh_from_db()
    assert (ours.state, PooledRow.objects.count()) == ("waiting", waiting)


@pytest.mark.printed
def test_each_form_on_paper_is_one_sheet_with_a_code(outside, store):
    pages = pages_of(printed(outside, store))
    assert len(pages) == 2 + 2 * 8
    assert [number for number, page in enumerate(pages) if "Your code" in page] == list(range(2, 18, 2))
    assert "What do you think of" in pages[2]
    assert "Nobody can check who uses a code" in " ".join(pages[0].split())


def test_the_pages_say_what_it_is_and_what_it_can_not_tell(outside, store, project):
    ticket = next(iter(tickets_of(outside, store).values()))
    client = Client()
    client.force_login(factories.alice_user())
    import time_machine

    with time_machine.travel(NOW + timedelta(hours=1), tick=False):
        for look in ("", "easy-read/", "one-at-a-time/"):
            page = client.get(f"/answers/t/{ticket}/{look}").content.decode()
            assert "What do you think of “Better discharge”?" in page
        at = f"/projects/{project.pk}/feedback/"
        assert "Asking people outside the group" in client.get(at).content.decode()
        assert "8 forms for people outside the group" in client.get(f"{at}{outside.pk}/paper/").content.decode()
        assert "Make the sheets" in client.get(f"{at}{outside.pk}/paper/").content.decode()
        released(outside, store, 7)
        results = client.get(f"{at}{outside.pk}/").content.decode()
        assert "What people outside the group said" in results
        assert "Read this as a hint." in results
