"""What the worker for ballots does in these tests, one step a process: ``python -m tests.attacks.steps NAME JSON``."""

import json
import os
import signal
import sys
from datetime import timedelta
from importlib import import_module
from itertools import count

import django


def people(number, on_paper=0):
    """A project, ``number`` people who came to a session that ended this morning; the last ``on_paper`` by letter."""
    from django.utils import timezone

    from tests import factories

    at = timezone.now() - timedelta(days=1)
    project = factories.project(at=at)
    ways = [{}] * (number - on_paper) + [{"channel": "letter"}] * on_paper
    came = [factories.participant(project, "lived" if n % 2 else "learnt", at=at, **w) for n, w in enumerate(ways)]
    session = factories.closed_session(project, came, starts_at=at)
    return {"session": session.pk, "addresses": [one.person.email for one in came]}


def sweep(hours=0, days=0, die_at="", after=0):
    """What the worker does every half minute, as if it were later; returns the states of all surveys.

    With ``die_at`` the process kills itself (kill -9) at that function, having let it run ``after`` times.
    """
    from django.utils import timezone

    from feedback.custody import key_store
    from feedback.models.survey import Survey
    from feedback.services import sweep as sweeping

    if die_at:
        deadly(die_at, after)
    sweeping.sweep(store=key_store(), at=timezone.now() + timedelta(hours=hours, days=days))
    return list(Survey.objects.order_by("pk").values("ref", "state", "reason"))


def paper():
    """Orders a survey's paper and makes it; returns all tickets, a pass to type them in, and the key of the file."""
    from django.utils import timezone

    from feedback.ballotbox.parcels import new_keys
    from feedback.custody import key_store
    from feedback.models.survey import Survey
    from feedback.passes import pass_for
    from feedback.services.paper import make_paper, order_paper
    from feedback.services.sending import tickets_of
    from tests import factories

    survey, store, (private, public) = Survey.objects.get(), key_store(), new_keys()
    order_paper(survey=survey, key=public, by=factories.alice_user(), at=timezone.now())
    make_paper(store=store, at=timezone.now())
    tickets = list(tickets_of(survey, store).values())
    (store.folder / "private").write_text(private)
    return {"tickets": tickets, "pass": pass_for(survey), "private": private}


def fetched():
    """Fetches the file that was made, as the page does; the worker takes it away."""
    from django.utils import timezone

    from feedback.custody import key_store
    from feedback.models.survey import Survey
    from feedback.services.paper import fetch_paper, make_paper

    store = key_store()
    content = fetch_paper(survey=Survey.objects.get(), private_key=(store.folder / "private").read_text())
    make_paper(store=store, at=timezone.now())
    return content[:4].decode()


def by_link():
    """A survey that anybody with its link can answer; returns its code."""
    from django.utils import timezone

    from feedback.custody import key_store
    from feedback.services.outside import open_outside, order_link
    from tests import factories

    at = timezone.now()
    order = order_link(project=factories.project(at=at), days=7, by=factories.alice_user(), at=at)
    return open_outside(order=order, store=key_store(), at=at).outside_order.open_code


def deadly(name, after):
    """Make the function ``name`` ("module:attribute.attribute") kill this process instead of running."""
    module, _, path = name.partition(":")
    *owners, last = path.split(".")
    owner = import_module(module)
    for one in owners:
        owner = getattr(owner, one)
    real, left = getattr(owner, last), count(after, -1)

    def instead(*args, **kwargs):
        if next(left) <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*args, **kwargs)

    setattr(owner, last, instead)


def open_for(number):
    """A survey that is open for ``number`` people of a new project; returns their tickets."""
    from django.db import transaction
    from django.utils import timezone

    from feedback.custody import key_store
    from feedback.services.opening import open_survey
    from feedback.services.sending import tickets_of
    from sessions.models import CoproSession

    with transaction.atomic():
        session = CoproSession.objects.get(pk=people(number)["session"])
    survey = open_survey(session=session, store=key_store(), at=timezone.now())
    return list(tickets_of(survey, key_store()).values())


def nudge():
    """Tells the worker, through the broker, that something is due."""
    from feedback.tasks import sweep_surveys

    return sweep_surveys.apply_async().id


def give_back(minutes):
    """What the other worker does after a worker died: what was only held is given back, what was leaving is unsure."""
    from django.utils import timezone

    from coprod.core.messages.services import mark_unsure

    return mark_unsure(at=timezone.now() + timedelta(minutes=minutes))


def outcome():
    """What there is after it all: states, counts of each table, messages by state, and every comment."""
    from collections import Counter

    from coprod.core.messages.models import Message
    from feedback.models.ballot import Ballot
    from feedback.models.comment import PendingComment
    from feedback.models.published import PublishedTable
    from feedback.models.survey import Survey
    from feedback.models.ticket import Ticket

    return {
        "states": list(Survey.objects.order_by("pk").values_list("state", flat=True)),
        "tickets": Ticket.objects.count(),
        "ballots": Ballot.objects.count(),
        "tables": PublishedTable.objects.exclude(band="").count(),
        "comments": sorted(PendingComment.objects.values_list("text", flat=True)),
        "messages": dict(Counter(Message.objects.filter(kind="survey").values_list("state", flat=True))),
    }


def main():
    django.setup()
    print(json.dumps(globals()[sys.argv[1]](**json.loads(sys.argv[2]))))


if __name__ == "__main__":
    main()
