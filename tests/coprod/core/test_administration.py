"""What administrators find: by an allow-list, through the same services, and nothing that is secret."""

import pytest
from django.contrib import admin
from django.urls import reverse

from coprod.core.accounts.models import User
from coprod.core.accounts.services import change_user
from coprod.core.messages.models import Message, State
from coprod.core.messages.services import claim_due, mark_failed, queue_message
from coprod.core.organisations.links import secret_of
from coprod.core.organisations.models import Membership, Organisation
from projects.models import ProjectRole
from sessions.services.session import write_notes
from tests import factories
from tests.conftest import NOW

SHOWN = {
    "accounts.User", "audit.AuditRow", "coprod_messages.Message", "coprod_sessions.CoproSession", "mfa.Authenticator",
    "organisations.Membership", "organisations.Organisation", "organisations.Person", "projects.AgreementVersion",
    "projects.Project", "projects.ProjectRole",
}  # fmt: skip
CHANGED_HERE = {
    "accounts.User", "organisations.Membership", "organisations.Organisation", "projects.ProjectRole",
}  # fmt: skip


@pytest.fixture
def root(client, db):
    boss = factories.user("root@riverside.example", "Root")
    change_user(user=boss, name="Root", is_active=True, is_staff=True, by="system", at=NOW)
    client.force_login(boss)
    return client


def address(model, what="changelist", *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{what}", args=args)


def send(client, model, what="add", *args, **data):
    return client.post(address(model, what, *args), data, follow=True)


def test_only_what_stands_on_the_list_is_there():
    assert {model._meta.label for model in admin.site._registry} == SHOWN


@pytest.mark.parametrize("label", sorted(SHOWN))
def test_every_list_opens_and_can_be_searched(root, label, project):
    model = next(model for model in admin.site._registry if model._meta.label == label)
    assert root.get(address(model), {"q": "Better"}).status_code == 200


@pytest.mark.parametrize("label", sorted(SHOWN - CHANGED_HERE))
def test_the_rest_is_only_looked_at(rf, alice, label):
    shown = next(one for model, one in admin.site._registry.items() if model._meta.label == label)
    request = rf.get("/")
    request.user = User(is_staff=True, is_superuser=True)
    assert (shown.has_add_permission(request), shown.has_change_permission(request)) == (False, False)


def test_a_published_agreement_can_be_looked_at_and_not_changed(root, project):
    version = factories.agreement(project)
    assert root.get(address(type(version), "change", version.pk)).status_code == 200
    assert root.post(address(type(version), "change", version.pk), {"number": 9}).status_code == 403
    assert root.post(address(type(version), "delete", version.pk), {"post": "yes"}).status_code == 403


def test_a_person_is_shown_without_notes_needs_and_link(root, project):
    rosa = factories.participant(project, access_needs="A ramp", note="Cries easily").person
    page = root.get(address(type(rosa), "change", rosa.pk)).content.decode()
    assert rosa.email in page
    assert [words in page for words in ("A ramp", "Cries easily", rosa.link_name, secret_of(rosa))] == [False] * 4


def test_a_message_is_shown_without_what_it_said(root, project):
    rosa = factories.participant(project).person
    message = queue_message(kind="hello", person=rosa, project=project, at=NOW, subject="Hello Rosa", text="Dear Rosa")
    page = root.get(address(Message, "change", message.pk)).content.decode()
    assert [words in page for words in ("Hello Rosa", "Dear Rosa")] == [False, False]


def test_a_session_is_shown_without_its_notes(root, project, alice):
    session = factories.session(project)
    write_notes(session=session, notes="What Rosa said", by=alice, at=NOW)
    assert "What Rosa said" not in root.get(address(type(session), "change", session.pk)).content.decode()


def test_a_user_is_made_and_told_where_to_sign_in(root):
    riverside = Organisation.objects.get()
    send(root, User, email="Dana@New.example", name="Dana", organisation=riverside.pk)
    dana = User.objects.get(email="dana@new.example")
    assert (dana.has_usable_password(), dana.is_staff) == (False, False)
    assert dana.memberships.get().organisation == riverside
    message = Message.objects.get(user=dana)
    assert "http://testserver/account/login/" in message.text
    assert message.text.startswith("Hello Dana,")


def test_a_user_who_is_there_already_is_not_made_again(root):
    page = send(root, User, email="Root@riverside.example", name="Other").content.decode()
    assert "already exists" in page
    assert Message.objects.count() == 0


def test_an_administrator_may_make_another_one(root):
    send(root, User, email="dana@new.example", name="Dana", is_staff="on")
    assert User.objects.get(email="dana@new.example").is_superuser is True


def test_somebody_may_no_longer_sign_in(root, alice):
    send(root, User, "change", alice.pk, name="Alice")
    alice.refresh_from_db()
    assert alice.is_active is False


def test_nobody_shuts_themselves_out_of_the_administration(root):
    boss = User.objects.get(email="root@riverside.example")
    send(root, User, "change", boss.pk, name="The boss")
    boss.refresh_from_db()
    assert (boss.name, boss.is_active, boss.is_staff) == ("The boss", True, True)


def test_nobody_is_removed(root, alice):
    assert root.post(address(User, "delete", alice.pk), {"post": "yes"}).status_code == 403


def test_the_address_to_sign_in_is_sent_again(root, alice):
    send(root, User, "changelist", action="write_again", _selected_action=[alice.pk])
    assert Message.objects.get().user == alice


def test_who_works_where_is_said_and_taken_back(root, charlie):
    riverside = Organisation.objects.get(name="Riverside Health Trust")
    send(root, Membership, user=charlie.pk, organisation=riverside.pk)
    member = Membership.objects.get(user=charlie, organisation=riverside)
    send(root, Membership, "delete", member.pk, post="yes")
    assert not Membership.objects.filter(user=charlie, organisation=riverside).exists()


def test_an_organisation_is_added_and_renamed(root):
    send(root, Organisation, name="Home Again")
    made = Organisation.objects.get(name="Home Again")
    send(root, Organisation, "change", made.pk, name="Home at Last")
    made.refresh_from_db()
    assert made.name == "Home at Last"


def test_a_project_without_a_lead_at_work_gets_one(root, project, bob):
    send(root, ProjectRole, project=project.pk, user=bob.pk, role="lead")
    role = ProjectRole.objects.get(user=bob)
    assert role.role == "lead"
    send(root, ProjectRole, "change", role.pk, role="viewer")
    role.refresh_from_db()
    assert role.role == "viewer"
    send(root, ProjectRole, "delete", role.pk, post="yes")
    assert not ProjectRole.objects.filter(user=bob).exists()


def test_the_last_lead_of_a_project_stays_and_the_page_says_why(root, project):
    role = ProjectRole.objects.get()
    changed = send(root, ProjectRole, "change", role.pk, role="viewer").content.decode()
    removed = send(root, ProjectRole, "delete", role.pk, post="yes").content.decode()
    assert ["A project needs a lead." in page for page in (changed, removed)] == [True, True]
    assert ProjectRole.objects.get().role == "lead"


def test_what_could_not_be_sent_is_sent_once_more(root, project):
    rosa = factories.participant(project).person
    message = queue_message(kind="hello", person=rosa, project=project, at=NOW)
    mark_failed(message=claim_due(at=NOW)[0], problem="Refused")
    send(root, Message, "changelist", action="send_once_more", _selected_action=[message.pk])
    message.refresh_from_db()
    assert message.state == State.QUEUED


def test_who_may_not_use_the_administration_does_not_get_in(client, alice):
    client.force_login(alice)
    assert client.get("/admin/").status_code == 302
