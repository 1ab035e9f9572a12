"""What the worker for ballots does in these tests, one step a process: ``python -m tests.attacks.steps NAME JSON``."""

import json
import sys
from datetime import timedelta

import django


def people(number):
    """A project, ``number`` people who came to a session that ended this morning, and a second listener."""
    from django.utils import timezone

    from tests import factories

    at = timezone.now() - timedelta(days=1)
    project = factories.project(at=at)
    came = [factories.participant(project, "lived" if n % 2 else "learnt", at=at) for n in range(number)]
    session = factories.closed_session(project, came, starts_at=at)
    return {"session": session.pk, "addresses": [one.person.email for one in came]}


def sweep(hours=0, days=0):
    """What the worker does every half minute, as if it were later; returns the states of all surveys."""
    from django.utils import timezone

    from feedback.custody import key_store
    from feedback.models.survey import Survey
    from feedback.services import sweep as sweeping

    sweeping.sweep(store=key_store(), at=timezone.now() + timedelta(hours=hours, days=days))
    return list(Survey.objects.order_by("pk").values("ref", "state", "reason"))


def another_session(addresses):
    """The same people meet again."""
    from django.utils import timezone

    from projects.models import Participant
    from tests import factories

    came = list(Participant.objects.filter(person__email__in=addresses))
    session = factories.closed_session(came[0].project, came, starts_at=timezone.now() - timedelta(hours=12))
    return {"session": session.pk}


def main():
    django.setup()
    print(json.dumps(globals()[sys.argv[1]](**json.loads(sys.argv[2]))))


if __name__ == "__main__":
    main()
