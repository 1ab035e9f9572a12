from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "coprod.core.organisations"
    label = "organisations"
