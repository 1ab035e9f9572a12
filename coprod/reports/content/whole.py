"""The whole content of a report, section by section."""

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from coprod.core.web.times import day
from coprod.reports.content.agreed import agreed
from coprod.reports.content.changed import changed, coming
from coprod.reports.content.decided import decided
from coprod.reports.content.people import people
from coprod.reports.content.said import said
from coprod.reports.content.standing import standing
from coprod.reports.evidence.records import read_records

UNSEEN = (
    _("What was said outside the sessions."),
    _("Who was asked and did not come, and why."),
    _("What nobody wrote down: it widens the range, and is never counted against the project."),
)


def content_of(*, report, placement, at) -> dict:
    """Return what the report says, as a dict that JSON can hold and that needs no other record to be shown."""
    project, records = report.project, read_records(report.project, at)
    return {
        "title": project.name,
        "organisation": project.organisation.name,
        "partners": list(project.partners.order_by("name").values_list("name", flat=True)),
        "number": report.number,
        "made_on": day(at),
        "since": day(project.created_at),
        "purpose": project.purpose,
        "missing_people": project.missing_people,
        "unseen": [gettext(line) for line in UNSEEN],
        "people": people(records),
        "agreed": agreed(records),
        "decided": decided(records),
        "changed": changed(records),
        "coming": coming(records),
        "said": said(project, today=at.date()),
        "standing": standing(project, placement),
    }
