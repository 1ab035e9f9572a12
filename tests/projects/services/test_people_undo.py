from datetime import timedelta

import pytest

from coprod.core.organisations.models import Person
from coprod.core.organisations.services import change_person
from projects.models import ExperienceStatement, Participant
from projects.services.errors import Refused
from projects.services.participant import note_experience, say_experience
from projects.services.people_undo import undo_import
from tests import factories
from tests.conftest import NOW
from tests.projects.importing.samples import example
from tests.projects.services.test_people_import import FILES, bring, names, start

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def project():
    return factories.project()


def undo(batch, at=LATER):
    return undo_import(batch=batch, by=factories.alice_user(), at=at)


@pytest.mark.parametrize("name", FILES)
def test_each_of_the_four_files_is_undone_without_a_trace(project, name):
    undo(bring(start(project, example(name), name)))
    left = (Person.objects.count(), Participant.objects.count(), ExperienceStatement.objects.count())
    assert left == (0, 0, 0)


def test_what_was_added_to_somebody_is_taken_away_again(project):
    amara = factories.person("Amara Okafor", email="amara@example.org", note="likes tea")
    before = Person.objects.filter(pk=amara.pk).values().get()
    text = "name,email,phone,access,notes\nAmara Okafor,amara@example.org,07700 900103,hearing loop,two rows\n" * 1
    undo(bring(start(project, text)))
    assert (Person.objects.filter(pk=amara.pk).values().get(), names(project)) == (before, [])


def test_what_somebody_changed_since_stays(project):
    amara = factories.person("Amara Okafor", email="amara@example.org", note="likes tea")
    batch = bring(start(project, "name,email,notes\nAmara Okafor,amara@example.org,two rows\n"))
    amara.refresh_from_db()
    change_person(person=amara, by=factories.alice_user(), at=NOW, note="written anew")
    undo(batch)
    amara.refresh_from_db()
    assert amara.note == "written anew"


def test_somebody_who_spoke_for_themselves_since_stays(project):
    batch = bring(start(project, "name,experience\nMaya Lee,lived\nBryn Parry,learnt\n"))
    maya = project.participants.get(person__name="Maya Lee")
    say_experience(participant=maya, kind="both", by=maya.person, at=NOW)
    undone = undo(batch)
    assert (names(project), undone.made) == (["Maya Lee"], {"kept": [maya.person_id], "removed": 1})


def test_somebody_with_an_action_stays_with_what_the_file_said(project):
    batch = bring(start(project, "name,experience\nMaya Lee,lived\n"))
    maya = project.participants.get()
    factories.action(project, owners=[maya])
    undo(batch)
    maya.refresh_from_db()
    assert (maya.kind, maya.statements.count()) == ("lived", 1)


def test_what_the_file_said_of_somebody_who_was_here_is_unsaid(project):
    one = factories.participant(project, "", "Amara Okafor", email="amara@example.org")
    undo(bring(start(project, "name,email,experience\nAmara Okafor,amara@example.org,lived\n")))
    one.refresh_from_db()
    assert (one.kind, one.statements.count()) == ("not_said", 0)


def test_what_staff_said_since_stands(project):
    one = factories.participant(project, "", "Amara Okafor", email="amara@example.org")
    batch = bring(start(project, "name,email,experience\nAmara Okafor,amara@example.org,lived\n"))
    one.refresh_from_db()
    note_experience(participant=one, kind="both", by=factories.alice_user(), at=NOW)
    undo(batch)
    one.refresh_from_db()
    assert one.kind == "both"


def test_somebody_who_was_erased_since_does_not_stop_it(project):
    factories.person("Amara Okafor", email="amara@example.org")
    batch = bring(start(project, "name,email,notes\nAmara Okafor,amara@example.org,two rows\n"))
    Person.objects.all().delete()
    assert undo(batch).made == {"kept": [], "removed": 0}


def test_an_import_is_undone_once_and_within_a_week(project):
    batch = bring(start(project, "name\nMaya\n"))
    with pytest.raises(Refused):
        undo(batch, at=NOW + timedelta(days=7))
    undo(batch)
    with pytest.raises(Refused):
        undo(batch)


def test_a_list_that_was_not_imported_cannot_be_undone(project):
    with pytest.raises(Refused):
        undo(start(project, "name\nMaya\n"))
