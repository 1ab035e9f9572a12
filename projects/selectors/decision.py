"""Decisions as pages show them: open questions, and what was decided by whom."""

from django.core.paginator import Paginator
from django.db.models import Count, Prefetch
from django.shortcuts import get_object_or_404

from projects.models import Decision, DecisionTaker, InformationKind
from projects.selectors.kinds import count_kinds

PAGE = 20


def decisions_page(project, page=1):
    """Return the open questions with how many have said what they think, and one page of decisions taken."""
    decisions = Decision.objects.filter(project=project)
    waiting = decisions.filter(taken_on=None).annotate(said=Count("views")).order_by("-created_at", "-id")
    taken = decisions.filter(taken_on__isnull=False).annotate(took_part=Count("takers"))
    taken = taken.order_by("-taken_on", "-id")
    return {"waiting": waiting[:50], "taken": Paginator(taken, PAGE).get_page(page)}


def load_decision(project, decision_id):
    """Return one decision of this project; raises Http404."""
    return get_object_or_404(Decision.objects.select_related("project"), project=project, pk=decision_id)


def decision_page(project, decision_id):
    """Return one decision with who took part (and confirmed it), the views, and what people were told; or Http404."""
    takers = DecisionTaker.objects.select_related("participant__person").order_by("participant__person__name", "id")
    decision = get_object_or_404(
        Decision.objects.prefetch_related(Prefetch("takers", queryset=takers)), project=project, pk=decision_id
    )
    rows = list(decision.takers.all())
    return {
        "decision": decision,
        "takers": rows,
        "kinds": count_kinds(row.participant for row in rows),
        "confirmed": sum(row.confirmed_at is not None for row in rows),
        "views": decision.views.select_related("participant__person"),
        "information": decision.information.filter(kind=InformationKind.DECISION_REASONS),
    }
