"""A mail server in a thread: it takes mail, or refuses it as a test says."""

import socket
from contextlib import contextmanager
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller


class Sink:
    """``mails`` are those taken. ``refuse`` maps an address to what is said instead of taking mail for it."""

    def __init__(self):
        self.mails, self.refuse, self.say_to_mail, self.hang_up_on = [], {}, None, ""

    async def handle_RCPT(self, server, session, envelope, address, options):
        if said := self.refuse.get(address):
            return said
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.hang_up_on in envelope.rcpt_tos:
            server.transport.close()
            return "451 gone"
        if self.say_to_mail:
            return self.say_to_mail
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


def free_port():
    """A port that nobody listens on just now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@contextmanager
def smtp_sink(settings):
    """Run a sink on a free port and point Django's mail at it."""
    sink = Sink()
    controller = Controller(sink, hostname="127.0.0.1", port=free_port())
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = controller.port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    try:
        yield sink
    finally:
        controller.stop()
