from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from coprod.core.organisations.choices import NEEDED
from coprod.core.organisations.models import Person
from coprod.core.web.forms import form_helper
from coprod.core.web.widgets import Paragraphs, Radios
from projects.models import Kind, Participant, PaymentChoice, Shown
from sessions.models import Reply

SHOWN_AS_CHOSEN = _("The people who run the project see your name with it. The group does only if you chose that.")


def own_form(button, **options):
    """Return the helper for the fields and the button of a form under a personal link, which needs no cookie."""
    return form_helper(button=button, csrf=False, tag=False, **options)


class ReplyForm(forms.Form):
    reply = forms.ChoiceField(
        label=_("Will you come?"),
        choices=Reply,
        widget=Radios,
        error_messages={"required": _("Choose yes, no, or that you do not know yet")},
    )
    needs = forms.CharField(
        label=_("What would help you this time?"),
        help_text=_("For example: large print, a taxi, somebody to come with you, a break."),
        required=False,
        max_length=1000,
        widget=Paragraphs(rows=3),
    )
    helper = own_form(_("Send my answer"))


class AgendaForm(forms.Form):
    text = forms.CharField(
        label=_("What would you like to talk about?"),
        help_text=SHOWN_AS_CHOSEN,
        max_length=300,
        widget=Paragraphs(rows=2),
        error_messages={"required": _("Write what you would like to talk about")},
    )
    helper = own_form(_("Ask for this"), tone="secondary")


class SignForm(forms.Form):
    comment = forms.CharField(
        label=_("Is there something you want to say about it?"),
        help_text=_("The people who run the project can read it, with your name."),
        required=False,
        max_length=1000,
        widget=Paragraphs(rows=3),
    )
    helper = own_form(_("Yes, I agree with this"))


class ClauseForm(forms.Form):
    text = forms.CharField(
        label=_("What would you add or change?"),
        max_length=600,
        widget=Paragraphs(rows=3),
        error_messages={"required": _("Write what you would add or change")},
    )
    shown_to_group = forms.ChoiceField(
        label=_("Who may see it?"),
        choices=[
            ("yes", _("The whole group, with my name")),
            ("no", _("Only the people who run the project, with my name")),
        ],
        initial="no",
        widget=Radios,
    )
    helper = own_form(_("Send this"), tone="secondary")

    def clean_shown_to_group(self):
        return self.cleaned_data["shown_to_group"] == "yes"


class ProposalForm(forms.Form):
    what = forms.ChoiceField(
        label=_("What is it about?"),
        choices=[
            ("priority", _("What matters most to us")),
            ("indicator", _("How we will know that it is good")),
        ],
        widget=Radios,
        error_messages={"required": _("Choose what it is about")},
    )
    text = forms.CharField(
        label=_("Say it in one line"),
        help_text=SHOWN_AS_CHOSEN,
        max_length=300,
        widget=Paragraphs(rows=2),
        error_messages={"required": _("Write it in one line")},
    )
    helper = own_form(_("Put this on the list"))


class AskForm(forms.Form):
    text = forms.CharField(
        label=_("What would you like us to do or change?"),
        help_text=_(
            "The people who run the project see your name. Others see the words and our answer, not who asked."
        ),
        max_length=1000,
        widget=Paragraphs(rows=3),
        error_messages={"required": _("Write what you would like us to do or change")},
    )
    helper = own_form(_("Send this"))


class ViewForm(forms.Form):
    option = forms.ChoiceField(label=_("What would you choose?"), required=False, widget=Radios)
    text = forms.CharField(
        label=_("What do you think?"),
        help_text=SHOWN_AS_CHOSEN,
        required=False,
        max_length=2000,
        widget=Paragraphs(rows=4),
    )
    helper = own_form(_("Send what I think"))

    def __init__(self, *args, options=(), **kwargs):
        super().__init__(*args, **kwargs)
        if options:
            self.fields["option"].choices = [(option, option) for option in options]
        else:
            del self.fields["option"]

    def clean(self):
        cleaned = super().clean()
        if not (cleaned.get("option") or cleaned.get("text", "").strip()) and not self.errors:
            self.add_error("text", _("Choose an answer or write what you think"))
        return cleaned


class AboutMeForm(forms.ModelForm):
    class Meta:
        model = Person
        fields = ["call_me", "channel", "email", "phone", "address", "format", "access_needs", "language"]
        labels = {
            "call_me": _("What should we call you?"),
            "channel": _("How should we reach you?"),
            "email": _("Your e-mail address"),
            "phone": _("Your phone number"),
            "address": _("Your postal address"),
            "format": _("How do you like to read?"),
            "access_needs": _("What helps you to take part?"),
            "language": _("Which language do you like best?"),
        }
        help_texts = {
            "access_needs": _("For example: step-free room, large print, an interpreter, a break every hour."),
            "language": _("We keep your choice. Most of our pages are in English for now."),
        }
        widgets = {
            "channel": Radios,
            "format": Radios,
            "address": Paragraphs(rows=3),
            "access_needs": Paragraphs(rows=3),
        }

    helper = own_form(_("Keep this"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["language"] = forms.ChoiceField(
            label=self.fields["language"].label,
            help_text=self.fields["language"].help_text,
            choices=settings.LANGUAGES_TO_CHOOSE,
            widget=Radios,
        )

    def clean(self):
        cleaned = super().clean()
        missing, _words = NEEDED.get(cleaned.get("channel"), ("", ""))
        if missing and not cleaned.get(missing) and missing not in self.errors:
            self.add_error(missing, _("Write this down, so that we can reach you in the way you chose"))
        return cleaned


class MyPartForm(forms.ModelForm):
    kind = forms.ChoiceField(
        label=_("What kind of experience do you bring?"),
        help_text=_("You choose. You can change it at any time."),
        choices=[
            (Kind.LIVED, _("Lived: I have been through it")),
            (Kind.LEARNT, _("Learnt: I work with it, or have studied it")),
            (Kind.BOTH, _("Both")),
            (Kind.NOT_SAID, _("I would rather not say")),
        ],
        widget=Radios,
        error_messages={"required": _("Choose one, or that you would rather not say")},
    )

    class Meta:
        model = Participant
        fields = ["kind", "in_own_words", "shown", "payment_choice"]
        labels = {
            "in_own_words": _("In your own words"),
            "shown": _("What may other people in the group see?"),
            "payment_choice": _("Payment for your time was offered to you. Would you like it?"),
        }
        help_texts = {
            "payment_choice": _(
                "Payment can change benefits. Ask Citizens Advice or the person who helps you before you choose. "
                "You can change your mind."
            ),
        }

    helper = own_form(_("Keep this"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.kind_confirmed:
            self.initial["kind"] = None
        self.fields["shown"] = forms.ChoiceField(
            label=self.fields["shown"].label,
            help_text=_("Until you choose, others see nothing. You can change it at any time."),
            choices=Shown,
            widget=Radios,
            error_messages={"required": _("Choose what others may see")},
        )
        if self.instance.payment_offered:
            field = self.fields["payment_choice"]
            self.fields["payment_choice"] = forms.ChoiceField(
                label=field.label, help_text=field.help_text, choices=PaymentChoice, required=False, widget=Radios
            )
        else:
            del self.fields["payment_choice"]
