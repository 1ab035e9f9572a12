"""The working-together agreement: written by whom, agreed to by how many, looked at again when."""

from datetime import timedelta
from itertools import pairwise

from coprod.reports.evidence.records import Records
from coprod.reports.evidence.trace import Trace
from projects.models import YesNo
from projects.spectrum.facts import Agreement

SESSIONS_WITHOUT = 2
"""A project with two closed sessions and no agreement has none (the rubric)."""

MONTHS = timedelta(days=183)
SESSIONS = 6


def agreeing_facts(records: Records, trace: Trace) -> dict:
    """Return fact 30 of the schema."""
    version = records.agreement
    if version is None:
        none = len(records.sessions) >= SESSIONS_WITHOUT
        return {"agreement": Agreement(exists=False if none else None)}
    trace.note("agreement", [version, *records.reviews])
    written = {version.written_by_lived, version.written_by_learnt}
    signed = {signature.participant_id for signature in version.signatures.all()}
    looks = _looks(records)
    return {
        "agreement": Agreement(
            exists=True,
            co_written=False if YesNo.NO in written else (True if written == {YesNo.YES} else None),
            signed_share_lived=_signed(records, signed, ("lived", "both")),
            signed_share_learnt=_signed(records, signed, ("learnt",)),
            reviewed=_reviewed(records, looks),
            put_to_everyone=version.put_to_everyone,
            reviewed_in_time=_in_time(records, looks),
        )
    }


def _signed(records, signed, kinds) -> float | None:
    """The share of the active members of a kind who agreed; a kind that nobody is of asks nothing.

    Not recorded where nobody is known to be of that kind and some have not said of which they are.
    """
    kind_of = {one.pk: records.kind(one.pk, records.at.date()) for one in records.active}
    members = [pk for pk, kind in kind_of.items() if kind in kinds]
    if members:
        return sum(pk in signed for pk in members) / len(members)
    return None if "not_said" in kind_of.values() else 1.0


def _looks(records) -> list:
    """The days on which the agreement was first published and then looked at again, in order."""
    days = {version.published_at.date() for version in records.versions}
    return sorted(days | {review.looked_on for review in records.reviews})


def _reviewed(records, looks) -> bool | None:
    if len(looks) > 1:
        return True
    return False if _overdue(records, looks[-1], records.at.date()) else None


def _in_time(records, looks) -> bool | None:
    if len(looks) < 2:
        return None
    gaps = [*pairwise(looks), (looks[-1], records.at.date())]
    return not any(_overdue(records, start, end) for start, end in gaps)


def _overdue(records, start, end) -> bool:
    """Whether both six months and six sessions lie between: the rubric asks for one of the two."""
    held = sum(start < session.starts_at.date() <= end for session in records.sessions)
    return end - start > MONTHS and held > SESSIONS
