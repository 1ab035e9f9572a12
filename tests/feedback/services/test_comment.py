from datetime import timedelta

import pytest

from coprod.core.audit.models import AuditRow
from feedback.models.comment import PendingComment, ReviewedComment, SharedAs
from feedback.services.comment import HELD_BACK, destroy_unreviewed_comments, review_comment
from projects.services.errors import Refused
from tests import factories
from tests.conftest import NOW
from tests.feedback.results import survey

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(db):
    about = survey(factories.project())
    return PendingComment.objects.create(survey=about, question="good", text="Rosa was kind", set_aside_at=NOW)


@pytest.fixture
def lena(db):
    return factories.user("lena@riverside.example", "Lena")


def review(waiting, lena, how, text=""):
    return review_comment(comment=waiting, how=how, text=text, by=lena, at=NOW)


@pytest.mark.parametrize(
    ("how", "text", "read"),
    [
        (SharedAs.WHOLE, "", "Rosa was kind"),
        (SharedAs.WORDS_OUT, "[…] was kind", "[…] was kind"),
        (SharedAs.SUMMARY, "Somebody found us kind.", "Somebody found us kind."),
    ],
)
def test_what_is_shared_stays_and_the_original_goes(waiting, lena, how, text, read):
    review(waiting, lena, how, text)
    assert (list(ReviewedComment.objects.values_list("text", "shared_as")), PendingComment.objects.count()) == (
        [(read, how)],
        0,
    )


def test_what_is_held_back_is_gone(waiting, lena):
    assert review(waiting, lena, HELD_BACK) is None
    assert (ReviewedComment.objects.count(), PendingComment.objects.count()) == (0, 0)


@pytest.mark.parametrize(("how", "text"), [(SharedAs.SUMMARY, " "), (SharedAs.WORDS_OUT, "Rosa was kind")])
def test_a_change_that_changes_nothing_is_refused_and_the_comment_waits_on(waiting, lena, how, text):
    with pytest.raises(Refused):
        review(waiting, lena, how, text)
    assert PendingComment.objects.count() == 1


def test_a_comment_is_gone_through_once(waiting, lena):
    review(waiting, lena, HELD_BACK)
    with pytest.raises(Refused, match="already"):
        review(waiting, lena, SharedAs.WHOLE)


def test_the_audit_log_says_that_it_was_done_and_nothing_of_what_was_written(waiting, lena):
    review(waiting, lena, HELD_BACK)
    row = AuditRow.objects.get(verb="review_comment")
    assert (row.actor, row.target, row.details) == (
        f"user:{lena.pk}",
        f"survey:{waiting.survey_id}",
        {"how": HELD_BACK},
    )


def test_after_30_days_a_comment_is_destroyed(waiting):
    assert destroy_unreviewed_comments(at=NOW + timedelta(days=30) - timedelta(seconds=1)) == 0
    assert destroy_unreviewed_comments(at=NOW + timedelta(days=30)) == 1
    assert destroy_unreviewed_comments(at=NOW + timedelta(days=31)) == 0
    assert AuditRow.objects.filter(verb="destroy_unreviewed_comments").count() == 1
