"""E-mail out of the outbox: batches down one connection, each message marked before the next."""

import logging
import smtplib

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.utils import timezone

from coprod.core.messages import services
from coprod.core.messages.links import filled
from coprod.core.messages.models import Problem

logger = logging.getLogger(__name__)


def send_due(*, write=None, limit=100, **which) -> int:
    """Claim and send what is due, batch by batch, down one connection; return how many left.

    The connection is opened before anything is claimed: a mail server that is away loses nothing. ``write(message)``
    returns ``(subject, text, html)`` for messages that are written when they are sent; ``which`` narrows the claim.
    Raises OSError where the mail server can't be reached, or goes away on the way.
    """
    sent = 0
    with get_connection() as connection:
        while batch := services.claim_due(at=timezone.now(), limit=limit, **which):
            sent += _send_batch(batch, connection, write)
    return sent


def _send_batch(batch, connection, write) -> int:
    sent = 0
    for place, message in enumerate(batch, 1):
        try:
            sent += _send_one(message, connection, write)
        except OSError:
            services.release(messages=batch[place:])
            raise
    return sent


def _send_one(message, connection, write) -> int:
    mail = _written(message, write)
    if mail is None or not services.begin(message=message, at=timezone.now()):
        return 0
    mail.connection = connection
    try:
        mail.send()
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPResponseException, smtplib.SMTPNotSupportedError) as refusal:
        _refused(message, refusal)
        return 0
    except OSError:
        services.mark_left_open(message=message)
        raise
    services.mark_sent(message=message, at=timezone.now())
    return 1


def _written(message, write):
    """Return the mail, or None where it can't be written: one such message never holds up the others."""
    if not message.address:
        return services.mark_failed(message=message, problem=Problem.NO_ADDRESS)
    try:
        mail = build_mail(message, *(write(message) if write else _as_kept(message)))
        mail.message()
    except Exception as problem:
        logger.error("a message could not be written: %s", type(problem).__name__)
        return services.mark_failed(message=message, problem=Problem.NOT_WRITTEN)
    return mail


def _as_kept(message):
    person = message.person
    return message.subject, filled(person, message.text), filled(person, message.html)


def _refused(message, refusal):
    """Refused for good is failed and shown; a server that says "not now" is asked again."""
    codes = [code for code, _words in getattr(refusal, "recipients", {}).values()] or [
        getattr(refusal, "smtp_code", 500)
    ]
    if max(codes) < 500:
        services.put_off(message=message, at=timezone.now())
        if 421 in codes:
            raise refusal
    elif isinstance(refusal, smtplib.SMTPRecipientsRefused):
        services.mark_failed(message=message, problem=Problem.ADDRESS_REFUSED)
    else:
        services.mark_failed(message=message, problem=Problem.MAIL_REFUSED)


def build_mail(message, subject, text, html):
    """Return the mail for one message, with the Message-ID that the outbox holds. The subject becomes one line."""
    headers = {"Message-ID": message.message_id, "Auto-Submitted": "auto-generated"}
    mail = EmailMultiAlternatives(
        " ".join(subject.split()), text, settings.DEFAULT_FROM_EMAIL, [message.address], headers=headers
    )
    if html:
        mail.attach_alternative(html, "text/html")
    for part in message.attachments:
        mail.attach(part["name"], part["content"], part["type"])
    return mail
