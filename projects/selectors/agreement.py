"""The working-together agreement: its versions, what changed, and how many of each kind agreed (never who has not)."""

from django.shortcuts import get_object_or_404

from projects.models import AgreementVersion, Participant, Signature
from projects.selectors.kinds import KINDS, said_kind


def draft_of(project):
    """Return the draft, with its clauses at hand, or None."""
    return project.agreement_versions.filter(published_at=None).prefetch_related("clauses").first()


def current_of(project):
    """Return the newest published version, with its clauses at hand, or None."""
    return _published(project).first()


def clauses_to_write(project):
    """Return the texts to go on writing from: the draft's, else those of the current version."""
    version = draft_of(project) or current_of(project)
    return [clause.text for clause in version.clauses.all()] if version else []


def agreement_page(project):
    """Return the current version and its shares, the draft, earlier versions, suggestions, comments and reviews."""
    versions = list(_published(project)[:20])
    current = versions[0] if versions else None
    return {
        "current": current,
        "clauses": marked(current, versions[1] if len(versions) > 1 else None),
        "shares": signed_shares(project, current) if current else [],
        "draft": draft_of(project),
        "earlier": versions[1:],
        "suggestions": project.clause_suggestions.select_related("participant__person")[:50],
        "comments": _comments(current),
        "reviews": project.agreement_reviews.all()[:10],
    }


def version_page(project, number):
    """Return one published version, what was new in it and what it left out; raises Http404."""
    version = get_object_or_404(_published(project), number=number)
    before = _published(project).filter(number__lt=number).first()
    kept = {clause.text for clause in version.clauses.all()}
    gone = [clause.text for clause in before.clauses.all() if clause.text not in kept] if before else []
    return {"version": version, "clauses": marked(version, before), "gone": gone, "before": before}


def signed_shares(project, version):
    """Return for each kind that has members: the kind, how many current members agreed, and how many there are."""
    signed = set(Signature.objects.filter(version=version).values_list("participant_id", flat=True))
    members = list(Participant.objects.current().filter(project=project))
    shares = []
    for kind in KINDS:
        of_kind = [one.pk for one in members if said_kind(one) == kind]
        if of_kind:
            shares.append({"kind": kind, "agreed": len(signed & set(of_kind)), "all": len(of_kind)})
    return shares


def marked(version, before):
    """Return a version's clauses, each saying whether it is new since the version before."""
    known = {clause.text for clause in before.clauses.all()} if before else None
    clauses = list(version.clauses.all()) if version else []
    for clause in clauses:
        clause.is_new = known is not None and clause.text not in known
    return clauses


def _comments(version):
    said = Signature.objects.filter(version=version).exclude(comment="") if version else Signature.objects.none()
    return said.select_related("participant__person")[:50]


def _published(project):
    return project.agreement_versions.filter(published_at__isnull=False).prefetch_related("clauses")


def newest_draft_or_404(project):
    """Return the draft to publish; raises Http404 where there is none."""
    return get_object_or_404(AgreementVersion.objects.prefetch_related("clauses"), project=project, published_at=None)
