"""All facts of a project, each with the records it was counted from."""

from dataclasses import dataclass
from datetime import datetime

from coprod.reports.evidence import agenda, agreeing, asking, deciding, doing, people, survey, telling
from coprod.reports.evidence.records import Records, read_records
from coprod.reports.evidence.trace import Trace
from projects.spectrum.facts import Facts, Finer

FACTS = (
    people.people_facts,
    people.support_facts,
    telling.telling_facts,
    asking.asking_facts,
    asking.answering_facts,
    agenda.agenda_facts,
    deciding.deciding_facts,
    agreeing.agreeing_facts,
    doing.doing_facts,
    survey.survey_facts,
)
FINER = (
    people.people_finer,
    people.support_finer,
    telling.telling_finer,
    asking.asking_finer,
    asking.answering_finer,
    agenda.agenda_finer,
    deciding.deciding_finer,
)


@dataclass(frozen=True)
class Evidence:
    """The facts, and by the name of each fact the references of the records that it counts."""

    facts: Facts
    records: dict[str, list[str]]


def gather(project, *, at: datetime) -> Evidence:
    """Return what the records of *project* show at *at*."""
    return evidence_of(read_records(project, at))


def evidence_of(records: Records) -> Evidence:
    """Return what these records show."""
    trace = Trace()
    found = {name: value for part in FACTS for name, value in part(records, trace).items()}
    finer = {name: value for part in FINER for name, value in part(records, trace).items()}
    if found["contributions_count"] and found["lived_count"]:
        found["contributions_share"] = min(1.0, found["contributions_count"] / found["lived_count"])
    return Evidence(Facts(**found, finer=Finer(**finer)), trace.as_data())
