"""The one door to a project and to a person's own pages: for this user or this link, or 404."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from coprod.core.organisations.links import person_of
from projects.models import Participant, Project
from projects.permissions import Permission, may


def project_page(permission: Permission):
    """Decorate ``view(request, project, …)`` for addresses with ``project_id``.

    Strangers get 404; somebody with a role that lacks ``permission`` gets 403. The view finds ``project.role`` (the
    user's own) and ``project.may`` (the set of what they may do).
    """

    def decorate(view):
        @wraps(view)
        @login_required
        @never_cache
        def wrapper(request, project_id, *args, **kwargs):
            project = load_project(request.user, project_id)
            if permission not in project.may:
                raise PermissionDenied
            return view(request, project, *args, **kwargs)

        wrapper.permission = permission
        return wrapper

    return decorate


def load_project(user, project_id) -> Project:
    """Return the project with this user's ``role`` and what they ``may``; raises Http404 to strangers."""
    mine = Project.objects.visible_to(user).annotate(role=F("roles__role"))
    project = get_object_or_404(mine.select_related("organisation"), pk=project_id)
    project.may = frozenset(permission for permission in Permission if may(project.role, permission))
    return project


def personal_page(view):
    """Decorate ``view(request, person, …)`` for addresses under a personal link.

    Exempt from CSRF: the secret in the address is the authority, and no cookie is. Wrong, old and revoked links get
    one and the same 404.
    """

    @wraps(view)
    @csrf_exempt
    @never_cache
    def wrapper(request, secret, *args, **kwargs):
        person = person_of(secret)
        if person is None:
            raise Http404(_("This link does not open a page."))
        person.secret = secret
        return view(request, person, *args, **kwargs)

    wrapper.personal = True
    return wrapper


def load_participant(person, project_id) -> Participant:
    """Return this person's part in a project; raises Http404 where they have none or have left."""
    found = Participant.objects.current().select_related("project__organisation", "person")
    return get_object_or_404(found, person=person, project_id=project_id)
