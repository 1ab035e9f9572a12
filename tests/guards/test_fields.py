import pytest
from django.apps import apps

from coprod.lifecycle.fields import FIELDS

CORE = ("audit", "accounts", "organisations", "coprod_messages", "web")
OURS = (*CORE, "projects", "coprod_sessions", "feedback", "reports")


def tables():
    found = [model for label in OURS for model in apps.get_app_config(label).get_models()]
    return {f"{model._meta.app_label}.{model.__name__}": model for model in found}


def test_every_table_is_classed_and_no_class_is_left_over():
    assert sorted(FIELDS) == sorted(tables())


@pytest.mark.parametrize("label", sorted(FIELDS))
def test_every_field_of_the_table_is_classed_for_export_erasure_and_retention(label):
    model = apps.get_model(label)
    fields = {field.name for field in [*model._meta.fields, *model._meta.many_to_many]}
    _kept, held = FIELDS[label]
    assert sorted(held) == sorted(fields)
