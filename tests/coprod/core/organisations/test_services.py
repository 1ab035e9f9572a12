import pytest

from coprod.core.audit.models import AuditRow
from coprod.core.organisations.models import Membership, Organisation, Person
from coprod.core.organisations.services import (
    add_member,
    add_organisation,
    add_person,
    change_person,
    remove_member,
    rename_organisation,
)
from tests import factories
from tests.conftest import NOW


def test_an_organisation_is_added_once(organisation, alice):
    again = add_organisation(name=f" {organisation.name} ", by=alice, at=NOW)
    assert (again, Organisation.objects.count()) == (organisation, 1)


def test_an_organisation_gets_another_name(organisation, alice):
    rename_organisation(organisation=organisation, name=" Riverside ", by=alice, at=NOW)
    assert Organisation.objects.get().name == "Riverside"


def test_somebody_works_in_an_organisation_once_and_stops(organisation, alice):
    member = add_member(organisation=organisation, user=alice, by=alice, at=NOW)
    assert Membership.objects.get() == member
    remove_member(member=member, by=alice, at=NOW)
    assert Membership.objects.count() == 0
    assert AuditRow.objects.get(verb="remove_member").details == {"user": alice.pk}


def test_a_person_is_called_what_they_want(organisation):
    assert str(factories.person("Rosa Whitlock")) == "Rosa Whitlock"
    assert str(factories.person("Rosa Whitlock", call_me="Rosie")) == "Rosie"


def test_the_log_tells_which_fields_of_a_person_changed_and_not_what_they_hold(organisation, alice):
    rosa = factories.person("Rosa")
    change_person(person=rosa, by=alice, at=NOW, name="Rosa", phone="01632 960 001")
    assert AuditRow.objects.get(verb="change_person").details == {"fields": ["phone"]}
    change_person(person=rosa, by=alice, at=NOW, name="Rosa")
    assert AuditRow.objects.filter(verb="change_person").count() == 1


def test_a_field_that_a_person_has_not_is_a_mistake(organisation, alice):
    with pytest.raises(TypeError, match="a person has no diagnosis"):
        add_person(organisation=organisation, by=alice, at=NOW, name="Rosa", diagnosis="x")


def test_people_are_seen_by_those_who_work_in_their_organisation(organisation, alice, charlie):
    rosa = factories.person("Rosa")
    assert list(Person.objects.visible_to(alice)) == [rosa]
    assert list(Person.objects.visible_to(charlie)) == []


def test_somebody_is_written_to_in_their_language_where_we_speak_it(organisation, settings):
    rosa = factories.person("Rosa", language="cy")
    assert rosa.written_in == "en-gb"
    settings.LANGUAGES = [("en-gb", "English"), ("cy", "Cymraeg")]
    assert rosa.written_in == "cy"
