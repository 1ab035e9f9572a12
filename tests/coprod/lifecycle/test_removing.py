import pytest
from django.urls import reverse

from coprod.core.audit.models import AuditRow
from coprod.core.messages.services import queue_message
from coprod.core.organisations.models import Person
from coprod.lifecycle.services.removing import remove_project
from feedback.services.suggestion import record_suggestion
from projects.models import Project, Role
from projects.services.errors import Refused
from projects.services.participant import add_participant
from sessions.services.invitation import invite
from tests import factories
from tests.conftest import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return factories.project(name="By mistake")


@pytest.fixture
def desk(client, project):
    client.force_login(factories.alice_user())
    return client


def address(project):
    return reverse("lifecycle:remove", args=[project.pk])


def quiet(project, name="Maya"):
    return factories.participant(project, "", name)


def test_it_goes_with_who_is_in_nothing_else(desk, project):
    maya, other = quiet(project), factories.project(name="Another")
    add_participant(project=other, person=quiet(project, "Bill").person, by=factories.alice_user(), at=NOW)
    factories.session(project)
    page = desk.get(address(project)).content.decode()
    assert "The details of 1 person who is in no other project" in page
    assert "1 session that is planned" in page
    answer = desk.post(address(project), {"name": " by  MISTAKE "}, follow=True)
    assert "“By mistake” is removed." in answer.content.decode()
    assert list(Project.objects.values_list("name", flat=True)) == ["Another"]
    assert list(Person.objects.values_list("name", flat=True)) == ["Bill"]
    row = AuditRow.objects.get(verb="remove_project")
    assert (row.target, row.details) == (f"project:{project.pk}", {"people": 1})
    assert maya.person.name not in str(row.details)


@pytest.mark.parametrize("typed", ["", "Another"])
def test_another_name_removes_nothing(desk, project, typed):
    page = desk.post(address(project), {"name": typed})
    assert page.context["form"].errors
    assert Project.objects.filter(pk=project.pk).exists()


def invited(project):
    maya, session = quiet(project), factories.session(project)
    invite(session=session, by=factories.alice_user(), at=NOW)
    return maya


HAPPENED = {
    "invited": invited,
    "met": lambda project: factories.closed_session(project, [quiet(project)]),
    "said": lambda project: factories.participant(project, "lived"),
    "decided": factories.question,
    "asked": lambda project: record_suggestion(project=project, text="Ring", by=factories.alice_user(), at=NOW),
    "signed": lambda project: factories.agreement(project, signed_by=[quiet(project)]),
    "written to": lambda project: queue_message(
        kind="link", person=quiet(project).person, subject="S", text="T", at=NOW, project=project
    ),
}


@pytest.mark.parametrize("what", HAPPENED)
def test_where_something_has_happened_it_stays(desk, project, what):
    HAPPENED[what](project)
    assert "This project stays" in desk.get(address(project)).content.decode()
    assert "This project stays" in desk.post(address(project), {"name": project.name}).content.decode()
    with pytest.raises(Refused):
        remove_project(project=project, by=factories.alice_user(), at=NOW)
    assert Project.objects.filter(pk=project.pk).exists()


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.VIEWER])
def test_only_who_leads_may(client, project, role):
    client.force_login(factories.bob_user(project, role))
    assert client.post(address(project), {"name": project.name}).status_code == 403
    assert "Remove this project" not in client.get(reverse("projects:settings", args=[project.pk])).content.decode()
