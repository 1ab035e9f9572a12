from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from feedback.models.comment import ReviewedComment
from feedback.models.suggestion import Reply, Suggestion
from feedback.services.suggestion import answer_suggestion, record_suggestion
from projects.models import Role
from tests import factories
from tests.conftest import NOW
from tests.feedback.results import survey

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(db):
    return factories.project()


@pytest.fixture
def staff(client, project):
    client.force_login(factories.alice_user())
    return client


@pytest.fixture
def asked(project):
    person = factories.participant(project, name="Rosa Martínez")
    return record_suggestion(project=project, text="Chairs in a circle", by=person.person, at=NOW, participant=person)


def url(name, project, *args):
    return reverse(f"feedback:{name}", args=[project.pk, *args])


def test_a_suggestion_is_added_with_words_alone(staff, project):
    answer = staff.post(url("suggestion_add", project), {"text": "A bus at night"})
    assert (answer.status_code, answer.url) == (302, url("suggestions", project))
    assert Suggestion.objects.get().made_on == timezone.localdate()


def test_without_words_the_page_says_so_and_keeps_the_rest(staff, project):
    person = factories.participant(project)
    found = staff.post(url("suggestion_add", project), {"text": "", "participant": person.pk}).content.decode()
    assert ("<title>Error:" in found, "Write what was asked for." in found) == (True, True)
    assert f'<option value="{person.pk}" selected>' in found


def test_a_day_to_come_is_refused_and_the_words_stay(staff, project):
    tomorrow = timezone.localdate() + timedelta(days=1)
    found = staff.post(url("suggestion_add", project), {"text": "A bus", "made_on": tomorrow}).content.decode()
    assert ("Choose today or a day before." in found, "A bus</textarea>" in found) == (True, True)


def test_people_and_sessions_of_other_projects_can_not_be_chosen(staff, project):
    stranger = factories.participant(factories.project(name="Another"))
    staff.post(url("suggestion_add", project), {"text": "A bus", "participant": stranger.pk})
    assert Suggestion.objects.count() == 0


def test_what_waits_says_since_when_and_what_is_overdue(staff, project, asked):
    record_suggestion(project=project, text="A lift", by=factories.alice_user(), at=timezone.now())
    found = staff.get(url("suggestions", project)).content.decode()
    assert ("Waiting since" in found, "Overdue by" in found, "30 days left" in found) == (True, True, True)


def test_an_answer_is_kept_and_can_be_put_right(staff, project, asked):
    address = url("suggestion_answer", project, asked.pk)
    staff.post(address, {"answer": "partly", "reason": "From May."})
    staff.post(address, {"answer": "yes", "reason": "Since May.", "told": "on"})
    assert [(reply.answer, reply.reason, reply.told_at is None) for reply in Reply.objects.all()] == [
        ("yes", "Since May.", False)
    ]
    assert "Since May.</textarea>" in staff.get(address).content.decode()


@pytest.mark.parametrize(
    ("sent", "error"),
    [({"answer": "no"}, "Say what you did, or why not."), ({"reason": "Booked."}, "Choose yes, partly or no.")],
)
def test_an_answer_needs_both_its_word_and_its_reason(staff, project, asked, sent, error):
    assert error in staff.post(url("suggestion_answer", project, asked.pk), sent).content.decode()
    assert Reply.objects.count() == 0


def test_a_suggestion_of_another_project_is_not_found(staff, asked):
    another = factories.project(name="Another")
    assert staff.get(url("suggestion_answer", another, asked.pk)).status_code == 404


def test_nobody_is_named_in_you_said_we_did(staff, project, asked):
    record_suggestion(project=project, text="A lift", by=factories.alice_user(), at=NOW)
    answer_suggestion(suggestion=asked, answer="yes", reason="Done.", by=factories.alice_user(), at=NOW)
    found = staff.get(url("you_said", project)).content.decode()
    assert ("Chairs in a circle" in found, "Done." in found, "Rosa" in found) == (True, True, False)


def test_where_nothing_was_asked_for_the_pages_say_so(staff, project):
    assert "Nobody has asked for anything yet." in staff.get(url("you_said", project)).content.decode()
    assert "Nothing waits for an answer." in staff.get(url("suggestions", project)).content.decode()


def test_a_viewer_sees_no_names_and_can_add_and_answer_nothing(client, project, asked):
    client.force_login(factories.bob_user(project, Role.VIEWER))
    found = client.get(url("suggestions", project)).content.decode()
    assert ("Chairs in a circle" in found, "Rosa" in found, "Add a suggestion" in found) == (True, False, False)
    closed = [url("suggestion_add", project), url("suggestion_answer", project, asked.pk)]
    assert [client.get(address).status_code for address in closed] == [403, 403]


def test_a_shared_comment_becomes_a_suggestion_to_answer(staff, project):
    comment = ReviewedComment.objects.create(
        survey=survey(project), question="good", text="More breaks", shared_as="whole", reviewed_on=NOW.date()
    )
    answer = staff.post(url("comment_suggest", project, comment.pk))
    asked = Suggestion.objects.get(from_comment=comment)
    assert answer.url == url("suggestion_answer", project, asked.pk)
    assert "From the survey." in staff.get(answer.url).content.decode()
    assert "Kept as a suggestion" in staff.get(url("comments", project, comment.survey_id)).content.decode()
    assert staff.get(url("comment_suggest", project, comment.pk)).status_code == 405
