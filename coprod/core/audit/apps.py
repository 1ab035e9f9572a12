from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "coprod.core.audit"
    label = "audit"
