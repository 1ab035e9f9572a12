"""allauth's forms for signing in, in our words."""

from allauth.account import forms as allauth
from django.utils.translation import gettext_lazy as _

ADDRESS = _("Your e-mail address")
ADDRESS_MISSING = _("Write your e-mail address")
ADDRESS_WRONG = _("Write an address such as name@example.org")


class LoginForm(allauth.LoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        ask_for_address(self.fields["login"])
        self.fields["remember"].label = _("Keep me signed in on this device")


class RequestLoginCodeForm(allauth.RequestLoginCodeForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        ask_for_address(self.fields["email"])


class SignupForm(allauth.SignupForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        ask_for_address(self.fields["email"])


class ConfirmLoginCodeForm(allauth.ConfirmLoginCodeForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].error_messages["required"] = _("Type the code from the e-mail")


def ask_for_address(field):
    """Dress one field of allauth's as our question for an e-mail address."""
    field.label = ADDRESS
    field.error_messages |= {"required": ADDRESS_MISSING, "invalid": ADDRESS_WRONG}
