from datetime import date
from typing import Any

import pytest

from projects.spectrum.facts import Decision, Facts, Finer, Question, Returning, Who
from projects.spectrum.levels import Phase
from projects.spectrum.reading import FactsError, facts_from_json, facts_to_json


def test_missing_facts_and_nulls_are_not_recorded() -> None:
    assert facts_from_json({"opinion_asked": None}) == Facts()


def test_every_sort_of_fact_is_read() -> None:
    data: dict[str, Any] = {
        "opinion_asked": True,
        "lived_count": 12.0,
        "lived_share_of_group": 1,
        "returning_people_over_sessions": "some",
        "organisation_shared": {"policy": False},
        "decisions": [{"phase": "design", "what": "x", "final_say": "joint", "taken_on": "2026-03-31"}],
        "finer": {"questions": [{"phase": "check", "notice_days": 3}]},
    }
    facts = facts_from_json(data)
    assert (facts.opinion_asked, facts.lived_count, facts.lived_share_of_group) == (True, 12, 1.0)
    assert facts.returning_people_over_sessions is Returning.SOME
    assert facts.organisation_shared.policy is False
    assert facts.decisions == (Decision(Phase.DESIGN, "x", Who.JOINT, taken_on=date(2026, 3, 31)),)
    assert facts.finer == Finer(questions=(Question(Phase.CHECK, 3.0),))


def test_facts_come_back_from_their_json() -> None:
    facts = Facts(opinion_asked=True, decisions=(Decision(Phase.CHECK, taken_on=date(2026, 1, 2)),))
    assert facts_from_json(facts_to_json(facts)) == facts


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], "an object with named facts was expected"),
        ({"colour": 1}, "colour: there is no fact of this name"),
        ({"payment": {"colour": 1}}, "payment.colour: there is no fact of this name"),
        ({"payment": 1}, "payment: an object with named facts was expected"),
        ({"opinion_asked": 1}, "opinion_asked: true, false or null was expected"),
        ({"lived_count": True}, "lived_count: a whole number from 0 to 1e+09 was expected"),
        ({"lived_count": 1.5}, "lived_count: a whole number from 0 to 1e+09 was expected"),
        ({"lived_count": -1}, "lived_count: a whole number from 0 to 1e+09 was expected"),
        ({"lived_count": "12"}, "lived_count: a whole number from 0 to 1e+09 was expected"),
        ({"lived_share_of_group": 1.1}, "lived_share_of_group: a number from 0 to 1 was expected"),
        ({"lived_share_of_group": float("nan")}, "lived_share_of_group: a number from 0 to 1 was expected"),
        ({"days_of_notice": float("inf")}, "days_of_notice: a number from 0 to 1e+09 was expected"),
        ({"agenda_set_by": "them"}, "agenda_set_by: one of organisation, joint, people was expected"),
        ({"agenda_set_by": 1}, "agenda_set_by: a text was expected"),
        ({"decisions": {}}, "decisions: a list was expected"),
        ({"decisions": [None]}, "decisions[0]: an object with named facts was expected"),
        (
            {"decisions": [{}, {"final_say": "us"}]},
            "decisions[1].final_say: one of organisation, joint, people was expected",
        ),
        ({"decisions": [{"taken_on": "soon"}]}, "decisions[0].taken_on: a day such as 2026-03-31 was expected"),
    ],
)
def test_what_is_not_understood_is_refused_with_the_name_of_the_field(data: object, message: str) -> None:
    with pytest.raises(FactsError) as refused:
        facts_from_json(data)
    assert str(refused.value) == message
