from dataclasses import fields

from django.db import connection
from django.test.utils import CaptureQueriesContext

from coprod.reports.evidence.gather import FACTS, FINER, gather
from coprod.reports.evidence.records import read_records
from coprod.reports.evidence.trace import Trace
from projects.spectrum.facts import Facts, Finer
from tests import factories
from tests.conftest import NOW


def names(parts, project):
    records = read_records(project, NOW)
    return {name for part in parts for name in part(records, Trace())}


def test_every_fact_of_the_rubric_is_filled(project):
    assert names(FACTS, project) | {"finer", "contributions_share"} == {field.name for field in fields(Facts)}


def test_every_finer_fact_is_filled(project):
    assert names(FINER, project) == {field.name for field in fields(Finer)}


def queries(project):
    with CaptureQueriesContext(connection) as found:
        gather(project, at=NOW)
    return len(found)


def fill(project):
    people = factories.group(project, lived=1, learnt=1)
    factories.closed_session(project, came=people)
    factories.decision(project, takers=people)
    factories.agreement(project, signed_by=people)
    factories.priority(project, agreed_by="joint")
    factories.action(project, owners=people)


def test_more_records_take_no_more_queries(project):
    fill(project)
    once = queries(project)
    fill(project)
    fill(project)
    assert queries(project) == once


def test_a_record_stands_once_behind_a_fact():
    trace = Trace()
    trace.note("decisions", ["decision:1", "decision:1"])
    trace.note("decisions", ["decision:1", "decision:2"])
    trace.note("nothing", [])
    assert trace.as_data() == {"decisions": ["decision:1", "decision:2"]}
