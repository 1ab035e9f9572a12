from django.urls import path

from sessions.views import detail, inviting, lists, outbox, plan, replies

app_name = "sessions"
urlpatterns = [
    path("", lists.session_list, name="list"),
    path("plan/", plan.plan, name="plan"),
    path("messages/", outbox.messages, name="messages"),
    path("messages/by-hand/", outbox.by_hand, name="by_hand"),
    path("messages/<int:message_id>/done/", outbox.done, name="message_done"),
    path("messages/<int:message_id>/again/", outbox.again, name="message_again"),
    path("<int:session_id>/", detail.detail, name="detail"),
    path("<int:session_id>/session.ics", detail.calendar, name="calendar"),
    path("<int:session_id>/change/", plan.change, name="change"),
    path("<int:session_id>/cancel/", plan.cancel, name="cancel"),
    path("<int:session_id>/invite/", inviting.choose, name="invite"),
    path("<int:session_id>/agenda/", detail.agenda_add, name="agenda_add"),
    path("<int:session_id>/agenda/<int:item_id>/", detail.agenda_settle, name="agenda_settle"),
    path("<int:session_id>/replies/", replies.replies, name="replies"),
    path("<int:session_id>/replies/<int:invitation_id>/", replies.reply_for, name="reply_for"),
    path("<int:session_id>/access/", replies.access_add, name="access_add"),
    path("<int:session_id>/access/<int:check_id>/", replies.access_note, name="access_note"),
]
