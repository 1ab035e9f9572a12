"""What people of a demo project say without their names: a survey opened, answered and released on days of the past."""

from collections.abc import Sequence
from datetime import timedelta

from coprod.core.accounts.models import User
from coprod.devtools.demo.meetings import consider_sent
from coprod.devtools.demo.stage import Stage
from feedback.ballotbox.keystore import KeyStore
from feedback.ballotbox.sealing import Answers
from feedback.models.comment import PendingComment, SharedAs
from feedback.models.survey import Survey
from feedback.services.answering import answer
from feedback.services.comment import review_comment
from feedback.services.opening import open_point, open_survey
from feedback.services.point import plan_point
from feedback.services.release import release_survey
from feedback.services.sending import tickets_of
from sessions.models import CoproSession

AFTER = timedelta(hours=2)
OPEN_FOR = timedelta(days=7)
LATER = timedelta(days=2)
GRACE = timedelta(minutes=1)


def ask(session: CoproSession, store: KeyStore) -> Survey:
    """The survey of a closed session opens in the evening, for a week."""
    at = session.closed_at + AFTER
    return open_survey(session=session, store=store, at=at, closes_at=at + OPEN_FOR)


def say(survey: Survey, store: KeyStore, voices: Sequence[tuple[str, str, str]]) -> None:
    """Some of those asked answer. A voice is faces in the order of the questions ("-" skips), and two comments."""
    tickets = sorted(tickets_of(survey, store).values())
    for number, (ticket, (faces, good, change)) in enumerate(zip(tickets, voices, strict=False)):
        at = survey.opened_at + timedelta(hours=3 * number + 1)
        answer(ticket=ticket, answers=answers(survey, faces, good, change), at=at)


def answers(survey: Survey, faces: str, good: str, change: str) -> Answers:
    """One person's answers to the questions of ``survey``."""
    asked = [question["id"] for question in survey.questions if question["type"] == "faces"]
    given = {name: int(face) for name, face in zip(asked, faces, strict=True) if face != "-"}
    return Answers(faces=given, comments=(good, change))


def asked_and_answered(
    session: CoproSession, store: KeyStore, voices: Sequence[tuple[str, str, str]], listener: User
) -> Survey:
    """The whole survey of a session that was closed."""
    return answered(ask(session, store), store, voices, listener)


def asked_about_it_all(
    stage: Stage, moment: str, days_ago: int, store: KeyStore, voices: Sequence[tuple[str, str, str]]
) -> Survey:
    """A whole survey of everybody in the project, at a set point of it."""
    at, day = stage.at(days_ago + 7), stage.day(days_ago)
    point = plan_point(project=stage.project, moment=moment, opens_on=day, by=stage.lead, at=at)
    opened = stage.at(days_ago)
    survey = open_point(point=point, store=store, at=opened, closes_at=opened + OPEN_FOR)
    return answered(survey, store, voices, stage.listener)


def answered(survey: Survey, store: KeyStore, voices: Sequence[tuple[str, str, str]], listener: User) -> Survey:
    """A survey is answered, released when its time has come, and its comments are gone through by the listener."""
    say(survey, store, voices)
    consider_sent(survey.closes_at)
    survey = release_survey(survey=survey, store=store, at=survey.closes_at + GRACE)
    for comment in PendingComment.objects.filter(survey=survey):
        review_comment(comment=comment, how=SharedAs.WHOLE, by=listener, at=survey.closes_at + LATER)
    return survey
