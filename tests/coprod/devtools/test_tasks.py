import pytest

from coprod.devtools.tasks import open_short_survey
from feedback.models.survey import Survey
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(settings, tmp_path):
    settings.BALLOT_KEYS, settings.BALLOT_PUBLIC_KEY_FILE = str(tmp_path / "keys"), str(tmp_path / "ballots.pub")
    settings.SHORT_SURVEYS = True
    project = factories.project()
    return factories.closed_session(project, came=factories.group(project, lived=5, learnt=2))


def test_a_short_survey_closes_when_it_was_told_and_its_mails_leave(session, mailoutbox):
    open_short_survey(session_id=session.pk, seconds=20)
    survey = Survey.objects.get(session=session)
    assert (survey.closes_at - survey.opened_at).total_seconds() == pytest.approx(20, abs=1)
    assert len(mailoutbox) == 7


def test_it_may_run_twice(session, mailoutbox):
    open_short_survey(session_id=session.pk, seconds=20)
    open_short_survey(session_id=session.pk, seconds=20)
    assert (Survey.objects.count(), len(mailoutbox)) == (1, 7)


def test_where_settings_do_not_allow_it_no_survey_is_short(session, settings):
    del settings.SHORT_SURVEYS
    open_short_survey(session_id=session.pk, seconds=20)
    assert Survey.objects.count() == 0


def test_a_process_without_the_key_store_opens_nothing(session, settings):
    settings.BALLOT_KEYS = ""
    open_short_survey(session_id=session.pk, seconds=20)
    assert Survey.objects.count() == 0
