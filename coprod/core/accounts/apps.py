from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "coprod.core.accounts"
    label = "accounts"
