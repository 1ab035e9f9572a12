"""A project with something of everything, made through the services."""

from datetime import timedelta

from feedback.services.suggestion import answer_suggestion, record_suggestion
from projects.models import YesNo
from projects.services.decision import take_decision
from projects.services.information import share_information
from projects.services.project import change_project, start_phase
from sessions.services.record import add_agenda_item
from sessions.services.session import close_session
from tests import factories
from tests.conftest import NOW

DAY = timedelta(days=1)
START = NOW - 60 * DAY
KINDS = ("how_it_works", "challenges", "resources", "scope", "policy", "decision_reasons")


def busy_project():
    """Two sessions, six lived and four learnt, an agreement, three decisions; three of four suggestions answered."""
    by = factories.alice_user()
    project = factories.project(at=START)
    members = factories.group(project, lived=6, learnt=4, at=START)
    change_project(project=project, by=by, at=START, aimed_level=6, coming_is_free=True, missing_people="Young carers")
    start_phase(project=project, phase="design", on=(START + DAY).date(), by=by, at=START)
    for kind in KINDS:
        share_information(project=project, kind=kind, text="Told.", on=START.date(), phase="design", by=by, at=START)
    factories.agreement(
        project, signed_by=members, at=START, written_by_lived=YesNo.YES, written_by_learnt=YesNo.YES,
        put_to_everyone=True,
    )  # fmt: skip
    for week in (7, 21):
        hold_session(project, members, START + week * DAY)
    decide(project, members)
    suggest(project, members)
    factories.priority(project, agreed_by="joint", proposed_by="people", at=START)
    factories.indicator(project, agreed_by="joint", proposed_by="people", at=START)
    return project


def hold_session(project, members, starts_at):
    """A closed session with two topics, one of them from somebody with lived experience."""
    by = factories.alice_user()
    session = factories.session(project, starts_at=starts_at, at=starts_at - 10 * DAY, phase="design")
    add_agenda_item(session=session, text="The phone call", by=by, at=starts_at - DAY, proposer=members[0])
    add_agenda_item(session=session, text="The leaflet", by=by, at=starts_at - DAY)
    factories.record_attendance(session=session, participants=members, by=by, at=starts_at + timedelta(hours=3))
    return close_session(session=session, by=by, at=starts_at + timedelta(hours=4))


def decide(project, members):
    """Two joint design decisions that were asked about first, and one that the organisation took in Choose."""
    by = factories.alice_user()
    for number, text in enumerate(("When do we ring people?", "Who gets the list?"), 2):
        asked = factories.question(
            project, question=text, asked_on=(START + 7 * DAY).date(), phase="design", at=START + 7 * DAY,
            informed_on=START.date(), asked_until=(START + 14 * DAY).date(),
        )  # fmt: skip
        take_decision(
            decision=asked, on=(START + 14 * DAY).date(), by=by, at=START + number * 7 * DAY, takers=members,
            final_say="joint", outcome="The day after, before noon.", reasons="People lie awake.",
            changed_by_input=True, told_on=(START + 15 * DAY).date(), phase="design",
        )  # fmt: skip
    factories.decision(
        project, question="Which wards first?", on=(START + 3 * DAY).date(), phase="choose", final_say="organisation",
    )  # fmt: skip


def suggest(project, members):
    """Four suggestions; a yes, a partly and a no within ten days, one that waits."""
    by, asked_at = factories.alice_user(), START + 8 * DAY
    for answer in ("yes", "partly", "no", ""):
        row = record_suggestion(project=project, text=f"Please do this ({answer}).", by=by, at=asked_at)
        if answer:
            answer_suggestion(suggestion=row, answer=answer, reason="Because.", by=by, at=asked_at + 10 * DAY)
