"""Calling a service from a page: who did it, when, and what to say."""

from django.contrib import messages
from django.utils import timezone

from projects.services.errors import Refused


def sent(request):
    """Return what was sent, or None where the page was only opened; a form sent empty is still sent."""
    return request.POST if request.method == "POST" else None


def do(request, service, done="", form=None, **fields):
    """Call a service for this user, now; say ``done``. Returns what it returns, or None where it was refused.

    A refusal is an error of ``form`` where there is one, so that nothing typed is lost; else it is said on the page.
    """
    try:
        result = service(by=request.user, at=timezone.now(), **fields)
    except Refused as refusal:
        if form is None:
            messages.error(request, str(refusal))
        else:
            form.add_error(None, str(refusal))
        return None
    if done:
        messages.success(request, done)
    return result
