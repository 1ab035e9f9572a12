import pytest
from django import forms
from django.forms.renderers import DjangoTemplates

from coprod.core.web.drawing.choices import Renderer, tiles
from coprod.core.web.fields import Option

CHOICES = [("", "Nobody & none"), ("1", "<Rosa>"), ("Others", [("2", "Ken"), ("3", "Joy")])]
FIELDS = [
    forms.ChoiceField(choices=CHOICES, required=False),
    forms.ChoiceField(choices=CHOICES, disabled=True, help_text="One of them"),
    forms.MultipleChoiceField(choices=CHOICES, required=False),
    forms.NullBooleanField(),
    forms.CharField(required=False),
]


def words(html):
    return " ".join(html.replace(">", "> ").replace("<", " <").split())


def drawn(renderer, field, value):
    form = type("Form", (forms.Form,), {"chosen": field})({"chosen": value}, renderer=renderer)
    return words(form["chosen"].as_widget(attrs={"class": "govuk-select", "data-x": True, "data-y": False}))


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("value", ["", "1", "3", "no such"])
def test_a_list_is_drawn_as_django_draws_it(field, value):
    assert drawn(Renderer(), field, value) == drawn(DjangoTemplates(), field, value)


def option(**given):
    plain = {"id": "a", "name": "people", "value": "1", "label": "Rosa", "is_chosen": False, "is_disabled": False}
    return Option(**(plain | {"hint": "", "detail": "", "kind": ""} | given))


def test_somebody_to_tap():
    html = tiles([option(label="<Rosa>")])
    assert words(html) == words(
        '<div class="cp-tile"><input type="checkbox" name="people" id="a" value="1">'
        '<label for="a"><b>&lt;Rosa&gt;</b></label></div>'
    )


@pytest.mark.parametrize(
    ("given", "part"),
    [
        ({"is_chosen": True}, 'value="1" checked>'),
        ({"is_disabled": True}, 'value="1" disabled>'),
        ({"detail": "Lived", "kind": "lived"}, '<small class="cp-kind cp-kind--lived">Lived</small>'),
        ({"detail": "Tea & cake"}, "<small>Tea &amp; cake</small>"),
    ],
)
def test_what_a_tile_tells(given, part):
    assert part in tiles([option(**given)])
