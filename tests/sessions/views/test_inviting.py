import pytest

from coprod.core.messages.models import Message
from coprod.core.organisations.choices import Channel, Format
from sessions.models import CoproSession, Invitation
from tests import factories


def ids(people):
    return [one.pk for one in people]


def test_everybody_is_ticked(desk, coming, people):
    assert desk.get(f"{coming.pk}/invite/").context["form"]["participants"].initial == ids(people)


def test_the_first_answer_sends_nothing_and_says_what_will_be_sent(desk, coming, people):
    factories.participant(desk.project, name="Bill", email="", channel=Channel.LETTER)
    factories.participant(desk.project, name="Joy", email="", phone="01632 960 001", access_needs="A taxi")
    factories.participant(desk.project, name="Ken", format=Format.EASY_READ)
    everybody = ids(desk.project.participants.all())
    page = desk.post(f"{coming.pk}/invite/", participants=everybody)
    assert "13 people get an e-mail" in page.text
    assert [(str(way), number) for way, number in page.context["ways"]] == [("Letter", 1), ("Phone call", 1)]
    assert [one.person.name for one in page.context["flagged"]] == ["Bill", "Joy", "Ken"]
    assert "No postal address" in page.text
    assert Invitation.objects.count() == 0


def test_the_second_answer_sends(desk, coming, people):
    answer = desk.post(f"{coming.pk}/invite/", participants=ids(people[:3]), step="send")
    assert answer.url == desk.address(f"{coming.pk}/")
    assert (Invitation.objects.count(), Message.objects.filter(kind="invitation").count()) == (3, 3)
    assert "3 people are invited." in desk.get(f"{coming.pk}/").text


def test_sending_twice_invites_once(desk, coming, people):
    for _ in range(2):
        desk.post(f"{coming.pk}/invite/", participants=ids(people[:3]), step="send")
    assert Invitation.objects.count() == 3


def test_nobody_ticked_is_said(desk, coming, people):
    page = desk.post(f"{coming.pk}/invite/")
    assert page.context["form"].errors == {"participants": ["Tap somebody to invite"]}


def test_somebody_of_another_project_is_not_invited(desk, coming, people):
    stranger = factories.participant(factories.project(name="Other"))
    page = desk.post(f"{coming.pk}/invite/", participants=[stranger.pk], step="send")
    assert (list(page.context["form"].errors), Invitation.objects.count()) == (["participants"], 0)


def test_when_everybody_is_invited_it_says_so(desk, invited):
    assert "Everybody is invited already." in desk.get(f"{invited.pk}/invite/").text


def test_a_session_that_is_over_invites_nobody(desk, held, people):
    desk.post(f"{held.pk}/invite/", participants=ids(people), step="send")
    assert "an invitation would come too late" in desk.get(f"{held.pk}/").text
    assert CoproSession.objects.get().invited_at is None


@pytest.mark.parametrize("many", [1, 3])
def test_the_check_takes_as_many_queries_with_three_as_with_one(
    many, desk, coming, people, django_assert_max_num_queries
):
    with django_assert_max_num_queries(10):
        desk.post(f"{coming.pk}/invite/", participants=ids(people[:many]))
