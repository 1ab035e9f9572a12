"""The people of a project: included by projects.urls below a project's address."""

from django.urls import path

from projects.views import people as views
from projects.views import people_import as lists
from projects.views import people_links as links

people = [
    path("people/", views.people, name="people"),
    path("people/add/", views.person_add, name="person_add"),
    path("people/letters/", links.link_letters, name="link_letters"),
    path("people/<int:participant_id>/", views.person, name="person"),
    path("people/<int:participant_id>/change/", views.person_change, name="person_change"),
    path("people/<int:participant_id>/leave/", views.person_leave, name="person_leave"),
    path("people/<int:participant_id>/return/", views.person_return, name="person_return"),
    path("people/<int:participant_id>/link/send/", links.link_send, name="link_send"),
    path("people/<int:participant_id>/link/new/", links.link_new, name="link_new"),
    path("people/<int:participant_id>/link/stop/", links.link_stop, name="link_stop"),
    path("people/<int:participant_id>/link/letter/", links.link_letter, name="link_letter"),
    path("people/import/", lists.people_import, name="people_import"),
    path("people/import/<int:batch_id>/columns/", lists.import_columns, name="import_columns"),
    path("people/import/<int:batch_id>/sheet/", lists.import_sheet, name="import_sheet"),
    path("people/import/<int:batch_id>/rows/", lists.import_rows, name="import_rows"),
    path("people/import/<int:batch_id>/done/", lists.import_done, name="import_done"),
    path("people/import/<int:batch_id>/undo/", lists.import_undo, name="import_undo"),
    path("people/import/<int:batch_id>/throw-away/", lists.import_destroy, name="import_destroy"),
]
