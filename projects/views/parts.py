"""What nearly every page that takes something in does."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone

from projects.services.errors import Refused


def posted(request):
    """Return what was sent, or None when a page is only looked at."""
    return request.POST if request.method == "POST" else None


def kept(form, service, *, given=None, **known):
    """Hand a form's clean data to a service; say whether it was kept. A refusal becomes the form's own error.

    ``given`` replaces the form's clean data where a service takes other names.
    """
    if not form.is_valid():
        return False
    try:
        service(**known, **(form.cleaned_data if given is None else given(form)))
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def done(request, words, view, *args):
    """Say what was done, on the page that comes next."""
    messages.success(request, words)
    return redirect(view, *args)


def form_page(request, project, form, title, back, *, lead="", **more):
    """Draw a page that asks one thing. ``back`` is the label and address of the page that it belongs to."""
    facts = {"project": project, "form": form, "title": title, "lead": lead, "back": back}
    return render(request, "projects/form.html", facts | more)


def acting(request):
    """Return who does it, and when, as services take them."""
    return {"by": request.user, "at": timezone.now()}
