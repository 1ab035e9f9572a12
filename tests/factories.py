"""What tests need, made through the real services. Use as ``from tests import factories`` and ``factories.project()``.

The cast: Alice leads the project, Bob is a colleague with a role in it, Charlie a stranger from somewhere else.
"""

from datetime import timedelta
from itertools import count

from coprod.core.accounts.models import User
from coprod.core.accounts.services import find_or_add_user
from coprod.core.audit.services import SYSTEM
from coprod.core.organisations.models import Person
from coprod.core.organisations.services import add_member, add_organisation, add_person
from projects.models import ExperienceStatement, Kind, Participant, Role, Signature
from projects.services.action import add_action
from projects.services.agreement import draft_agreement, publish_agreement, sign_agreement, suggest_clause
from projects.services.aims import agree_aim, propose_indicator, propose_priority
from projects.services.decision import ask_before_deciding, record_decision
from projects.services.participant import add_participant, note_experience, say_experience
from projects.services.project import give_role, start_project
from sessions.services.record import record_attendance
from sessions.services.session import close_session, plan_session
from tests.conftest import NOW

TODAY = NOW.date()
_numbers = count(1)


RIVERSIDE = "Riverside Health Trust"


def organisation(name=RIVERSIDE, at=NOW):
    """The organisation of this name, made where there is none."""
    return add_organisation(name=name, by=SYSTEM, at=at)


def user(email, name="", at_organisation=None, at=NOW):
    """Somebody who signs in and works in an organisation (Riverside unless told)."""
    works_here = User.objects.filter(email=email, memberships__organisation__name=RIVERSIDE)
    if at_organisation is None and (known := works_here.first()):
        return known
    found = find_or_add_user(email=email, name=name, by=SYSTEM, at=at)
    add_member(organisation=at_organisation or organisation(at=at), user=found, by=SYSTEM, at=at)
    return found


def alice_user():
    """Works in Riverside and leads the project."""
    return user("alice@riverside.example", "Alice")


def bob_user(project=None, role=Role.FACILITATOR):
    """Works in Riverside; with ``project`` he has a role in it."""
    bob = user("bob@riverside.example", "Bob")
    if project:
        give_role(project=project, user=bob, role=role, by=alice_user(), at=NOW)
    return bob


def charlie_user():
    """Signs in, works somewhere else, and may see nothing of ours."""
    return user("charlie@elsewhere.example", "Charlie", organisation("Somewhere Else"))


def project(by=None, at=NOW, **fields):
    """A project that Alice leads, just started."""
    fields = {"name": "Better discharge", "purpose": "Nobody goes home without knowing what happens next."} | fields
    fields = {"safe_name": "Sam Okoro", "safe_phone": "01632 960 111", "organisation": organisation()} | fields
    return start_project(by=by or alice_user(), at=at, **fields)


def person(name="", at_organisation=None, at=NOW, by=None, **fields):
    """Somebody that the organisation knows, with an e-mail address unless told otherwise."""
    fields = _details() | ({"name": name} if name else {}) | fields
    return add_person(organisation=at_organisation or organisation(), by=by or alice_user(), at=at, **fields)


def _details():
    number = next(_numbers)
    return {"name": f"Person {number:05}", "email": f"person{number:05}@people.example"}


def participant(project, kind="lived", name="", said_by_person=True, at=NOW, by=None, **person_fields):
    """Somebody in the project. ``kind`` "" is not said; without ``said_by_person`` it is staff who said it."""
    by = by or alice_user()
    somebody = person(name, at_organisation=project.organisation, at=at, by=by, **person_fields)
    joined = add_participant(project=project, person=somebody, by=by, at=at)
    if kind and said_by_person:
        say_experience(participant=joined, kind=kind, by=somebody, at=at)
    elif kind:
        note_experience(participant=joined, kind=kind, by=by, at=at)
    return joined


def group(project, lived=2, learnt=2, both=0, not_said=0, at=NOW):
    """A list of participants, those with lived experience first.

    Hundreds of tests ask for a group, so it is written in one go, as ``participant`` would leave it but for the audit.
    """
    kinds = ["lived"] * lived + ["both"] * both + ["learnt"] * learnt + [""] * not_said
    people = [Person(organisation=project.organisation, created_at=at, **_details()) for _ in kinds]
    joined = [
        Participant(
            project=project, person=one, joined_on=at.date(), kind=kind or Kind.NOT_SAID, kind_confirmed=bool(kind)
        )
        for one, kind in zip(Person.objects.bulk_create(people), kinds, strict=True)
    ]
    group = Participant.objects.bulk_create(joined)
    said = [one for one in group if one.kind_confirmed]
    ExperienceStatement.objects.bulk_create(
        [ExperienceStatement(participant=one, kind=one.kind, said_by_person=True, said_at=at) for one in said]
    )
    return group


def session(project, starts_at=NOW + timedelta(days=7), leaders=(), at=NOW, **fields):
    """A planned session of two hours, to which nobody is invited yet."""
    fields = {"title": "First meeting", "place": "The Old Library", "ends_at": starts_at + timedelta(hours=2)} | fields
    return plan_session(project=project, by=alice_user(), at=at, starts_at=starts_at, leaders=leaders, **fields)


def closed_session(project, came, starts_at=NOW - timedelta(days=7), gone_through=None, **fields):
    """A session that was held, with those who came, and closed two hours after its end."""
    at = starts_at + timedelta(hours=4)
    held = session(project, starts_at=starts_at, at=starts_at - timedelta(days=14), **fields)
    record_attendance(session=held, participants=came, by=alice_user(), at=at)
    return close_session(session=held, by=alice_user(), at=at, gone_through=gone_through)


def agreement(
    project, clauses=("We listen.", "We can stop at any time."), published=True, signed_by=(), at=NOW, comment="", **how
):
    """A version of the agreement; published unless told otherwise, and signed by ``signed_by`` through their link."""
    version = draft_agreement(project=project, clauses=list(clauses), by=alice_user(), at=at, **how)
    if published:
        version = publish_agreement(version=version, by=alice_user(), at=at)
    for one in signed_by:
        way = Signature.Way.LINK
        sign_agreement(version=version, participant=one, way=way, by=one.person, at=at, comment=comment)
    return version


def clause_suggestion(participant, text="More breaks", shown_to_group=False, at=NOW):
    """What somebody would add to the agreement."""
    by = participant.person
    return suggest_clause(participant=participant, text=text, shown_to_group=shown_to_group, by=by, at=at)


def question(project, asked_on=TODAY, at=NOW, **fields):
    """A decision that is open: people are being asked."""
    fields = {"question": "When do we ring people?", "options": ["The day after", "The week after"]} | fields
    return ask_before_deciding(project=project, asked_on=asked_on, by=alice_user(), at=at, **fields)


def decision(project, takers=(), on=TODAY, at=NOW, **taking):
    """A decision that was taken; who had the final say is not recorded unless given."""
    asked = taking.pop("question", "When do we ring people?")
    return record_decision(project=project, question=asked, takers=takers, on=on, by=alice_user(), at=at, **taking)


def priority(project, text="Know who to ring", agreed_by="", at=NOW, **fields):
    """What matters most; agreed where ``agreed_by`` says by whom."""
    return _aim(propose_priority, project, text, agreed_by, at, fields)


def indicator(project, text="Fewer people come back within a week", agreed_by="", at=NOW, **fields):
    """How we will know it is good; agreed where ``agreed_by`` says by whom."""
    return _aim(propose_indicator, project, text, agreed_by, at, fields)


def _aim(propose, project, text, agreed_by, at, fields):
    aim = propose(project=project, text=text, by=alice_user(), at=at, **fields)
    return agree_aim(aim=aim, agreed_by=agreed_by, on=at.date(), by=alice_user(), at=at) if agreed_by else aim


def action(project, text="Print the leaflet", owners=(), at=NOW, **fields):
    """Something that will be done."""
    return add_action(project=project, text=text, owners=owners, by=alice_user(), at=at, **fields)
