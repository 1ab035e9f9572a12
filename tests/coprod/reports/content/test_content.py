import pytest

from coprod.reports.content.whole import content_of
from coprod.reports.models import Report
from coprod.reports.services.placing import place_project
from projects.models import Signature
from projects.services.agreement import review_agreement
from projects.services.aims import measure
from projects.services.decision import reverse_decision
from tests import factories
from tests.conftest import NOW


@pytest.fixture
def content(alice):
    """Return what a report of a project says: ``content(project)``."""

    def made(project):
        placement = place_project(project=project, by=alice, at=NOW)
        return content_of(report=Report(project=project, number=1), placement=placement, at=NOW)

    return made


def test_people_are_numbers_only(busy, content):
    found = content(busy)
    assert found["people"]["kinds"] == {"lived": 6, "both": 0, "learnt": 4, "not_said": 0}
    names = busy.participants.values_list("person__name", flat=True)
    assert not any(name in str(found) for name in names)


def test_sessions_say_how_many_came(busy, content):
    assert [(row["came"], row["lived"]) for row in content(busy)["people"]["sessions"]] == [(10, 6), (10, 6)]


def test_the_agreement_says_how_many_of_each_kind_agreed(busy, content, alice):
    review_agreement(project=busy, on=NOW.date(), by=alice, at=NOW)
    agreement = content(busy)["agreed"]["agreement"]
    assert agreement["shares"] == [{"kind": "lived", "agreed": 6, "all": 6}, {"kind": "learnt", "agreed": 4, "all": 4}]
    assert agreement["looked_at"] == ["Tuesday 1 September 2026"]
    assert Signature.objects.count() == 10


def test_an_indicator_says_what_was_found(busy, content, alice):
    measure(indicator=busy.indicators.get(), finding="Two fewer", on=NOW.date(), by=alice, at=NOW)
    (indicator,) = content(busy)["agreed"]["indicators"]
    assert indicator["found"] == [{"day": "Tuesday 1 September 2026", "found": "Two fewer"}]


def test_a_decision_says_who_decided_and_what_is_not_recorded_says_so(busy, content, alice):
    reverse_decision(
        decision=busy.decisions.get(question="Who gets the list?"),
        on=NOW.date(),
        reversed_by="organisation",
        by=alice,
        at=NOW,
    )
    factories.decision(busy, question="Which colour?")
    factories.question(busy, question="Which size?")
    found = content(busy)["decided"]
    by_question = {row["question"]: row for row in found["decisions"]}
    assert (by_question["When do we ring people?"]["lived"], by_question["When do we ring people?"]["learnt"]) == (6, 4)
    assert by_question["Who gets the list?"]["reversed"] == "Tuesday 1 September 2026"
    assert by_question["Which colour?"]["final_say"] == by_question["Which colour?"]["phase"] == "Not recorded"
    assert found["open"] == ["Which size?"]


def test_suggestions_are_counted_by_their_answer(busy, content):
    asked = content(busy)["said"]["suggestions"]
    assert [asked[name] for name in ("asked", "answered", "yes", "partly", "no", "days")] == [4, 3, 1, 1, 1, 10]
    assert asked["rows"][-1]["answer"] == ""


def test_where_nothing_is_published_it_says_so(busy, content):
    found = content(busy)
    assert (found["said"]["survey"], found["standing"]["survey_published"]) == (None, False)


def test_a_project_that_has_only_begun_has_its_report_too(db, content):
    found = content(factories.project())
    assert (found["agreed"]["agreement"], found["standing"]["levels"]["likely"]) == (None, 0)
