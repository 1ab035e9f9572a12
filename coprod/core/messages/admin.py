from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coprod.core.audit.reading import ReadOnly
from coprod.core.messages.models import Message
from coprod.core.messages.services import send_again


@admin.register(Message)
class MessageAdmin(ReadOnly):
    """What went to whom and what came of it: never what it said."""

    shown = ("kind", "person", "user", "channel", "state", "due_at", "sent_at", "problem", "message_id")
    list_display = ("created_at", "kind", "person", "user", "channel", "state", "problem")
    list_select_related = ("person", "user")
    list_filter = ("state", "channel", "kind")
    search_fields = ("person__name", "person__email", "user__email", "message_id")
    date_hierarchy = "created_at"
    actions = ("send_once_more",)

    @admin.action(description=_("Send once more what failed or is unsure"))
    def send_once_more(self, request, queryset):
        sent = [send_again(message=message, by=request.user, at=timezone.now()) for message in queryset]
        self.message_user(request, _("Queued again: %(number)s") % {"number": sum(sent)})
