"""E-mail out of the outbox: batches down one connection, each message marked before the next."""

import smtplib

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.utils import timezone

from coprod.core.messages import services


def send_due(*, write=None, limit=100, **which) -> int:
    """Claim and send what is due, batch by batch, down one connection; return how many left.

    The connection is opened before anything is claimed: a mail server that is away loses nothing. ``write(message)``
    returns ``(subject, text, html)`` for messages that are written when they are sent; ``which`` narrows the claim.
    Raises OSError where the mail server can't be reached.
    """
    sent = 0
    with get_connection() as connection:
        while batch := services.claim_due(at=timezone.now(), limit=limit, **which):
            sent += sum(_send_one(message, connection, write) for message in batch)
    return sent


def _send_one(message, connection, write) -> int:
    try:
        mail = build_mail(message, *(write(message) if write else (message.subject, message.text, message.html)))
        mail.connection = connection
        mail.send()
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError, ValueError) as problem:
        services.mark_failed(message=message, problem=type(problem).__name__)
        return 0
    services.mark_sent(message=message, at=timezone.now())
    return 1


def build_mail(message, subject, text, html):
    """Return the mail for one message, with the Message-ID that the outbox holds."""
    to = (message.person or message.user).email
    mail = EmailMultiAlternatives(
        subject, text, settings.DEFAULT_FROM_EMAIL, [to], headers={"Message-ID": message.message_id}
    )
    if html:
        mail.attach_alternative(html, "text/html")
    for part in message.attachments:
        mail.attach(part["name"], part["content"], part["type"])
    return mail
