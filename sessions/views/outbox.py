from django.contrib import messages as notices
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from coprod.core.messages.selectors import outbox, outbox_counts, to_do_by_hand, to_look_at
from coprod.core.messages.services import send_again, tick_off
from projects.loaders import project_page
from projects.permissions import Permission
from sessions.selectors.outbox import in_words
from sessions.views.doing import do

ON_A_PAGE = 50
BY_HAND_ON_A_PAGE = 20


@project_page(Permission.SEE_PEOPLE)
def messages(request, project):
    page = Paginator(outbox(project.pk), ON_A_PAGE).get_page(request.GET.get("page"))
    page.object_list = in_words(page.object_list)
    facts = {
        "project": project,
        "page": page,
        "counts": outbox_counts(project.pk),
        "problems": in_words(to_look_at(project.pk)[:ON_A_PAGE]),
        "may_plan": Permission.PLAN_SESSION in project.may,
    }
    return render(request, "sessions/messages.html", facts)


@project_page(Permission.PLAN_SESSION)
def by_hand(request, project):
    page = Paginator(to_do_by_hand(project.pk), BY_HAND_ON_A_PAGE).get_page(request.GET.get("page"))
    page.object_list = in_words(page.object_list)
    return render(request, "sessions/by_hand.html", {"project": project, "page": page})


@project_page(Permission.PLAN_SESSION)
@require_POST
def done(request, project, message_id):
    message = get_object_or_404(outbox(project.pk), pk=message_id)
    if do(request, tick_off, message=message):
        notices.success(request, _("Written down as done: %(name)s.") % {"name": message.person or message.user})
    return redirect("sessions:by_hand", project.pk)


@project_page(Permission.PLAN_SESSION)
@require_POST
def again(request, project, message_id):
    message = get_object_or_404(outbox(project.pk), pk=message_id)
    if do(request, send_again, message=message):
        notices.success(request, _("It is on its way again: %(name)s.") % {"name": message.person or message.user})
    return redirect("sessions:messages", project.pk)
