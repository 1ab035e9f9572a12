import pytest

from coprod.core.audit.models import AuditRow
from coprod.core.messages.links import filled
from coprod.core.messages.mailer import send_due
from coprod.core.messages.models import Message
from coprod.core.organisations.links import address_of, revoke_link
from coprod.core.organisations.models import Person
from projects.models import Role
from projects.services.errors import Refused
from projects.services.people import bring_person, change_details, give_new_link, print_links, send_link, stop_link
from projects.services.project import give_role
from tests import factories
from tests.conftest import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return factories.project()


def by():
    return {"by": factories.alice_user(), "at": NOW}


def test_somebody_new_is_added_with_what_staff_were_told(project):
    one = bring_person(project=project, kind="lived", name="Maya Lee", email="maya@example.org", **by())
    assert (one.person.name, one.kind, one.kind_confirmed) == ("Maya Lee", "lived", False)


def test_somebody_known_is_brought_in_and_keeps_their_details(project):
    maya = factories.person("Maya Lee")
    one = bring_person(project=project, same_as=maya, name="M. Lee", **by())
    assert (one.person, Person.objects.get().name) == (maya, "Maya Lee")


def test_details_part_and_kind_are_changed_together(project):
    one = factories.participant(project, "", "Maya Lee")
    change_details(participant=one, person={"note": "tea"}, part={"payment_offered": True}, kind="both", **by())
    one.refresh_from_db()
    assert (one.person.note, one.payment_offered, one.kind, one.kind_confirmed) == ("tea", True, "both", False)


def test_the_same_kind_is_not_written_down_twice(project):
    one = factories.participant(project, "lived", said_by_person=False)
    change_details(participant=one, kind="lived", **by())
    assert one.statements.count() == 1


def test_the_link_is_sent_in_the_persons_language(project):
    one = factories.participant(project, name="Maya Lee", language="cy")
    send_link(participant=one, **by())
    message = Message.objects.get()
    assert (message.kind, message.person, address_of(one.person) in filled(one.person, message.text)) == (
        "link",
        one.person,
        True,
    )


def test_a_stopped_link_is_not_sent(project):
    one = factories.participant(project)
    revoke_link(person=one.person, **by())
    with pytest.raises(Refused):
        send_link(participant=one, **by())


def test_looking_at_links_is_noted_and_stopped_ones_are_not_shown(project):
    one, other = factories.participant(project), factories.participant(project)
    revoke_link(person=other.person, **by())
    links = print_links(participants=[one, other], project=project, **by())
    assert links == [(one, address_of(one.person))]
    assert AuditRow.objects.get(verb="print_links").details == {"participants": [one.pk]}


@pytest.fixture
def guest(project):
    """Runs the project, and works in another organisation."""
    charlie = factories.charlie_user()
    give_role(project=project, user=charlie, role=Role.FACILITATOR, by=factories.alice_user(), at=NOW)
    return {"by": charlie, "at": NOW}


@pytest.fixture
def shared(project):
    """Somebody of the project who takes part in another one too."""
    one = factories.participant(project, name="Maya Lee")
    elsewhere = factories.project(name="A bus we can all use")
    bring_person(project=elsewhere, same_as=one.person, **by())
    return one


def test_a_guest_brings_in_nobody_from_projects_that_are_not_theirs(project, guest):
    other = factories.participant(factories.project(name="A bus we can all use"), name="Maya Lee")
    with pytest.raises(Refused, match="takes part in other projects too"):
        bring_person(project=project, same_as=other.person, **guest)


def test_a_guest_sees_no_link_that_opens_other_projects(project, guest, shared):
    own = factories.participant(project, name="Rosa Prior")
    assert [one for one, _link in print_links(participants=[own, shared], project=project, **guest)] == [own]
    assert len(print_links(participants=[own, shared], project=project, **by())) == 2
    with pytest.raises(Refused, match="Ask somebody who works at Riverside"):
        give_new_link(participant=shared, **guest)


@pytest.mark.parametrize("field", ["email", "phone", "address", "name", "access_needs", "note"])
def test_a_guest_changes_nothing_that_other_projects_keep_too(guest, shared, field):
    with pytest.raises(Refused):
        change_details(participant=shared, person={field: "something else"}, **guest)


def test_a_guest_changes_what_is_kept_of_this_project(guest, shared):
    same = {"name": shared.person.name, "note": shared.person.note}
    change_details(participant=shared, person=same, part={"payment_offered": True}, **guest)
    shared.refresh_from_db()
    assert shared.payment_offered is True


def test_a_guest_stops_no_link_that_opens_other_projects(guest, shared):
    with pytest.raises(Refused):
        stop_link(participant=shared, **guest)
    stop_link(participant=shared, **by())
    shared.person.refresh_from_db()
    assert shared.person.link_revoked_at == NOW


@pytest.mark.parametrize("change", [{"email": "new@elm.example"}, {"channel": "letter"}])
def test_whoever_is_reached_in_another_way_is_told_at_the_address_they_had(project, change, mailoutbox):
    one = factories.participant(project, name="Maya Lee", email="maya@elm.example", channel="email")
    change_details(participant=one, person=change, **by())
    send_due()
    assert [(mail.to, "/my/" in mail.body) for mail in mailoutbox] == [(["maya@elm.example"], False)]
    assert "has changed how “" in mailoutbox[0].body


@pytest.mark.parametrize("change", [{"phone": "07700 900100"}, {"email": "maya@elm.example"}, {"note": "tea"}])
def test_nobody_is_told_of_what_changes_no_way(project, change):
    one = factories.participant(project, name="Maya Lee", email="maya@elm.example")
    change_details(participant=one, person=change, **by())
    assert not Message.objects.exists()


def test_a_first_address_needs_no_telling(project):
    one = factories.participant(project, name="Maya Lee", email="")
    change_details(participant=one, person={"email": "maya@elm.example"}, **by())
    assert not Message.objects.exists()


def test_a_guest_who_runs_both_projects_may(project, guest, shared):
    for own in shared.person.participations.exclude(project=project):
        give_role(project=own.project, user=guest["by"], role=Role.FACILITATOR, by=factories.alice_user(), at=NOW)
    assert give_new_link(participant=shared, **guest) == shared.person
