"""The outbox: the table is the truth, and the worker may die at any moment."""

from datetime import timedelta
from email.utils import make_msgid
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction

from coprod.core.audit.services import record
from coprod.core.messages.links import blanked
from coprod.core.messages.models import Message, Problem, State
from coprod.core.organisations.choices import Channel

UNSURE_AFTER = timedelta(minutes=5)
TRY_AGAIN_AFTER = timedelta(minutes=5)
GIVE_UP_AFTER = timedelta(days=1)


@transaction.atomic
def queue_message(
    *, kind, at, person=None, user=None, project=None, about="", subject="", text="", html="", attachments=(),
    due_at=None, written_when_sent=False, channel=None, to_address="",
):  # fmt: skip
    """Put one message in the outbox, to leave after the commit; return it.

    ``attachments`` are dicts of ``name``, ``type`` and ``content`` (text). Whoever can't be e-mailed gets a message to
    be done by hand: a ready text for a letter, a call or a text message.
    """
    channel = channel or (Channel.EMAIL if user else channel_for(person))
    message = Message.objects.create(
        kind=kind, person=person, user=user, project_id=project.pk if project else None, about=about, channel=channel,
        subject=subject, text=blanked(person, text), html=blanked(person, html),
        attachments=list(attachments), to_address=to_address, written_when_sent=written_when_sent,
        state=State.QUEUED if channel == Channel.EMAIL else State.BY_HAND,
        due_at=due_at or at, created_at=at, message_id=new_message_id(),
    )  # fmt: skip
    if message.state == State.QUEUED and not written_when_sent:
        _send_after_commit()
    return message


def channel_for(person):
    """Return e-mail where the person chose it and has an address, else the way that they chose."""
    if person.channel == Channel.EMAIL and not person.email:
        return Channel.PHONE if person.phone else Channel.LETTER
    return person.channel


def new_message_id():
    """Return a fresh Message-ID under the site's own host name."""
    return make_msgid(domain=urlsplit(settings.SITE_URL).hostname or "localhost")


def _send_after_commit():
    from coprod.core.messages.tasks import send_due_messages

    send_due_messages.delay_on_commit()


@transaction.atomic
def claim_due(*, at, limit=100, written_when_sent=False, kinds=None):
    """Claim up to ``limit`` messages that are due and return them; nobody else gets the same ones."""
    due = Message.objects.select_for_update(skip_locked=True, of=("self",)) if _locks() else Message.objects.all()
    due = due.filter(state=State.QUEUED, due_at__lte=at, written_when_sent=written_when_sent)
    if kinds is not None:
        due = due.filter(kind__in=kinds)
    ids = list(due.order_by("due_at", "id").values_list("id", flat=True)[:limit])
    Message.objects.filter(id__in=ids, state=State.QUEUED).update(state=State.CLAIMED, claimed_at=at)
    return list(Message.objects.filter(id__in=ids).select_related("person__organisation", "user").order_by("id"))


def _locks():
    from django.db import connection

    return connection.features.has_select_for_update_skip_locked


def begin(*, message, at) -> bool:
    """Say that a claimed message is leaving now; False where it is no longer this claim's to send.

    From here on it may have left, whatever happens to the worker.
    """
    mine = Message.objects.filter(pk=message.pk, state=State.CLAIMED, claimed_at=message.claimed_at)
    return bool(mine.update(state=State.SENDING, claimed_at=at))


def mark_sent(*, message, at):
    """Note that a claimed message has left."""
    _mark(message, state=State.SENT, sent_at=at)


def mark_failed(*, message, problem):
    """Note that a claimed message was refused, with the kind of problem in a few words."""
    _mark(message, state=State.FAILED, problem=problem[:200])


def mark_left_open(*, message):
    """Note that the line broke while a message was leaving: nobody knows whether it did."""
    _mark(message, state=State.UNSURE)


def put_off(*, message, at):
    """Try a message again later, because the server asked for that; after a day of it the message has failed."""
    if at - message.created_at > GIVE_UP_AFTER:
        mark_failed(message=message, problem=Problem.MAIL_REFUSED)
    else:
        _mark(message, state=State.QUEUED, due_at=at + TRY_AGAIN_AFTER, claimed_at=None)


def release(*, messages):
    """Give back what was claimed and not begun."""
    mine = Message.objects.filter(pk__in=[message.pk for message in messages], state=State.CLAIMED)
    return mine.update(state=State.QUEUED, claimed_at=None)


def mark_unsure(*, at):
    """After a worker died: what was leaving is unsure and not sent again by itself; what it only held is given back.

    Returns how many are unsure.
    """
    stale = Message.objects.filter(claimed_at__lt=at - UNSURE_AFTER)
    stale.filter(state=State.CLAIMED).update(state=State.QUEUED, claimed_at=None)
    return stale.filter(state=State.SENDING).update(state=State.UNSURE)


def _mark(message, **changes):
    held = Message.objects.filter(pk=message.pk, state__in=[State.CLAIMED, State.SENDING])
    held.update(**changes)


@transaction.atomic
def send_again(*, message, by, at):
    """Queue a failed or unsure message once more, under a new Message-ID."""
    changed = Message.objects.filter(pk=message.pk, state__in=[State.FAILED, State.UNSURE]).update(
        state=State.QUEUED, due_at=at, claimed_at=None, problem="", message_id=new_message_id()
    )
    if changed:
        record("send_again", by=by, target=message, project=_project(message), at=at)
        if not message.written_when_sent:
            _send_after_commit()
    return bool(changed)


@transaction.atomic
def tick_off(*, message, by, at):
    """Note that a message to be done by hand was done."""
    changed = Message.objects.filter(pk=message.pk, state=State.BY_HAND).update(state=State.DONE_BY_HAND, sent_at=at)
    if changed:
        record("tick_off", by=by, target=message, project=_project(message), at=at)
    return bool(changed)


def _project(message):
    return f"project:{message.project_id}" if message.project_id else None


@transaction.atomic
def cancel_messages(*, about, at, kinds=None):
    """Take back what has not left yet about something that no longer holds; return how many."""
    waiting = Message.objects.filter(about=about, state__in=[State.QUEUED, State.BY_HAND])
    if kinds is not None:
        waiting = waiting.filter(kind__in=kinds)
    return waiting.update(state=State.CANCELLED)
