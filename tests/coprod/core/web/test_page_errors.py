import re

import pytest
from django import forms
from django.template import Context, Template
from django.utils.functional import SimpleLazyObject

from coprod.core.web.widgets import Moment, Radios

pytestmark = pytest.mark.urls("tests.coprod.core.web.some_urls")


class Small(forms.Form):
    name = forms.CharField(label="Name")
    kind = forms.ChoiceField(label="Kind", choices=[("a", "A")], widget=Radios())
    on = forms.SplitDateTimeField(label="When", required=False, widget=Moment())
    secret = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean(self):
        if self.data.get("refuse"):
            raise forms.ValidationError("These two do not go together")


def summary(**values):
    return Template("{% page_errors %}").render(Context(values))


def links(drawn):
    return re.findall(r'<a href="#([^"]+)">([^<]+)</a>', drawn)


def test_a_page_without_errors_has_no_summary():
    assert summary(form=Small(), other="text") == "\n"


def test_the_summary_leads_to_each_field_also_to_the_first_of_several_radios():
    assert links(summary(form=Small({}))) == [
        ("id_name", "Write an answer: Name"),
        ("id_kind_0", "Choose an answer: Kind"),
    ]


def test_the_summary_leads_to_the_first_input_of_a_moment():
    form = Small({"name": "Rosa", "kind": "a", "on_0": "no day", "on_1": ""})
    assert [target for target, _text in links(summary(form=form))] == ["id_on_0"]


def test_the_summary_counts_what_is_to_be_put_right():
    assert "There are 2 things to put right" in summary(form=Small({}))


def test_one_thing_is_counted_as_one():
    assert "There is one thing to put right" in summary(form=Small({"kind": "a"}))


def test_the_summary_takes_focus_without_script_and_calms():
    drawn = summary(form=Small({"name": "Rosa"}))
    assert ('tabindex="-1" autofocus' in drawn, "What you wrote is still here." in drawn) == (True, True)


def test_where_nothing_was_written_nothing_is_said_to_be_kept():
    assert "still here" not in summary(form=Small({}))


def test_a_text_too_long_is_told_by_its_name_and_by_how_much():
    class Short(forms.Form):
        name = forms.CharField(label="Name", max_length=4)

    drawn = [links(summary(form=Short({"name": text}))) for text in ("Rosaa", "Rosa Prior")]
    assert drawn == [
        [("id_name", "Take out at least 1 character from “Name”. There is room for 4.")],
        [("id_name", "Take out at least 6 characters from “Name”. There is room for 4.")],
    ]


def test_what_is_wrong_with_the_whole_form_leads_to_its_first_field():
    form = Small({"name": "Rosa", "kind": "a", "refuse": "1"})
    assert links(summary(form=form)) == [("id_name", "These two do not go together")]


def test_what_is_wrong_with_a_hidden_field_leads_nowhere():
    form = Small({"name": "Rosa", "kind": "a"})
    form.add_error("secret", "This link is too old")
    drawn = summary(form=form)
    assert (links(drawn), "This link is too old" in drawn) == ([], True)


def test_a_form_with_hidden_fields_alone_shows_its_errors_without_a_link():
    class Hidden(forms.Form):
        secret = forms.CharField(widget=forms.HiddenInput)

        def clean(self):
            raise forms.ValidationError("Too late")

    assert links(summary(form=Hidden({"secret": "x"}))) == []


def test_forms_in_a_list_are_found_and_none_twice():
    form = Small({"kind": "a"})
    assert len(links(summary(rows=[form, "text"], form=form))) == 1


def test_a_formset_gives_the_errors_of_each_form_and_its_own():
    data = {"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "0", "form-0-kind": "a", "form-1-name": "Rosa"}
    formset = forms.formset_factory(Small, max_num=1, validate_max=True, extra=2)(data)
    drawn = summary(formset=formset)
    assert [target for target, _text in links(drawn)] == ["id_form-0-name", "id_form-1-kind_0"]
    assert "There are 3 things to put right" in drawn


def test_lazy_objects_are_not_woken():
    def wake():
        raise AssertionError("woken")

    assert summary(user=SimpleLazyObject(wake)) == "\n"


def test_the_title_begins_with_error_when_something_is_to_be_put_right():
    template = Template('{% extends "base_plain.html" %}{% block title %}About you{% endblock %}')
    titles = [
        re.search(r"<title>(.*?)</title>", template.render(Context({"form": form})))[1] for form in (Small(), Small({}))
    ]
    assert titles == ["About you – Coprod", "Error: About you – Coprod"]


def test_forms_that_stand_deeper_can_be_named():
    drawn = Template("{% error_summary row.form row.nothing %}").render(
        Context({"row": {"form": Small({"kind": "a"})}})
    )
    assert links(drawn) == [("id_name", "Write an answer: Name")]


def test_crispys_own_ways_to_show_errors_give_the_same_summary():
    formset = forms.formset_factory(Small)({"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0", "form-0-name": "Rosa"})
    template = Template("{{ form|as_crispy_errors }}{{ formset|as_crispy_errors }}")
    drawn = template.render(Context({"form": Small({"kind": "a"}), "formset": formset}))
    assert [target for target, _text in links(drawn)] == ["id_name", "id_form-0-kind_0"]
