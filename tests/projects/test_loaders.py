import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse

from coprod.core.organisations.links import reissue_link, revoke_link, secret_of
from projects.loaders import load_participant, load_project, personal_page, project_page
from projects.permissions import ALLOWED, Permission
from projects.services.participant import leave_project
from tests import factories
from tests.conftest import NOW


@project_page(Permission.MANAGE_PEOPLE)
def people_page(request, project):
    return HttpResponse(f"{project.name}, {project.role}")


@personal_page
def own_page(request, person):
    return HttpResponse(f"{person.name}, {person.secret}")


def opened(rf, user, project):
    request = rf.get("/")
    request.user = user
    return people_page(request, project.pk)


def test_whoever_has_the_permission_gets_in_and_the_page_is_not_kept(rf, alice, project):
    answer = opened(rf, alice, project)
    assert (answer.content, "no-store" in answer["Cache-Control"]) == (b"Better discharge, lead", True)


def test_a_role_without_the_permission_is_refused(rf, project):
    with pytest.raises(PermissionDenied):
        opened(rf, factories.bob_user(project, "viewer"), project)


def test_a_stranger_finds_nothing(rf, charlie, project):
    with pytest.raises(Http404):
        opened(rf, charlie, project)


def test_a_colleague_without_a_role_finds_nothing(rf, bob, project):
    with pytest.raises(Http404):
        opened(rf, bob, project)


def test_a_visitor_is_asked_to_sign_in(rf, project):
    assert opened(rf, AnonymousUser(), project).url.startswith("/account/login/")


def test_the_project_says_what_this_user_may_do(project):
    loaded = load_project(factories.bob_user(project, "note_taker"), project.pk)
    assert (loaded.role, loaded.may) == ("note_taker", ALLOWED["note_taker"])


def test_a_personal_link_opens_the_persons_own_page(rf, project):
    rosa = factories.participant(project, name="Rosa").person
    assert own_page(rf.get("/"), secret_of(rosa)).content.decode() == f"Rosa, {secret_of(rosa)}"


@pytest.mark.parametrize("stop", [reissue_link, revoke_link])
def test_an_old_or_stopped_link_opens_nothing(rf, project, stop):
    rosa = factories.participant(project).person
    old = secret_of(rosa)
    stop(person=rosa, by=factories.alice_user(), at=NOW)
    with pytest.raises(Http404):
        own_page(rf.get("/"), old)


def test_a_changed_link_opens_nothing(rf, project):
    secret = secret_of(factories.participant(project).person)
    changed = ("0" if secret[-1] != "0" else "1").join([secret[:-1], ""])
    with pytest.raises(Http404):
        own_page(rf.get("/"), changed)


def test_who_has_left_a_project_finds_it_no_more(project):
    rosa = factories.participant(project)
    assert load_participant(rosa.person, project.pk) == rosa
    leave_project(participant=rosa, by=rosa.person, at=NOW)
    with pytest.raises(Http404):
        load_participant(rosa.person, project.pk)
