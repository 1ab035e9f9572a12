from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from coprod.core.accounts.models import User
from coprod.core.messages.models import Message, State
from feedback.models.survey import Survey
from projects.models import Project


@pytest.fixture(scope="module")
def shelf(records, tmp_path_factory):
    """The demo projects, made by the command; gives the folder of the reports."""
    path = tmp_path_factory.mktemp("demo")
    places = {
        "BALLOT_KEYS": str(path / "keys"),
        "BALLOT_PUBLIC_KEY_FILE": str(path / "ballots.pub"),
        "REPORTS_DIR": path / "reports",
    }
    with override_settings(**places), records():
        say()
        yield path / "reports"


@pytest.fixture
def seeded(shelf, db):
    return shelf


def say():
    out = StringIO()
    call_command("seed_demo", stdout=out)
    return out.getvalue()


def test_three_projects_stand_at_three_stages(seeded):
    sizes = {project.name: project.participants.count() for project in Project.objects.all()}
    assert sizes == {
        "Better discharge from hospital": 12,
        "A bus we can all use": 10,
        "When is the library open?": 9,
    }
    states = {name: sorted(Survey.objects.filter(project__name=name).values_list("state", flat=True)) for name in sizes}
    assert states == {
        "Better discharge from hospital": ["released"] * 5,
        "A bus we can all use": ["open", "released", "released"],
        "When is the library open?": [],
    }


def test_the_finished_project_has_its_report(seeded):
    (report,) = Project.objects.get(name="Better discharge from hospital").reports.all()
    assert report.state == "ready"
    assert (seeded / report.pdf).read_bytes().startswith(b"%PDF")


def test_the_demo_projects_are_placed_where_their_stories_are(seeded):
    from coprod.reports.services.placing import place_project
    from tests.conftest import NOW

    likely = {
        project.name: place_project(project=project, by="system", at=NOW).result["likely"]
        for project in Project.objects.filter(phases__phase="design")
    }
    assert likely == {"Better discharge from hospital": 6, "A bus we can all use": 5}


def test_mail_of_the_past_stays_in_the_past(seeded):
    waiting = set(Message.objects.filter(state=State.QUEUED).values_list("kind", flat=True))
    assert sorted(waiting) == ["invitation", "survey"]


def test_there_is_a_facilitator_and_an_administrator(seeded):
    assert User.objects.get(email="maya@riverside.example").roles.count() == 3
    assert User.objects.get(email="admin@coprod.example").is_superuser


def test_a_database_that_holds_a_project_is_left_alone(seeded):
    assert say() == ""
    assert Project.objects.count() == 3


@pytest.mark.django_db
def test_without_the_key_store_nothing_is_made(settings):
    settings.BALLOT_KEYS = ""
    with pytest.raises(CommandError, match="BALLOT_KEYS"):
        say()
