from datetime import timedelta

import pytest

from coprod.devtools.walk import garden, walk
from coprod.devtools.walk.letters import Letterbox
from coprod.devtools.walk.reader import PageProblem, Reader
from tests.conftest import NOW


@pytest.fixture
def walker(tmp_path, monkeypatch):
    monkeypatch.setattr(walk, "PATIENCE", 0.2)
    return walk.Walk(box=Letterbox(tmp_path), reader=Reader("http://testserver", 1), say=lambda text: None)


@pytest.mark.django_db
def test_the_garden_is_made_once():
    made = garden.project(NOW)
    assert garden.project(NOW + timedelta(days=1)) == made
    assert [participant.kind for participant in garden.people(made)] == ["lived"] * 5 + ["learnt"] * 3


@pytest.mark.django_db
def test_mail_that_does_not_arrive_stops_the_walk(walker):
    session = garden.meet(garden.project(NOW), NOW)
    with pytest.raises(PageProblem, match="mail did not arrive"):
        walker.replies(session)


def test_what_comes_out_wrong_stops_the_walk(walker):
    with pytest.raises(PageProblem, match="8 replied, 7 replies were kept"):
        walker.expect(False, "8 replied, 7 replies were kept")
