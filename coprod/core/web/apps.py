from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "coprod.core.web"
    label = "web"
    verbose_name = "Pages and their parts"
