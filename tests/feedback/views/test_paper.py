import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from coprod.core.audit.models import AuditRow
from coprod.core.messages.models import Message
from feedback import printing
from feedback.models.paper import PaperOrder
from feedback.services.opening import open_survey
from feedback.services.paper import make_paper
from projects.models import Role
from tests import factories
from tests.conftest import NOW
from tests.feedback.paper import mixed_session

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def quick(settings, tmp_path, monkeypatch):
    settings.VAR_DIR = str(tmp_path / "var")
    monkeypatch.setattr(printing, "paper", lambda **_: b"%PDF")


@pytest.fixture
def survey(store):
    return open_survey(session=mixed_session(), store=store, at=NOW)


@pytest.fixture
def alice(survey):
    client = Client()
    client.force_login(factories.alice_user())
    return client


def at(survey, last=""):
    return f"/projects/{survey.project_id}/feedback/{survey.pk}/paper/{last}"


def key_in(page):
    return page.content.decode().split('name="key" value="')[1].split('"')[0]


def test_the_page_says_who_gets_what(alice, survey):
    page = alice.get(at(survey)).content.decode()
    assert "Paper form in large print" in page
    assert page.count('name="message"') == 8


def test_it_is_linked_from_the_list_while_the_survey_is_open(alice, survey):
    assert at(survey) in alice.get(f"/projects/{survey.project_id}/feedback/").content.decode()


def test_sheets_are_ordered_waited_for_and_fetched_once(alice, survey, store):
    key = key_in(alice.post(at(survey, "order/")))
    waiting = alice.post(at(survey, "fetch/"), {"key": key})
    assert "They are not ready yet" in waiting.content.decode()
    make_paper(store=store, at=NOW)
    file = alice.post(at(survey, "fetch/"), {"key": key_in(waiting)})
    assert (file["Content-Type"], file.content) == ("application/pdf", b"%PDF")
    assert "not ready" in alice.post(at(survey, "fetch/"), {"key": key}).content.decode()


def test_the_key_stands_in_no_table(alice, survey):
    key = key_in(alice.post(at(survey, "order/")))
    assert PaperOrder.objects.get().key != key
    assert key not in repr(list(AuditRow.objects.values_list("details", flat=True)))


def test_what_is_no_key_leads_back_with_what_to_do(alice, survey):
    page = alice.post(at(survey, "fetch/"), {"key": "nonsense"}, follow=True).content.decode()
    assert "Please have them made again." in page


def test_where_nobody_needs_paper_none_is_made(alice, session, store):
    mailed = open_survey(session=session, store=store, at=NOW)
    assert "Nobody needs paper." in alice.get(at(mailed)).content.decode()
    assert "Nobody gets this survey on paper." in alice.post(at(mailed, "order/"), follow=True).content.decode()


def test_people_are_ticked_off(alice, survey):
    page = alice.get(at(survey)).content.decode()
    first = page.split('name="message" value="')[1].split('"')[0]
    after = alice.post(at(survey, "done/"), {"message": [first, "x"]}, follow=True).content.decode()
    assert "Written down: 1 person has theirs." in after
    assert after.count('name="message"') == 7


@pytest.mark.parametrize("role", [Role.LISTENER, Role.VIEWER, Role.NOTE_TAKER])
def test_whoever_does_not_run_the_project_prints_nothing(survey, role):
    client = Client()
    client.force_login(factories.bob_user(survey.project, role))
    answers = [client.get(at(survey)), client.post(at(survey, "order/")), client.post(at(survey, "fetch/"))]
    assert [answer.status_code for answer in answers] == [403, 403, 403]
    assert at(survey) not in client.get(f"/projects/{survey.project_id}/feedback/").content.decode()


def queries(client, address):
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return len(captured)


def test_the_page_takes_as_many_queries_for_three_as_for_eight(alice, survey):
    alice.get(at(survey))
    for_eight = queries(alice, at(survey))
    kept = Message.objects.filter(state="by_hand").values_list("pk", flat=True)[:3]
    Message.objects.exclude(pk__in=list(kept)).delete()
    assert queries(alice, at(survey)) == for_eight <= 6
