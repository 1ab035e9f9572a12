from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from coprod.core.web.rows import row_id
from projects.loaders import project_page
from projects.permissions import Permission
from sessions.forms.plan import PlanForm, plan_of
from sessions.loaders import session_page
from sessions.selectors.lists import reply_counts
from sessions.services.session import cancel_session, change_session, plan_session
from sessions.views.doing import do, sent


@project_page(Permission.PLAN_SESSION)
def plan(request, project):
    model = project.sessions.filter(pk=row_id(request.GET.get("like", ""))).first()
    form = PlanForm(
        sent(request),
        initial=plan_of(model, same_day=False) if model else {"phase": _phase_now(project)},
        project=project,
        today=timezone.localdate(),
        button=_("Plan this session"),
        cancel=(_("Do not plan one"), reverse("sessions:list", args=[project.pk])),
    )
    if form.is_valid():
        session = do(request, plan_session, form=form, project=project, **form.plan)
        if session:
            return redirect("sessions:detail", project.pk, session.pk)
    return render(request, "sessions/plan.html", {"project": project, "form": form})


def _phase_now(project):
    newest = project.phases.filter(ended_on=None).order_by("-started_on", "-pk").first()
    return newest.phase if newest else ""


@session_page(Permission.PLAN_SESSION)
def change(request, session):
    form = PlanForm(
        sent(request),
        initial=plan_of(session),
        project=session.project,
        today=timezone.localdate(),
        button=_("Keep the change"),
        cancel=(_("Leave it as it is"), reverse("sessions:detail", args=[session.project_id, session.pk])),
    )
    if form.is_valid():
        changed = do(request, change_session, _("The change is kept."), form, session=session, **form.plan)
        if changed:
            return redirect("sessions:detail", session.project_id, session.pk)
    facts = {"project": session.project, "session": session, "form": form, "replies": reply_counts(session)}
    return render(request, "sessions/change.html", facts)


@session_page(Permission.PLAN_SESSION)
def cancel(request, session):
    if request.method == "POST":
        do(request, cancel_session, _("The session is cancelled."), session=session)
        return redirect("sessions:detail", session.project_id, session.pk)
    facts = {"project": session.project, "session": session, "replies": reply_counts(session)}
    return render(request, "sessions/cancel.html", facts)
