from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from coprod.pages.record.selectors.page import RecordPage
from feedback.promise import facts as promise
from projects.permissions import Permission
from sessions.loaders import session_page
from sessions.services.session import close_session
from sessions.views.doing import do


@session_page(Permission.RECORD_SESSION)
def close(request, session):
    """Say what was written down and what closing starts; only then close."""
    page = RecordPage(session)
    if request.method == "POST":
        if do(request, close_session, _("The record is closed."), session=session, gone_through=page.found):
            return redirect("sessions:detail", page.project.pk, session.pk)
        return redirect("record:session", page.project.pk, session.pk)
    facts = {"page": page, "session": session, "project": page.project, "promise": promise()}
    return render(request, "record/close.html", facts)
