import pytest
from django.test import Client

from feedback.models.question import Question
from feedback.services.question import add_question
from projects.models import Role
from tests import factories
from tests.conftest import NOW
from tests.feedback.views.test_paper import queries

pytestmark = pytest.mark.django_db

TYPED = {"type": "faces", "text": "There was time.", "easy": "Was there time?", "picture": "clock", "with_group": "on"}


@pytest.fixture
def lead(project, client):
    client.force_login(factories.alice_user())
    return client


def at(project, last=""):
    return f"/projects/{project.pk}/feedback/questions/{last}"


def text(response):
    return response.content.decode()


def test_a_question_is_added_once_somebody_has_looked_whether_many_can_answer_it(lead, project):
    refused = text(lead.post(at(project, "add/"), TYPED))
    assert "could an answer come from one person only?" in refused
    assert 'value="There was time."' in refused
    page = text(lead.post(at(project, "add/"), TYPED | {"many_can_answer": "on"}, follow=True))
    assert "The next survey asks it." in page
    assert Question.objects.get().with_group is True


def test_what_is_asked_already_is_said_at_the_words(lead, project):
    page = text(lead.post(at(project, "add/"), TYPED | {"text": "People listened to me.", "many_can_answer": "on"}))
    assert "This question is asked already." in page


def test_a_question_from_the_library_comes_with_both_wordings(lead, project):
    page = text(lead.get(at(project, "add/") + "?from=library-breaks"))
    assert 'value="The breaks and the length were right for me."' in page
    assert 'value="Was there enough time to rest?"' in page


def test_questions_of_other_projects_of_ones_own_can_be_used_and_strangers_ones_not(lead, project):
    def add(to, words):
        add_question(project=to, by=factories.alice_user(), at=NOW, text=words, easy=words)

    add(factories.project(name="Another"), "From another of mine.")
    theirs = factories.project(name="Theirs", by=factories.charlie_user(), organisation=factories.organisation("Else"))
    add(theirs, "From a stranger.")
    page = text(lead.get(at(project)))
    assert ("From another of mine." in page, "From a stranger." in page) == (True, False)


def test_a_question_is_changed_and_retired(lead, project):
    question = add_question(project=project, by=factories.alice_user(), at=NOW, text="One.", easy="One?")
    assert 'value="One."' in text(lead.get(at(project, f"{question.pk}/")))
    sent = TYPED | {"text": "Two.", "many_can_answer": "on"}
    assert "Two." in text(lead.post(at(project, f"{question.pk}/"), sent, follow=True))
    question.refresh_from_db()
    assert (question.version, question.type) == (2, "faces")
    page = text(lead.post(at(project, f"{question.pk}/retire/"), follow=True))
    assert "does not ask this any more" in page
    assert lead.get(at(project, f"{question.pk}/")).status_code == 404


def test_changing_without_words_keeps_the_page(lead, project):
    question = add_question(project=project, by=factories.alice_user(), at=NOW, text="One.", easy="One?")
    page = text(lead.post(at(project, f"{question.pk}/"), TYPED | {"text": "", "many_can_answer": "on"}))
    assert "Write the question." in page
    sent = TYPED | {"text": "People listened to me.", "many_can_answer": "on"}
    assert "asked already" in text(lead.post(at(project, f"{question.pk}/"), sent))


def test_where_there_is_no_room_nothing_is_offered(lead, project):
    for number in range(3):
        add_question(project=project, by=factories.alice_user(), at=NOW, text=f"{number}.", easy="?")
    page = text(lead.get(at(project)))
    assert "as many as fit on one sheet" in page
    assert "Questions to choose from" not in page


@pytest.mark.parametrize("role", [Role.LISTENER, Role.NOTE_TAKER, Role.VIEWER])
def test_only_whoever_runs_the_project_chooses_questions(project, role):
    client = Client()
    client.force_login(factories.bob_user(project, role))
    assert client.get(at(project)).status_code == 403
    assert at(project) not in text(client.get(f"/projects/{project.pk}/feedback/"))


def test_the_list_takes_as_many_queries_for_three_as_for_one(lead, project):
    counts = []
    for number in range(3):
        elsewhere = factories.project(name=f"P{number}")
        add_question(project=elsewhere, by=factories.alice_user(), at=NOW, text=f"{number}.", easy="?")
        counts.append(queries(lead, at(project)))
    assert counts[0] == counts[2] <= 7
