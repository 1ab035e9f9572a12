from django import forms
from django.utils.translation import gettext_lazy as _


class RemoveForm(forms.Form):
    """Asks for the project's name, so that nobody removes another by mistake."""

    name = forms.CharField(
        label=_("Type the name of the project"),
        error_messages={"required": _("Type the name of the project, to show that you mean this one")},
    )

    def __init__(self, *args, project, **kwargs):
        super().__init__(*args, **kwargs)
        self.project = project
        self.fields["name"].help_text = project.name

    def clean_name(self):
        if " ".join(self.cleaned_data["name"].split()).casefold() != " ".join(self.project.name.split()).casefold():
            raise forms.ValidationError(_("This is another name. Type it as it stands above"))
        return self.cleaned_data["name"]
