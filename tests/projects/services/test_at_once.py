"""What two people do to a project in the same moment."""

from time import sleep

import pytest

from coprod.core.accounts.models import User
from projects.importing.reading import read_file
from projects.models import AgreementVersion, Participant, ProjectRole, Role
from projects.services import agreement, people_import, project, staff
from projects.services.errors import Refused
from tests import factories
from tests.conftest import NOW
from tests.parts.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def slowly(monkeypatch):
    """Let a function take a moment after it has looked, so that the other one looks too."""

    def make(room, name):
        looked = getattr(room, name)

        def look(*args, **kwargs):
            found = looked(*args, **kwargs)
            sleep(0.2)
            return found

        monkeypatch.setattr(room, name, look)

    return make


def came(results):
    return sorted(type(result).__name__ for result in results)


def test_two_leads_who_step_down_at_once_leave_one(on_disk, slowly):
    here = factories.project()
    alice, bob = factories.alice_user(), factories.bob_user(here, role=Role.LEAD)
    on_disk()
    slowly(project, "_another_lead")
    results = at_once(
        lambda: project.take_role(project=here, user=alice, by=bob, at=NOW),
        lambda: project.give_role(project=here, user=bob, role=Role.VIEWER, by=alice, at=NOW),
    )
    leads = at_once(ProjectRole.objects.filter(project=here, role=Role.LEAD).count)[0]
    assert (leads, [type(one) for one in results].count(Refused)) == (1, 1)


def test_the_same_list_twice_at_once_brings_everybody_in_once(on_disk, slowly):
    here = factories.project()
    upload = read_file(b"Name,Email\nRosa Delgado,rosa@elm.example\nSam Okoro,sam@elm.example\n")
    by = factories.alice_user()
    lists = [people_import.start_import(project=here, upload=upload, file_name="a.csv", by=by, at=NOW) for _ in "ab"]
    on_disk()
    slowly(people_import, "plan_of")
    at_once(*(lambda one=one: people_import.import_people(batch=one, by=by, at=NOW) for one in lists))
    assert at_once(Participant.objects.filter(project=here).count)[0] == 2


def test_two_first_drafts_of_an_agreement_are_one(on_disk, slowly):
    here, by = factories.project(), factories.alice_user()
    on_disk()
    slowly(agreement, "_next_number")
    results = at_once(*[lambda: agreement.draft_agreement(project=here, clauses=["We take breaks"], by=by, at=NOW)] * 2)
    versions = at_once(AgreementVersion.objects.filter(project=here).count)[0]
    assert (versions, came(results)) == (1, ["AgreementVersion", "AgreementVersion"])


def test_a_colleague_asked_twice_at_once_is_asked_once(on_disk, slowly):
    here, by = factories.project(), factories.alice_user()
    on_disk()
    slowly(staff, "find_or_add_user")
    results = at_once(
        *[
            lambda: staff.invite_colleague(
                project=here, email="new@elm.example", role=Role.FACILITATOR, by=by, at=NOW, name="New"
            )
        ]
        * 2
    )
    users = at_once(User.objects.filter(email="new@elm.example").count)[0]
    assert (users, came(results)) == (1, ["ProjectRole", "Refused"])
