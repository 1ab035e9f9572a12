import pytest
from django.utils import timezone

from projects.services.participant import leave_project
from sessions.models import AccessCheck
from tests import factories


def test_everybody_invited_is_listed(desk, invited, people):
    page = desk.get(f"{invited.pk}/replies/")
    assert [row.participant for row in page.context["rows"]] == people
    assert "0 said yes, 0 did not know yet, 0 said no, 12 not answered." in page.text


def test_who_has_left_is_not_listed(desk, invited, people, alice):
    leave_project(participant=people[0], by=alice, at=timezone.now())
    assert len(desk.get(f"{invited.pk}/replies/").context["rows"]) == 11


def test_nobody_invited_is_said(desk, coming):
    assert "Nobody is invited yet." in desk.get(f"{coming.pk}/replies/").text


def test_a_reply_is_entered_for_somebody(desk, invited, people):
    row = invited.invitations.get(participant=people[0])
    answer = desk.post(f"{invited.pk}/replies/{row.pk}/", reply="yes", needs="A taxi")
    row.refresh_from_db()
    assert answer.url == desk.address(f"{invited.pk}/replies/")
    assert (row.reply, row.needs, row.replied_for_them) == ("yes", "A taxi", True)
    assert AccessCheck.objects.get().need == "A taxi"
    assert "entered for them" in desk.get(f"{invited.pk}/replies/").text


def test_a_reply_has_to_be_chosen(desk, invited, people):
    row = invited.invitations.get(participant=people[0])
    page = desk.post(f"{invited.pk}/replies/{row.pk}/", needs="A taxi")
    assert page.context["form"].errors == {"reply": ["Choose what they said"]}
    assert "A taxi" in page.text


def test_a_reply_to_what_is_over_is_refused_and_stays_typed(desk, invited, people):
    row = invited.invitations.get(participant=people[0])
    desk.post(f"{invited.pk}/cancel/")
    page = desk.post(f"{invited.pk}/replies/{row.pk}/", reply="yes", needs="A taxi")
    assert "This session is over." in page.text
    assert "A taxi" in page.text


def test_an_invitation_to_another_session_is_not_found(desk, invited, held):
    row = invited.invitations.first()
    assert desk.get(f"{held.pk}/replies/{row.pk}/").status_code == 404


@pytest.fixture
def check(coming, people):
    return AccessCheck.objects.create(session=coming, participant=people[0], need="A taxi")


@pytest.mark.parametrize(("sent", "met"), [("yes", True), ("no", False), ("open", None), ("other", None)])
def test_what_is_needed_is_noted(sent, met, desk, coming, check):
    answer = desk.post(f"{coming.pk}/access/{check.pk}/", met=sent)
    check.refresh_from_db()
    assert (answer.url, check.met) == (desk.address(f"{coming.pk}/#access"), met)


def test_a_need_of_another_session_is_not_found(desk, held, check):
    assert desk.post(f"{held.pk}/access/{check.pk}/", met="yes").status_code == 404


def test_something_is_added_that_somebody_needs(desk, coming, people):
    desk.post(f"{coming.pk}/access/", participant=people[1].pk, need="A quiet room")
    check = AccessCheck.objects.get()
    assert (check.participant, check.need, check.met) == (people[1], "A quiet room", None)


def test_a_need_without_words_or_person_is_said(desk, coming, people):
    page = desk.post(f"{coming.pk}/access/")
    assert page.context["form"].errors == {
        "participant": ["Choose who needs it"],
        "need": ["Write what they need"],
    }


def test_somebody_of_another_project_needs_nothing_here(desk, coming):
    stranger = factories.participant(factories.project(name="Other"))
    page = desk.post(f"{coming.pk}/access/", participant=stranger.pk, need="A taxi")
    assert (list(page.context["form"].errors), AccessCheck.objects.count()) == (["participant"], 0)


@pytest.mark.parametrize("many", [1, 3])
def test_the_table_takes_as_many_queries_with_three_as_with_one(
    many, desk, coming, people, alice, django_assert_max_num_queries
):
    desk.post(f"{coming.pk}/invite/", participants=[one.pk for one in people[:many]], step="send")
    desk.get(f"{coming.pk}/replies/")
    with django_assert_max_num_queries(9):
        desk.get(f"{coming.pk}/replies/")
