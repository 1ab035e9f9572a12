from django.apps import AppConfig


class LifecycleConfig(AppConfig):
    name = "coprod.lifecycle"
    label = "lifecycle"
