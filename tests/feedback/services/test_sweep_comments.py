from datetime import timedelta

import pytest

from feedback.models.comment import PendingComment
from feedback.services.sweep import sweep
from tests import factories
from tests.conftest import NOW
from tests.feedback.results import survey


@pytest.mark.django_db
def test_the_sweep_destroys_comments_that_nobody_went_through(store):
    about = survey(factories.project(), state="too_few")
    PendingComment.objects.create(survey=about, question="good", text="Tea", set_aside_at=NOW)
    sweep(store=store, at=NOW + timedelta(days=30))
    assert PendingComment.objects.count() == 0
