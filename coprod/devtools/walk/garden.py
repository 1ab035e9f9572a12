"""The small project in which the main job is walked: eight people and a garden."""

from datetime import datetime, timedelta

from coprod.core.accounts.models import User
from coprod.core.accounts.services import find_or_add_user
from coprod.core.audit.services import SYSTEM
from coprod.devtools.demo.meetings import WHOLE
from coprod.devtools.demo.ruling import Rules
from coprod.devtools.demo.seed import LEAD
from coprod.devtools.demo.stage import Stage
from projects.models import Participant, Project
from projects.services.decision import take_decision
from sessions.models import CoproSession
from sessions.services.invitation import invite
from sessions.services.record import add_agenda_item, record_attendance
from sessions.services.session import close_session, plan_session

TIME_TO_REPLY = timedelta(seconds=60)
NAME = "A garden for the whole street"
QUESTION = "What comes first?"
PEOPLE = (
    ("olive", "Olive Grant", "lived"),
    ("bilal", "Bilal Aziz", "lived"),
    ("carys", "Carys Morgan", "lived"),
    ("dot", "Dot Fisher", "lived"),
    ("emeka", "Emeka Obi", "lived"),
    ("fern", "Fern Wallis", "learnt"),
    ("george", "George Tan", "learnt"),
    ("hana", "Hana Novak", "learnt"),
)


def lead(at: datetime) -> User:
    """Who runs the demo projects."""
    return find_or_add_user(email=LEAD[0], name=LEAD[1], by=SYSTEM, at=at)


def walked_before() -> Project | None:
    return Project.objects.filter(name=NAME).order_by("id").first()


def project(at: datetime) -> Project:
    """The garden, made where there is none: two weeks old, eight people, and a question that everybody was asked."""
    found = walked_before()
    if found:
        return found
    stage = Stage(today=at, lead=lead(at))
    stage.start(
        14,
        organisation="Orchard Street Association",
        name=NAME,
        purpose="The bare patch behind number 40 becomes a garden that everybody on the street can use.",
        started_by="people",
        coming_is_free=True,
        safe_name="Denise Archer",
        safe_phone="01632 960 112",
    )
    offered = {"payment_offered": True, "expenses_offered": True, "paid_by_organisation": False}
    for key, name, kind in PEOPLE:
        stage.join(13, key, name, kind, email=f"{key}@garden.example", **offered)
    stage.phase("choose", 14)
    rules = Rules(stage)
    rules.tell(12, "how_it_works", "Who owns the patch, who may dig, and whom we have to ask.")
    rules.tell(12, "scope", "The patch is ours for ten years. The wall has to stay.")
    question = rules.question(10, QUESTION, "choose", options=["The bench", "The beds"], until=1)
    for key, _name, _kind in PEOPLE[:5]:
        rules.view(question, 3, key, option="The bench")
    return stage.project


def people(project: Project) -> list[Participant]:
    return list(project.participants.current().select_related("person").order_by("id"))


def meet(project: Project, at: datetime) -> CoproSession:
    """A session that starts in a moment, to which everybody is invited by mail."""
    by = lead(at)
    starts_at = at + TIME_TO_REPLY
    number = project.sessions.count() + 1
    session = plan_session(
        project=project,
        by=by,
        at=at,
        title=f"Meeting {number} in the garden",
        place="Behind number 40",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        phase="choose",
        coming_was_free=True,
    )
    first = people(project)[0]
    add_agenda_item(session=session, text="Where does the bench go?", by=first.person, proposer=first, at=at)
    invite(session=session, by=by, at=at)
    return session


def close(session: CoproSession) -> CoproSession:
    """Everybody who said yes came, and the session is over as soon as it starts: nobody has to wait for it here."""
    at = session.starts_at
    by = lead(at)
    came = [invitation.participant for invitation in session.invitations.filter(reply="yes")]
    record_attendance(session=session, participants=came, by=by, at=at)
    decide(session, came, at)
    return close_session(session=session, by=by, at=at, gone_through=WHOLE | {"suggestions": "none", "actions": "none"})


def decide(session: CoproSession, takers: list[Participant], at: datetime) -> None:
    """The question that was open is decided together, and everybody hears what came of it."""
    for decision in session.project.decisions.filter(taken_on=None):
        take_decision(
            decision=decision,
            on=at.date(),
            by=lead(at),
            at=at,
            takers=takers,
            session_id=session.pk,
            outcome="The bench comes first.",
            reasons="Everybody wants to sit down.",
            final_say="joint",
            method="all_agreed",
            changed_by_input=True,
            told_on=at.date(),
        )
