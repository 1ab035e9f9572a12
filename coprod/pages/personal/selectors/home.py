"""The person's own page: what is next, what they could do, what changed because of them."""

from dataclasses import dataclass, field

from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.shortcuts import get_object_or_404

from feedback.models.suggestion import Suggestion
from feedback.models.survey import Survey
from feedback.selectors.points import points_open_for
from projects.models import AgreementVersion, Decision, DecisionTaker, Participant, Signature
from sessions.models import KEPT_STATES, AccessCheck, AgendaItem, Invitation, SessionState


@dataclass
class Part:
    """One project on the page, for its participant."""

    participant: Participant
    upcoming: list = field(default_factory=list)
    recent: list = field(default_factory=list)
    answered: list = field(default_factory=list)
    surveys: list = field(default_factory=list)

    @property
    def project(self):
        return self.participant.project

    @property
    def next(self):
        return self.upcoming[0] if self.upcoming else None

    @property
    def others(self):
        return self.participant.group_size - 1

    @property
    def agreement_waits(self):
        return self.participant.newest_agreement and not self.participant.signed_newest


def my_page(person, at):
    """Return the person's current projects as ``Part`` values, soonest session first; seven queries at most."""
    parts = {row.project_id: Part(row) for row in _participants(person)}
    _add_sessions(parts, person, at)
    _add_answers(parts)
    for survey in points_open_for(person, at=at):
        if survey.project_id in parts:
            parts[survey.project_id].surveys.append(survey)
    far = at.replace(year=at.year + 100)
    return sorted(parts.values(), key=lambda part: (part.next.session.starts_at if part.next else far, part.project.pk))


def my_point(person, survey_id):
    """Return a survey at a set point that asks this person, and them as its participant; raises Http404 otherwise."""
    surveys = Survey.objects.select_related("point", "project")
    survey = get_object_or_404(surveys, pk=survey_id, point__people__person=person)
    return survey, survey.point.people.get(person=person)


def _participants(person):
    published = AgreementVersion.objects.filter(project=OuterRef("project"), published_at__isnull=False)
    signed = Signature.objects.filter(participant=OuterRef("pk"), version=OuterRef("newest_agreement"))
    unconfirmed = DecisionTaker.objects.filter(participant=OuterRef("pk"), confirmed_at=None)
    asked = Decision.objects.filter(project=OuterRef("project"), asked_on__isnull=False, taken_on=None)
    unanswered = asked.exclude(views__participant=OuterRef("pk"))
    return (
        Participant.objects.current()
        .filter(person=person, project__ended_at=None)
        .select_related("project", "project__organisation")
        .annotate(
            group_size=Count("project__participants", filter=Q(project__participants__left_on=None), distinct=True),
            newest_agreement=Subquery(published.order_by("-number").values("pk")[:1]),
            to_confirm=Exists(unconfirmed),
            to_think_about=Exists(unanswered),
        )
        .annotate(signed_newest=Exists(signed))
        .order_by("project_id")
    )


def _add_sessions(parts, person, at):
    rows = (
        Invitation.objects.filter(participant__person=person, session__project__in=parts)
        .exclude(session__state=SessionState.CANCELLED)
        .select_related("session")
        .order_by("session__starts_at", "pk")
    )
    by_session = {}
    for row in rows:
        part, by_session[row.session_id] = parts[row.session.project_id], row
        row.items, row.checks = [], []
        if row.session.state == SessionState.PLANNED and row.session.ends_at > at:
            part.upcoming.append(row)
        elif row.session.state == SessionState.CLOSED:
            part.recent.insert(0, row)
    upcoming = [pk for pk, row in by_session.items() if row.session.state == SessionState.PLANNED]
    for item in AgendaItem.objects.filter(session__in=upcoming, state__in=KEPT_STATES).select_related("proposer"):
        item.mine = item.proposer_id is not None and item.proposer.person_id == person.pk
        by_session[item.session_id].items.append(item)
    for check in AccessCheck.objects.filter(session__in=upcoming, participant__person=person, met=True):
        by_session[check.session_id].checks.append(check)


def _add_answers(parts):
    rows = Suggestion.objects.filter(project__in=parts, reply__isnull=False).select_related("reply")
    for suggestion in rows.order_by("-reply__replied_on", "-pk"):
        parts[suggestion.project_id].answered.append(suggestion)
