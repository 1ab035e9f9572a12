from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

WAIT = _("You have asked for several codes already. Wait a few minutes, then try again.")


class AccountAdapter(DefaultAccountAdapter):
    """People are invited; nobody registers alone unless the installation allows it.

    A new account signs nobody in: only the code that is sent to its address does.
    """

    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": _("This is not the code we sent. Look at the newest e-mail, or ask for a new code."),
        "rate_limited": WAIT,
        "too_many_login_attempts": WAIT,
    }

    def is_open_for_signup(self, request):
        return settings.ACCOUNT_OPEN_SIGNUP

    def pre_login(self, request, user, *, signup, **how):
        if signup:
            messages.success(request, gettext("Your account is made. Now sign in: we send a code to your address."))
            return redirect("account_login")
        return super().pre_login(request, user, signup=signup, **how)
