"""Taking back a project that was started by mistake, while nothing of it has reached anybody."""

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from coprod.core.audit.services import record
from coprod.core.messages.models import Message
from coprod.core.organisations.models import Person
from projects.models import Project, Signature
from projects.services.errors import Refused
from sessions.models import SessionState


def has_begun(project) -> bool:
    """Whether people were written to, met, or said something: then the record is theirs too."""
    met = Q(invitations__isnull=False) | ~Q(state=SessionState.PLANNED)
    rows = (
        Message.objects.filter(project_id=project.pk),
        Signature.objects.filter(version__project=project),
        project.sessions.filter(met),
        project.participants.filter(kind_confirmed=True),
        project.decisions,
        project.suggestions,
        project.surveys,
        project.reports,
    )
    return any(each.exists() for each in rows)


def people_only_here(project):
    """Return the people who take part in nothing else: their details go with the project."""
    elsewhere = Person.objects.filter(participations__project__in=Project.objects.exclude(pk=project.pk))
    return Person.objects.filter(participations__project=project).exclude(pk__in=elsewhere.values("pk")).distinct()


@transaction.atomic
def remove_project(*, project, by, at):
    """Remove a project with all that stands in it. Raises Refused where it has begun."""
    project = Project.objects.select_for_update().get(pk=project.pk)
    if has_begun(project):
        raise Refused(_("Something has happened here in the meantime, so the project stays."))
    ids = list(people_only_here(project).values_list("pk", flat=True))
    record("remove_project", by=by, target=project, project=project, at=at, people=len(ids))
    project.delete()
    Person.objects.filter(pk__in=ids).delete()
