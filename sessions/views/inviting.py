from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from projects.permissions import Permission
from sessions.forms.people import InviteForm
from sessions.loaders import session_page
from sessions.selectors.detail import not_invited
from sessions.selectors.inviting import who_is_asked
from sessions.services.invitation import invite
from sessions.views.doing import do, sent


@session_page(Permission.PLAN_SESSION)
def choose(request, session):
    """Choose whom to invite, then see what will be sent; only the second answer sends."""
    back = reverse("sessions:detail", args=[session.project_id, session.pk])
    form = InviteForm(sent(request), people=not_invited(session), cancel=(_("Invite nobody now"), back))
    facts = {"project": session.project, "session": session, "form": form}
    if not form.is_valid():
        return render(request, "sessions/invite.html", facts)
    chosen = form.cleaned_data["participants"]
    if request.POST.get("step") != "send":
        return render(request, "sessions/invite_check.html", facts | who_is_asked(chosen))
    _send(request, session, chosen)
    return redirect(back)


def _send(request, session, chosen):
    new = do(request, invite, session=session, participants=chosen)
    if new is not None:
        said = ngettext("%(number)d person is invited.", "%(number)d people are invited.", len(new))
        messages.success(request, said % {"number": len(new)})
