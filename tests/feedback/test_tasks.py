import pytest

from feedback import tasks
from feedback.models.paper import PaperOrder

pytestmark = pytest.mark.django_db


@pytest.fixture
def order(survey, settings, tmp_path, monkeypatch):
    settings.VAR_DIR = str(tmp_path / "var")
    monkeypatch.setattr("feedback.printing.paper", lambda **_: b"%PDF")
    return PaperOrder.objects.create(survey=survey, key="ab" * 32, asked_at=tasks.timezone.now())


def made():
    return PaperOrder.objects.get().made_at is not None


def test_paper_is_made_by_the_process_that_has_the_keys(order):
    tasks.make_papers()
    assert made()


def test_paper_waits_for_a_sweep_that_is_at_work(order, store):
    with store.alone():
        tasks.make_papers()
    assert not made()


def test_without_the_key_store_nothing_is_done(order, settings):
    settings.BALLOT_KEYS = ""
    tasks.make_papers()
    tasks.sweep_surveys()
    assert not made()
