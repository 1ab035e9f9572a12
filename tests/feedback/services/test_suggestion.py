from datetime import date, timedelta

import pytest

from coprod.core.audit.models import AuditRow
from feedback.models.comment import ReviewedComment
from feedback.models.suggestion import Suggestion
from feedback.services.suggestion import answer_suggestion, record_suggestion, suggest_from_comment
from projects.services.errors import Refused
from tests import factories
from tests.conftest import NOW
from tests.feedback.results import survey

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(db):
    return factories.project()


@pytest.fixture
def asked(project):
    return record_suggestion(project=project, text=" Chairs in a circle ", by=factories.alice_user(), at=NOW)


def answer(suggestion, **fields):
    fields = {"answer": "yes", "reason": "Done.", "by": factories.alice_user(), "at": NOW} | fields
    return answer_suggestion(suggestion=suggestion, **fields)


def test_a_suggestion_is_kept_from_somebody_unnamed_on_the_day(asked):
    assert (asked.text, asked.participant, asked.made_on) == ("Chairs in a circle", None, NOW.date())
    assert AuditRow.objects.filter(verb="record_suggestion", target=f"suggestion:{asked.pk}").count() == 1


def test_a_suggestion_may_name_who_asked_where_and_when(project):
    person, session = factories.participant(project), factories.session(project)
    asked = record_suggestion(
        project=project, text="A bus", by=person.person, at=NOW,
        participant=person, session=session, made_on=date(2026, 8, 1), phase="design",
    )  # fmt: skip
    assert (asked.participant, asked.session, asked.made_on, asked.phase) == (
        person,
        session,
        date(2026, 8, 1),
        "design",
    )


@pytest.mark.parametrize("fields", [{"text": "  "}, {"made_on": NOW.date() + timedelta(days=1)}])
def test_no_words_or_a_day_to_come_is_refused(project, fields):
    with pytest.raises(Refused):
        record_suggestion(**{"project": project, "text": "A bus", "by": factories.alice_user(), "at": NOW} | fields)
    assert Suggestion.objects.count() == 0


def test_somebody_of_another_project_can_not_be_named(project):
    stranger = factories.participant(factories.project(name="Another"))
    with pytest.raises(Refused, match="this project"):
        record_suggestion(project=project, text="A bus", by=factories.alice_user(), at=NOW, participant=stranger)


def test_an_answer_has_its_reason_and_its_day(asked):
    reply = answer(asked, answer="no", reason=" No, because it is booked. ", at=NOW + timedelta(days=4))
    assert (reply.answer, reply.reason, reply.days_taken, reply.told_at) == ("no", "No, because it is booked.", 4, None)


def test_an_answer_without_a_reason_is_refused(asked):
    with pytest.raises(Refused, match="why not"):
        answer(asked, reason=" ")


def test_an_answer_put_right_keeps_its_first_day(asked):
    answer(asked)
    reply = answer(asked, answer="partly", reason="Half of them.", at=NOW + timedelta(days=9))
    assert (reply.answer, reply.replied_on) == ("partly", NOW.date())


def test_that_people_were_told_is_kept_from_the_first_time(asked):
    answer(asked, told=True)
    assert answer(asked, told=True, at=NOW + timedelta(days=9)).told_at == NOW


def test_a_shared_comment_becomes_one_suggestion_of_nobody(project):
    about = survey(project)
    comment = ReviewedComment.objects.create(
        survey=about, question="good", text="More breaks", shared_as="whole", reviewed_on=NOW.date()
    )
    first = suggest_from_comment(comment=comment, by=factories.alice_user(), at=NOW)
    again = suggest_from_comment(comment=comment, by=factories.alice_user(), at=NOW)
    assert (first, first.text, first.participant, first.session) == (again, "More breaks", None, about.session)
    assert AuditRow.objects.filter(verb="suggest_from_comment").count() == 1
