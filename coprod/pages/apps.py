from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "coprod.pages"
    label = "pages"
