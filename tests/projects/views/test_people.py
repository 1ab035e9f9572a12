import pytest
from django.urls import reverse

from coprod.core.organisations.models import Person
from projects.models import Participant, Role
from projects.services.project import give_role
from tests import factories
from tests.conftest import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(client):
    made = factories.project()
    client.force_login(factories.alice_user())
    return made


def address(project, view="people", *args):
    return reverse(f"projects:{view}", args=[project.pk, *args])


def shown(client, project, **wanted):
    """The names on the list, in its order."""
    return [one.person.name for one in client.get(address(project), wanted).context["page"]]


def details(**changed):
    return {
        "name": "Maya Lee",
        "channel": "email",
        "format": "standard",
        "language": "en-gb",
        "kind": "not_said",
    } | changed


def test_an_empty_project_says_what_to_do(client, project):
    assert "Nobody is here yet." in client.get(address(project)).content.decode()


def test_the_list_is_found_filtered_and_ordered(client, project):
    factories.participant(project, "lived", "Ann", access_needs="hearing loop")
    factories.participant(
        project, "learnt", "Bob", said_by_person=False, format="easy_read", access_asked_on="2026-01-01"
    )
    factories.participant(project, "", "Cai", phone="01632 960 001")
    assert shown(client, project) == ["Ann", "Bob", "Cai"]
    assert [shown(client, project, q=word) for word in ("hearing", "960 cai", "nobody")] == [["Ann"], ["Cai"], []]
    assert [shown(client, project, said=who) for who in ("person", "staff", "nobody")] == [["Ann"], ["Bob"], ["Cai"]]
    assert [shown(client, project, needs=what) for what in ("some", "none", "unasked")] == [["Ann"], ["Bob"], ["Cai"]]
    assert (shown(client, project, kind="learnt"), shown(client, project, format="easy_read")) == (["Bob"], ["Bob"])
    assert shown(client, project, sort="joined") == ["Cai", "Bob", "Ann"]
    assert shown(client, project, sort="kind") == ["Bob", "Ann", "Cai"]


def test_a_filter_that_fits_nobody_says_so_and_a_senseless_one_is_passed_over(client, project):
    factories.participant(project, "lived", "Ann")
    assert "Nobody fits this." in client.get(address(project), {"q": "zzz"}).content.decode()
    assert shown(client, project, kind="purple", page="999") == ["Ann"]


def test_only_the_persons_own_word_is_counted(client, project):
    factories.participant(project, "lived")
    factories.participant(project, "learnt", said_by_person=False)
    context = client.get(address(project)).context
    assert context["kinds"] == {"lived": 1, "both": 0, "learnt": 0, "not_said": 1}
    assert context["by_staff"] == 1


@pytest.mark.parametrize("number", [1, 3, 60])
def test_the_list_takes_the_same_queries_whatever_the_number(client, project, number, django_assert_max_num_queries):
    factories.group(project, lived=number, learnt=0)
    with django_assert_max_num_queries(12):
        client.get(address(project))


def test_a_note_taker_sees_what_helps_but_no_contact_details_and_changes_nothing(client, project):
    one = factories.participant(project, name="Ann", email="ann@example.org", access_needs="breaks", note="likes tea")
    client.force_login(factories.bob_user(project, Role.NOTE_TAKER))
    page = client.get(address(project, "person", one.pk)).content.decode()
    seen = [words in page for words in ("breaks", "ann@example.org", "likes tea", "Change details", "Their link")]
    assert seen == [True, False, False, False, False]
    assert (shown(client, project, q="breaks"), shown(client, project, q="tea")) == (["Ann"], [])
    assert client.get(address(project, "person_change", one.pk)).status_code == 403


def test_somebody_of_another_project_is_not_found(client, project):
    other = factories.participant(factories.project(name="Another"))
    assert client.get(address(project, "person", other.pk)).status_code == 404


def test_one_person_is_added(client, project):
    sent = details(email="maya@example.org", kind="lived", access_needs="a hearing loop")
    assert "same" not in client.get(address(project, "person_add")).context["form"].fields
    answer = client.post(address(project, "person_add"), sent)
    one = Participant.objects.get()
    assert (answer.url, one.person.email, one.kind, one.kind_confirmed) == (
        address(project),
        "maya@example.org",
        "lived",
        False,
    )
    assert one.person.access_asked_on is not None


def test_bad_details_are_explained_and_kept(client, project):
    page = client.post(address(project, "person_add"), details(name="", email="maya@", phone="12", note="likes tea"))
    text = page.content.decode()
    assert "<title>Error: Add a person" in text
    assert [words in text for words in ("Write their name", "name@example.org", "01632 960 001", "likes tea")] == [
        True
    ] * 4
    assert Person.objects.count() == 0


def test_somebody_the_organisation_knows_is_asked_about_and_brought_in(client, project):
    maya = factories.person("Maya Lee", email="maya@example.org")
    sent = details(name="Maya", email="maya@example.org")
    page = client.post(address(project, "person_add"), sent)
    text = page.content.decode()
    assert "Same e-mail address as Maya Lee. Say if it is the same person." in text
    assert "Is it the same person?" in text
    assert "skip" not in text.split("Is it the same person?")[1][:120]
    client.post(address(project, "person_add"), sent | {"same": "yes"})
    assert (Participant.objects.get().person, Person.objects.count()) == (maya, 1)


def test_somebody_else_of_the_same_name_is_added(client, project):
    factories.person("Maya Lee", email="maya@example.org")
    client.post(address(project, "person_add"), details(email="other@example.org", same="no"))
    assert sorted(Person.objects.values_list("email", flat=True)) == ["maya@example.org", "other@example.org"]


def test_a_stranger_to_the_organisation_is_not_told_whom_it_knows(client, project):
    maya = factories.person("Maya Lee", email="maya@example.org")
    guest = factories.charlie_user()
    give_role(project=project, user=guest, role=Role.FACILITATOR, by=factories.alice_user(), at=NOW)
    client.force_login(guest)
    sent = details(name="Maya Lee", email="maya@example.org")
    client.post(address(project, "person_add"), sent | {"same": "yes"})
    assert project.participants.get().person != maya


def test_details_are_changed(client, project):
    one = factories.participant(project, "", "Ann", access_asked_on="2026-01-01")
    page = client.get(address(project, "person_change", one.pk))
    assert page.context["form"]["payment_offered"].value() == "unknown"
    sent = details(name="Anna", asked="on", kind="both", payment_offered="yes", expenses_offered="unknown")
    client.post(address(project, "person_change", one.pk), sent)
    one.refresh_from_db()
    assert (one.person.name, one.kind, one.payment_offered, one.expenses_offered) == ("Anna", "both", True, None)
    assert str(one.person.access_asked_on) == "2026-01-01"


def test_asking_can_be_unsaid(client, project):
    one = factories.participant(project, "", "Ann", access_asked_on="2026-01-01")
    client.post(address(project, "person_change", one.pk), details())
    one.refresh_from_db()
    assert one.person.access_asked_on is None


def test_what_somebody_said_themselves_is_not_for_staff_to_change(client, project):
    one = factories.participant(project, "lived", "Ann")
    assert "kind" not in client.get(address(project, "person_change", one.pk)).context["form"].fields
    client.post(address(project, "person_change", one.pk), details(kind="learnt"))
    one.refresh_from_db()
    assert one.kind == "lived"


def test_somebody_leaves_and_comes_back(client, project):
    one = factories.participant(project, name="Ann")
    client.get(address(project, "person_leave", one.pk))
    client.post(address(project, "person_leave", one.pk))
    assert (shown(client, project), shown(client, project, who="left")) == ([], ["Ann"])
    assert "Left on" in client.get(address(project, "person", one.pk)).content.decode()
    client.get(address(project, "person_return", one.pk))
    client.post(address(project, "person_return", one.pk))
    assert shown(client, project) == ["Ann"]


def test_a_page_of_somebody_with_everything_unsaid_can_be_read(client, project):
    one = factories.participant(project, "", "Ann", email="", channel="letter")
    text = client.get(address(project, "person", one.pk)).content.decode()
    assert ("Nothing yet" in text, "Not asked yet" in text) == (True, True)
