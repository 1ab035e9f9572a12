from django.urls import path

from coprod.pages.record.views import closing, page, parts

app_name = "record"
urlpatterns = [
    path("", page.record, name="session"),
    path("came/", parts.came, name="came"),
    path("agenda/", parts.agenda, name="agenda"),
    path("agenda/add/", parts.agenda_add, name="agenda_add"),
    path("suggestions/", parts.suggestion, name="suggestion"),
    path("decisions/", parts.decision, name="decision"),
    path("actions/", parts.action, name="action"),
    path("notes/", parts.notes, name="notes"),
    path("none/<slug:part>/", parts.none, name="none"),
    path("enter/", parts.enter, name="enter"),
    path("close/", closing.close, name="close"),
]
