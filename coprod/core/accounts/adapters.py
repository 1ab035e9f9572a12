from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings


class AccountAdapter(DefaultAccountAdapter):
    """People are invited; nobody registers alone unless the installation allows it."""

    def is_open_for_signup(self, request):
        return settings.ACCOUNT_OPEN_SIGNUP
