"""No path leads from a ballot or a ticket to a person, and nothing about them tells when they were written."""

import pytest
from django.apps import apps
from django.db import models

SECRET = {
    "ticket": {"id": "RandomIdField", "survey": "ForeignKey", "digest": "CharField"},
    "ballot": {
        "id": "RandomIdField",
        "survey": "ForeignKey",
        "part": "PositiveSmallIntegerField",
        "sealed": "BinaryField",
        "stamp": "BinaryField",
    },
    "pooledrow": {
        "id": "RandomIdField",
        "project": "ForeignKey",
        "survey": "ForeignKey",
        "sealed": "BinaryField",
    },
}
GROUPS_ONLY = {"survey", "project"}


def model(name):
    return apps.get_model("feedback", name)


@pytest.mark.parametrize("name", SECRET)
def test_the_table_holds_these_fields_and_no_other(name):
    fields = {field.name: type(field).__name__ for field in model(name)._meta.get_fields()}
    assert fields == SECRET[name]


@pytest.mark.parametrize("name", SECRET)
def test_the_table_points_to_the_whole_group_only_and_nothing_points_to_it(name):
    ours = model(name)
    to = {field.name for field in ours._meta.get_fields() if field.is_relation}
    pointing = [
        f"{other.__name__}.{field.name}"
        for other in apps.get_models()
        for field in other._meta.get_fields()
        if field.is_relation and field.concrete and field.related_model is ours
    ]
    assert (to - GROUPS_ONLY, pointing) == (set(), [])


@pytest.mark.parametrize("name", SECRET)
def test_the_table_is_not_in_the_administration(name):
    from django.contrib import admin

    assert model(name) not in admin.site._registry


def test_no_other_table_of_feedback_holds_a_digest_a_seal_or_a_ticket():
    """Whatever could be matched with a ticket or a ballot lies in the tables above alone."""
    found = [
        f"{other.__name__}.{field.name}"
        for other in apps.get_app_config("feedback").get_models()
        if other._meta.model_name not in SECRET
        for field in other._meta.get_fields()
        if isinstance(field, models.BinaryField) or field.name in {"digest", "ticket", "stamp", "ballot"}
    ]
    assert found == []
