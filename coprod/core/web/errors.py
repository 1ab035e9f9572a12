"""Pages for when something went wrong: what happened, and what to do now."""

from django.shortcuts import render


def csrf_failure(request, reason=""):
    """Say that a page was open too long; *reason* is for developers and is not shown."""
    return render(request, "403_csrf.html", status=403)


def too_much(request):
    """Say that what was sent is larger than anything we take."""
    return render(request, "413.html", status=413)
