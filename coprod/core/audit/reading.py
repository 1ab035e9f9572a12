"""What an administrator may look at and not change, whoever they are."""

from django.contrib import admin


class ReadOnly(admin.ModelAdmin):
    """Rows to look at: nothing is added, changed or removed here. ``shown`` lists every field that is shown."""

    shown: tuple[str, ...] = ()
    list_per_page = 50

    def get_fields(self, request, obj=None):
        return self.shown

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
