from django.db import transaction
from django.utils.translation import gettext as _

from coprod.core.audit.services import record
from projects.models import Action
from projects.services.errors import Refused


@transaction.atomic
def add_action(*, project, text, by, at, owners=(), phase="", due_on=None, session_id=None):
    """Add something that will be done, with those who will do it. Raises Refused for owners of another project."""
    if any(owner.project_id != project.pk for owner in owners):
        raise Refused(_("Choose people who take part in this project."))
    action = Action.objects.create(
        project=project, text=text, phase=phase, due_on=due_on, session_id=session_id, created_at=at
    )
    action.owners.set(owners)
    record("add_action", by=by, target=action, project=project, at=at)
    return action


@transaction.atomic
def finish_action(*, action, on, by, at):
    """Note that something was done; ``on`` None opens it again."""
    action.done_on = on
    action.save(update_fields=["done_on"])
    record("finish_action", by=by, target=action, project=action.project, at=at)
    return action
