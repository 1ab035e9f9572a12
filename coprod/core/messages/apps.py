from django.apps import AppConfig


class MessagesConfig(AppConfig):
    name = "coprod.core.messages"
    label = "coprod_messages"
