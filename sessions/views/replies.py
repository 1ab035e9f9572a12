from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from projects.models import Participant
from projects.permissions import Permission
from sessions.forms.people import AccessForm, ReplyForm
from sessions.loaders import session_page
from sessions.selectors.detail import replies_of
from sessions.selectors.lists import reply_counts
from sessions.services.invitation import add_access_check, note_access, reply_to_invitation
from sessions.views.doing import do, sent

MET = {"yes": True, "no": False, "open": None}


@session_page(Permission.SEE_PEOPLE)
def replies(request, session):
    facts = {
        "project": session.project,
        "session": session,
        "rows": replies_of(session),
        "replies": reply_counts(session),
        "may_plan": Permission.PLAN_SESSION in session.project.may,
    }
    return render(request, "sessions/replies.html", facts)


@session_page(Permission.PLAN_SESSION)
def reply_for(request, session, invitation_id):
    """Write down what somebody said by phone, on paper or in the corridor."""
    invitation = get_object_or_404(replies_of(session), pk=invitation_id)
    invitation.session = session
    back = reverse("sessions:replies", args=[session.project_id, session.pk])
    initial = {"reply": invitation.reply, "needs": invitation.needs}
    form = ReplyForm(sent(request), initial=initial, cancel=(_("Leave it as it is"), back))
    if form.is_valid() and do(
        request, reply_to_invitation, _("The answer is kept."), form, invitation=invitation, for_them=True,
        **form.cleaned_data,
    ):  # fmt: skip
        return redirect(back)
    facts = {"project": session.project, "session": session, "invitation": invitation, "form": form}
    return render(request, "sessions/reply_for.html", facts)


@session_page(Permission.PLAN_SESSION)
@require_POST
def access_note(request, session, check_id):
    check = get_object_or_404(session.access_checks, pk=check_id)
    check.session = session
    if (met := request.POST.get("met")) in MET:
        do(request, note_access, check=check, met=MET[met])
    return redirect(reverse("sessions:detail", args=[session.project_id, session.pk]) + "#access")


@session_page(Permission.PLAN_SESSION)
def access_add(request, session):
    people = Participant.objects.current().filter(project=session.project).select_related("person")
    back = reverse("sessions:detail", args=[session.project_id, session.pk]) + "#access"
    form = AccessForm(sent(request), people=people.order_by("person__name", "pk"), cancel=(_("Go back"), back))
    if form.is_valid() and do(request, add_access_check, form=form, session=session, **form.cleaned_data):
        return redirect(back)
    return render(request, "sessions/access_add.html", {"project": session.project, "session": session, "form": form})
