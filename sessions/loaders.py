"""The one door to a session: through its project, for this user, or 404."""

from functools import wraps

from django.shortcuts import get_object_or_404

from projects.loaders import project_page


def session_page(permission):
    """Decorate ``view(request, session, …)`` for addresses with ``project_id`` and ``session_id``.

    ``session.project`` is the project as ``project_page`` loads it, with ``role`` and ``may``.
    """

    def decorate(view):
        @project_page(permission)
        @wraps(view)
        def wrapper(request, project, session_id, *args, **kwargs):
            return view(request, load_session(project, session_id), *args, **kwargs)

        return wrapper

    return decorate


def load_session(project, session_id):
    """Return the session of this project, holding the very project it was asked with; raises Http404."""
    session = get_object_or_404(project.sessions, pk=session_id)
    session.project = project
    return session
