"""What people said, from published tables alone, as published."""

from coprod.reports.evidence.records import Records
from coprod.reports.evidence.trace import Trace
from feedback.selectors.published import as_table
from projects.spectrum.facts import Survey

RELEASES = 3
"""Means are averaged over the last three releases (the rubric)."""

INFLUENCE, TOGETHER = "can_change", "together"


def survey_facts(records: Records, trace: Trace) -> dict:
    """Return fact 36 of the schema: means from 1 to 5, scaled to 0 to 1."""
    rows = _latest(records)
    trace.note("survey", rows)
    return {
        "survey": Survey(
            lived_mean_influence=_mean(rows, INFLUENCE, "lived"),
            learnt_mean_influence=_mean(rows, INFLUENCE, "learnt"),
            whole_mean_influence=_mean(rows, INFLUENCE, "whole"),
            lived_mean_together=_mean(rows, TOGETHER, "lived"),
            learnt_mean_together=_mean(rows, TOGETHER, "learnt"),
            whole_mean_together=_mean(rows, TOGETHER, "whole"),
            talked_about=_talked_about(records, rows),
        )
    }


def _latest(records) -> list:
    surveys = list(dict.fromkeys(row.survey_id for row in records.published))[-RELEASES:]
    return [row for row in records.published if row.survey_id in surveys and row.question in (INFLUENCE, TOGETHER)]


def _mean(rows, question, group) -> float | None:
    found = [float(as_table(row).centre) for row in rows if (row.question, row.group) == (question, group)]
    return (sum(found) / len(found) - 1) / 4 if found else None


def _talked_about(records, rows) -> bool | None:
    """Whether a session since the last release records that the group talked about it."""
    if not rows:
        return None
    released = max(row.published_at for row in rows)
    after = [session.survey_talked_about for session in records.sessions if session.ends_at > released]
    return any(after) if after else None
