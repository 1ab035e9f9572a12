import pytest
from django.db import IntegrityError

from projects.models import AgreementReview, IndependentFeedback, Participant, PhaseStart, Project
from projects.services.aims import measure
from projects.services.decision import give_view
from projects.services.information import share_information
from tests import factories
from tests.conftest import NOW

TODAY = NOW.date()


@pytest.fixture
def rosa(project):
    return factories.participant(project, "lived", "Rosa")


def test_each_thing_reads_as_what_it_is_about(project, alice, rosa):
    version = factories.agreement(project, ["We listen."], signed_by=[rosa])
    asked, taken = factories.question(project, question="When?"), factories.decision(project, [rosa], question="Tea?")
    known = {"by": alice, "at": NOW}
    view = give_view(decision=asked, participant=rosa, text="Now", **known)
    told = share_information(project=project, kind="scope", text="x", on=TODAY, **known)
    found = measure(indicator=factories.indicator(project), finding="4 of 10", on=TODAY, **known)
    things = {
        project: "Better discharge",
        project.phases.get(): "Better discharge: Choose",
        project.roles.get(): "Alice: Lead",
        rosa: "Rosa",
        rosa.statements.get(): "Rosa: Lived experience",
        version: "Better discharge: 1",
        version.clauses.get(): "We listen.",
        version.signatures.get(): "Rosa: Better discharge: 1",
        factories.clause_suggestion(rosa, "Breaks"): "Breaks",
        taken: "Tea?",
        taken.takers.get(): "Rosa: Tea?",
        view: "Rosa: When?",
        told: "What can change, and what cannot (01 September 2026)",
        factories.priority(project, "Sleep"): "Sleep",
        found: "4 of 10",
        factories.action(project, "Print it"): "Print it",
    }
    assert {str(thing): words for thing, words in things.items()} == {words: words for words in things.values()}


def test_what_is_only_written_down_reads_too(project):
    assert str(IndependentFeedback(how="A stall")) == "A stall"
    assert str(AgreementReview(project=project, looked_on=TODAY)) == "Better discharge: 01 September 2026"


def test_people_of_a_project_are_seen_by_those_who_have_a_role_in_it(alice, charlie, rosa):
    assert list(Participant.objects.visible_to(alice)) == [rosa]
    assert list(Participant.objects.visible_to(charlie)) == []
    assert list(Project.objects.visible_to(charlie)) == []


@pytest.mark.parametrize(
    "wrong",
    [
        lambda project, rosa: Project.objects.filter(pk=project.pk).update(aimed_level=8),
        lambda project, rosa: Participant.objects.filter(pk=rosa.pk).update(left_on="2020-01-01"),
        lambda project, rosa: Participant.objects.create(project=project, person=rosa.person, joined_on=TODAY),
        lambda project, rosa: PhaseStart.objects.create(project=project, phase="choose", started_on=TODAY),
        lambda project, rosa: factories.question(project).__class__.objects.update(reversed_on=TODAY),
    ],
)
def test_the_database_refuses_what_must_never_be(project, rosa, wrong):
    with pytest.raises(IntegrityError):
        wrong(project, rosa)
