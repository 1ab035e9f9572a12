"""Pages for when something went wrong: what happened, and what to do now."""

from django.shortcuts import render


def csrf_failure(request, reason=""):
    """Say that a page was open too long; *reason* is for developers and is not shown."""
    return render(request, "403_csrf.html", status=403)
