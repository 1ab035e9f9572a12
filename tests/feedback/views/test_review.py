import pytest
from django.urls import reverse

from feedback.models.comment import PendingComment, ReviewedComment
from projects.models import Project, Role
from tests import factories
from tests.conftest import NOW
from tests.feedback.results import survey

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(db):
    return factories.project()


@pytest.fixture
def waiting(project):
    return PendingComment.objects.create(
        survey=survey(project), question="good", text="Ring 01632 960 123 for tea", set_aside_at=NOW
    )


@pytest.fixture
def listener(client, project):
    client.force_login(factories.bob_user(project, Role.LISTENER))
    return client


def url(name, project, *args):
    return reverse(f"feedback:{name}", args=[project.pk, *args])


@pytest.mark.parametrize("role", [role for role in Role if role != Role.LISTENER])
def test_nobody_but_the_listener_reads_a_comment_first(client, project, waiting, role):
    if role != Role.LEAD:
        client.force_login(factories.bob_user(project, role))
    else:
        client.force_login(factories.alice_user())
    closed = [url("review", project), url("review_comment", project, waiting.pk)]
    assert [client.get(address).status_code for address in closed] == [403, 403]


def test_the_listener_is_shown_the_way_and_what_waits(listener, project, waiting):
    assert "Go through the comments" in listener.get(url("surveys", project)).content.decode()
    found = listener.get(url("review", project)).content.decode()
    assert ("for tea" in found, "Thursday 1 October 2026" in found) == (True, True)


def test_an_empty_queue_says_so(listener, project):
    assert "Nothing waits for you." in listener.get(url("review", project)).content.decode()


def test_marks_stand_in_the_comment_and_are_taken_out_of_the_draft(listener, project, waiting):
    found = listener.get(url("review_comment", project, waiting.pk)).content.decode()
    assert ("<mark>01632 960 123</mark>" in found, "Ring […] for tea</textarea>" in found) == (True, True)
    assert "of 5" not in found


def test_sharing_takes_the_comment_off_the_queue(listener, project, waiting):
    answer = listener.post(url("review_comment", project, waiting.pk), {"how": "words_out", "text": "Ring for tea"})
    assert (answer.url, PendingComment.objects.count()) == (url("review", project), 0)
    assert ReviewedComment.objects.get().text == "Ring for tea"


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        ({"text": "Tea"}, "Choose what becomes of this comment."),
        ({"how": "summary", "text": ""}, "Write what the group may read."),
        ({"how": "words_out", "text": "Ring 01632 960 123 for tea"}, "Nothing is taken out yet."),
    ],
)
def test_a_choice_that_can_not_be_kept_says_what_to_do(listener, project, waiting, sent, error):
    found = listener.post(url("review_comment", project, waiting.pk), sent).content.decode()
    assert ("<title>Error:" in found, error in found, PendingComment.objects.count()) == (True, True, 1)


def test_a_comment_that_a_colleague_has_gone_through_leads_back(listener, project, waiting):
    waiting.delete()
    answer = listener.get(url("review_comment", project, 123), follow=True)
    assert "Somebody has gone through this comment already." in answer.content.decode()


def test_a_comment_of_another_project_is_not_opened(listener, project):
    elsewhere = survey(factories.project(name="Another"))
    other = PendingComment.objects.create(survey=elsewhere, question="good", text="Their tea", set_aside_at=NOW)
    answer = listener.get(url("review_comment", project, other.pk), follow=True)
    assert "Their tea" not in answer.content.decode()


RINGS = [
    ({"safe_name": "Nora", "safe_phone": "01632 960 111"}, "ring Nora on 01632 960 111 now. In an emergency ring 999."),
    ({"safe_name": "", "safe_phone": "01632 960 111"}, "ring 01632 960 111 now. In an emergency ring 999."),
    ({"contact_name": "Amara", "contact_phone": "01632 960 145"}, "ring Amara on 01632 960 145 now."),
    ({"contact_phone": ""}, "ring 999 now."),
]


@pytest.mark.parametrize(("known", "words"), RINGS)
def test_the_listener_can_raise_an_alarm_that_names_nobody(listener, project, waiting, known, words):
    Project.objects.filter(pk=project.pk).update(**{"safe_name": "", "safe_phone": "", "contact_phone": ""} | known)
    for page in (url("review", project), url("review_comment", project, waiting.pk)):
        found = " ".join(listener.get(page).content.decode().split())
        assert f"Where somebody may be in danger, {words}" in found
        assert "Say what worries you, not who you think it is" in found
