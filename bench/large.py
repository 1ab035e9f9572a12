"""A project after many years, put into the database in bulk: what pages show must not take longer for it."""

from datetime import timedelta

from coprod.core.organisations.models import Person
from feedback.models.suggestion import Reply, Suggestion
from projects.models import Decision, DecisionTaker, Participant
from sessions.models import Attendance, CoproSession, Invitation, SessionState

KINDS = ("lived", "lived", "both", "learnt", "not_said")
CAME, TOOK_PART = 12, 8


def grow(project, *, at, people=300, sessions=200, suggestions=2000):
    """Add people, closed sessions with who came and what was decided, one session to come, and suggestions.

    One in twenty suggestions has no reply yet. Returns the session to come, to which everybody is invited.
    """
    group = _people(project, people, at)
    held = _sessions(project, sessions, at)
    _came(held, group, at)
    _decisions(project, held, group, at)
    _suggestions(project, suggestions, group, held, at)
    return _coming(project, group, at)


def _people(project, number, at):
    names = [Person(organisation=project.organisation, name=f"Person {n:04}", created_at=at) for n in range(number)]
    people = Person.objects.bulk_create(names)
    rows = [
        Participant(
            project=project,
            person=person,
            kind=KINDS[n % len(KINDS)],
            kind_confirmed=KINDS[n % len(KINDS)] != "not_said",
            joined_on=at.date(),
        )
        for n, person in enumerate(people)
    ]
    return Participant.objects.bulk_create(rows)


def _sessions(project, number, at):
    return CoproSession.objects.bulk_create(
        CoproSession(
            project=project,
            title=f"Meeting {n}",
            starts_at=at - timedelta(days=7 * n + 7),
            ends_at=at - timedelta(days=7 * n + 7, hours=-2),
            phase="design",
            state=SessionState.CLOSED,
            closed_at=at - timedelta(days=7 * n + 6),
            created_at=at - timedelta(days=7 * n + 20),
        )
        for n in range(number)
    )


def _some(group, start, number):
    return [group[(start + step) % len(group)] for step in range(min(number, len(group)))]


def _came(held, group, at):
    Attendance.objects.bulk_create(
        Attendance(session=session, participant=one, recorded_at=at)
        for n, session in enumerate(held)
        for one in _some(group, n, CAME)
    )


def _decisions(project, held, group, at):
    taken = Decision.objects.bulk_create(
        Decision(
            project=project,
            session_id=session.pk,
            question=f"What next after {session.title}?",
            phase="design",
            taken_on=session.starts_at.date(),
            final_say="joint",
            created_at=at,
        )
        for session in held
    )
    DecisionTaker.objects.bulk_create(
        DecisionTaker(decision=decision, participant=one)
        for n, decision in enumerate(taken)
        for one in _some(group, n, TOOK_PART)
    )


def _suggestions(project, number, group, held, at):
    rows = Suggestion.objects.bulk_create(
        Suggestion(
            project=project,
            session=held[n % len(held)],
            participant=group[n % len(group)],
            text=f"Something to change, number {n}.",
            made_on=(at - timedelta(days=n % 900)).date(),
        )
        for n in range(number)
    )
    Reply.objects.bulk_create(
        Reply(suggestion=row, answer="partly", reason="As far as we can.", replied_on=at.date())
        for n, row in enumerate(rows)
        if n % 20
    )


def _coming(project, group, at):
    start = at + timedelta(days=7)
    times = {"starts_at": start, "ends_at": start + timedelta(hours=2), "created_at": at, "invited_at": at}
    session = CoproSession.objects.create(project=project, title="The next one", **times)
    Invitation.objects.bulk_create(Invitation(session=session, participant=one, invited_at=at) for one in group)
    return session
