"""Colleagues: asked by e-mail to run a project together."""

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from coprod.core.accounts.services import find_or_add_user
from coprod.core.locks import one_at_a_time
from coprod.core.messages.services import queue_message
from projects.models import ProjectRole, Role
from projects.services.errors import Refused
from projects.services.project import give_role


@transaction.atomic
def invite_colleague(*, project, email, role, by, at, name=""):
    """Give somebody a role in a project and queue a message with the address to sign in at; return the role.

    Whoever has no user yet gets one, without a password. Raises Refused where they have a role here already.
    """
    one_at_a_time(project)
    user = find_or_add_user(email=email, name=name, by=by, at=at)
    if ProjectRole.objects.filter(project=project, user=user).exists():
        raise Refused(_("%(email)s has a role here already. You can change it in the list.") % {"email": user.email})
    row = give_role(project=project, user=user, role=role, by=by, at=at)
    _write_to(user, project, role, by, at)
    return row


def _write_to(user, project, role, by, at):
    facts = {"user": user, "project": project, "role": Role(role).label, "by": by}
    facts["address"] = settings.SITE_URL + reverse("account_login")
    with translation.override(user.language):
        subject = _("You are asked to help run %(project)s") % {"project": project.name}
        text = render_to_string("projects/mail/colleague.txt", facts)
    queue_message(kind="colleague", user=user, project=project, at=at, subject=subject[:200], text=text)
