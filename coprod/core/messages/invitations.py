"""How somebody who was given an account learns where to sign in."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from coprod.core.messages.services import queue_message


def queue_sign_in_address(*, user, by, at):
    """Queue one message to a user with the address at which they sign in with a code; return it."""
    facts = {"user": user, "by": by, "address": settings.SITE_URL + reverse("account_login")}
    with translation.override(user.language):
        subject = _("You can sign in to Coprod")
        text = render_to_string("account/email/sign_in_address.txt", facts)
    return queue_message(kind="sign_in_address", user=user, at=at, subject=subject, text=text)
