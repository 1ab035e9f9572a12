"""A project that has only begun: one session, one joint decision, and most have not said what they bring."""

import re
from datetime import timedelta

import pytest

from coprod.reports.services.making import ask_for_report, make_report
from projects.services.project import start_phase
from projects.spectrum.reading import facts_from_json
from tests import factories
from tests.conftest import NOW

DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def report(records, tmp_path_factory):
    from django.test import override_settings

    with override_settings(REPORTS_DIR=tmp_path_factory.mktemp("reports")), records():
        by = factories.alice_user()
        project = factories.project(at=NOW - 20 * DAY)
        rosa = factories.participant(project, "lived", "Rosa")
        came = [rosa, *(factories.participant(project, "") for _ in range(5))]
        start_phase(project=project, phase="choose", on=(NOW - 10 * DAY).date(), by=by, at=NOW - 10 * DAY)
        factories.agreement(project, signed_by=[rosa], at=NOW - 9 * DAY)
        factories.closed_session(project, came, starts_at=NOW - 3 * DAY, phase="choose")
        taken = {"on": (NOW - 3 * DAY).date(), "phase": "choose", "final_say": "joint"}
        factories.decision(project, question="Which day?", takers=came, **taken)
        report = ask_for_report(project=project, by=by, at=NOW)
        make_report(report_id=report.pk, at=NOW)
        report.refresh_from_db()
        yield report


@pytest.fixture(scope="module")
def standing(report):
    return report.content["standing"]


def found(standing, name):
    return next(one for rung in standing["rungs"] for one in rung["reasons"] if one["name"].startswith(name))


def test_one_session_is_too_early_for_more_than_consulting(standing):
    assert standing["levels"]["likely"] == 4
    assert standing["phases"][0]["levels"]["likely"] == 4
    assert "There has been one session so far. That is too early to say more." in standing["caps"]


@pytest.mark.parametrize(
    ("name", "words", "verdict"),
    [
        ("What was decided was shared", "People were asked, or took part in deciding.", "Yes"),
        ("People were asked before", "People took part in deciding, and that is more", "Yes"),
        ("The group wrote and agreed", "With learnt experience: not recorded.", "Not recorded"),
        ("People with lived experience were there", "It is not recorded how many", "Not recorded"),
        ("Enough people with lived", "it was fewer than two people.", "No"),
        ("People chose what matters", "It is not recorded who agreed what matters most. Other records", "Likely"),
        ("The anonymous survey", "There is no published survey result to compare with.", "Not recorded"),
    ],
)
def test_what_was_found_is_true_of_it(standing, name, words, verdict):
    reason = found(standing, name)
    assert words in reason["found"]
    assert reason["verdict"] == verdict


def test_nobody_is_said_to_have_agreed_who_is_not_there(report):
    agreement = facts_from_json(report.placement.facts).agreement
    assert (agreement.signed_share_lived, agreement.signed_share_learnt) == (1.0, None)


def test_the_numbers_add_up(report):
    (session,), (decision,) = report.content["people"]["sessions"], report.content["decided"]["decisions"]
    assert (session["came"], session["lived"], session["learnt"], session["not_said"]) == (6, 1, 0, 5)
    assert (decision["takers"], decision["lived"], decision["learnt"], decision["not_said"]) == (6, 1, 0, 5)


def test_no_sentence_speaks_of_one_in_the_plural(standing):
    said = " ".join(one["found"] for rung in standing["rungs"] for one in rung["reasons"])
    assert re.findall(r"\b1 (?:sessions|decisions|questions|topics|suggestions|people)\b", said) == []
