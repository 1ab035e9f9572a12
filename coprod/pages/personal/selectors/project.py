"""What somebody in a project sees of its agreement, aims and decisions."""

from django.db.models import Count, Prefetch
from django.shortcuts import get_object_or_404

from coprod.pages.personal.selectors.session import shown_name
from projects.models import AgreementVersion, Decision, DecisionTaker, Signature, View


def agreement_page(participant):
    """Return the newest published version, what changed since the one signed, and how many agreed (never who not)."""
    versions = list(
        AgreementVersion.objects.filter(project=participant.project, published_at__isnull=False)
        .prefetch_related("clauses")
        .annotate(agreed=Count("signatures"))
        .order_by("-number")[:2]
    )
    newest = versions[0] if versions else None
    earlier = {clause.text for clause in versions[1].clauses.all()} if len(versions) > 1 else None
    suggestions = participant.project.clause_suggestions.filter(shown_to_group=True).select_related(
        "participant__person"
    )
    return {
        "version": newest,
        "clauses": _marked(newest, earlier),
        "gone": sorted(earlier - {clause.text for clause in newest.clauses.all()}) if earlier else [],
        "signature": Signature.objects.filter(version=newest, participant=participant).first() if newest else None,
        "suggestions": suggestions[:20],
    }


def _marked(version, earlier):
    clauses = list(version.clauses.all()) if version else []
    for clause in clauses:
        clause.is_new = earlier is not None and clause.text not in earlier
    return clauses


def aims_page(participant):
    """Return the current priorities and quality indicators, each with who proposed it as they want to be shown."""
    project, found = participant.project, {}
    for name, rows in (("priorities", project.priorities), ("indicators", project.indicators)):
        found[name] = list(rows.filter(dropped_on=None).select_related("proposer__person"))
        for row in found[name]:
            row.asked_by = shown_name(row.proposer, participant)
    return found


def decisions_page(participant):
    """Return the project's decisions: the open ones, and those taken with this person's part in them."""
    mine = DecisionTaker.objects.filter(participant=participant)
    rows = list(
        Decision.objects.filter(project=participant.project).prefetch_related(
            Prefetch("takers", queryset=mine, to_attr="mine"),
            Prefetch("views", queryset=View.objects.filter(participant=participant), to_attr="my_view"),
        )
    )
    return {
        "open": [row for row in rows if row.taken_on is None],
        "taken": [row for row in rows if row.taken_on is not None],
    }


def my_decision(participant, decision_id):
    """Return one decision with what was shared about it, the views, and this person's own; raises Http404."""
    decision = get_object_or_404(Decision, project=participant.project, pk=decision_id)
    views = list(decision.views.select_related("participant__person"))
    for view in views:
        view.said_by = shown_name(view.participant, participant)
    return {
        "decision": decision,
        "views": views,
        "my_view": next((view for view in views if view.participant_id == participant.pk), None),
        "taker": decision.takers.filter(participant=participant).first(),
        "takers": decision.takers.count(),
        "information": decision.information.all(),
    }
