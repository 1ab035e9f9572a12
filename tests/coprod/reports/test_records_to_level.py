"""What must hold from records to the level, tried on a project made through the services."""

from datetime import timedelta

import pytest

from coprod.reports.evidence.gather import gather
from projects.models import DecisionTaker
from projects.services.participant import say_experience
from projects.spectrum.levels import Phase
from projects.spectrum.placement import place
from tests.conftest import NOW
from tests.coprod.reports.making import START, hold_session


def placed(project):
    return place(gather(project, at=NOW).facts)


def test_moving_a_phases_decisions_before_their_asking_gives_three_at_most_there(busy):
    assert placed(busy).phase(Phase.DESIGN).likely > 3
    for decision in busy.decisions.filter(phase="design"):
        decision.taken_on = decision.asked_on - timedelta(days=1)
        decision.save()
    assert placed(busy).phase(Phase.DESIGN).possible <= 3


@pytest.mark.parametrize("how_many", [1, 3, 5])
def test_lived_deciders_turned_learnt_never_raise_it(busy, how_many):
    before = placed(busy).whole
    takers = DecisionTaker.objects.filter(participant__kind="lived").order_by("participant_id")
    people = list(dict.fromkeys(taker.participant for taker in takers))[:how_many]
    for one in people:
        say_experience(participant=one, kind="learnt", by=one.person, at=START)
    after = placed(busy).whole
    assert (after.likely, after.possible) <= (before.likely, before.possible)


def test_every_session_doubled_keeps_it(busy):
    before = placed(busy).whole
    members = list(busy.participants.order_by("pk"))
    for week in (7, 21):
        hold_session(busy, members, START + week * timedelta(days=1) + timedelta(hours=5))
    assert placed(busy).whole == before
