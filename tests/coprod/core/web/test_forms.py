import pytest
from crispy_forms.layout import Layout
from django import forms
from django.template import Context, Template
from django.test import RequestFactory

from coprod.core.web.forms import form_helper
from coprod.core.web.widgets import FACE_WORDS, Checkboxes, Chips, Day, Faces, Moment, Paragraphs, Radios, Taps

pytestmark = pytest.mark.urls("tests.coprod.core.web.some_urls")


class Everything(forms.Form):
    helper = form_helper(button="Save it", cancel=("Leave it", "/back/"))

    name = forms.CharField(label="Name", help_text="Any name.", widget=forms.TextInput(attrs={"placeholder": "Rosa"}))
    kind = forms.ChoiceField(label="Kind", choices=[("a", "A"), ("b", "B")], widget=Radios(hints={"a": "The first"}))
    help = forms.MultipleChoiceField(
        label="Help", choices=[("x", "X")], required=False, widget=Checkboxes(hints={"x": "Y"})
    )
    welcome = forms.TypedChoiceField(label="Welcome", choices=FACE_WORDS, coerce=int, required=False, widget=Faces())
    say = forms.ChoiceField(label="Say", choices=[("o", "Organisation"), ("j", "Jointly")], widget=Chips())
    came = forms.MultipleChoiceField(
        label="Came", choices=[("1", "Rosa")], widget=Taps(details={1: ("Lived", "lived")})
    )
    agree = forms.BooleanField(label="Agree", required=False)
    hopes = forms.CharField(label="Hopes", max_length=5, required=False, widget=Paragraphs())
    which = forms.ChoiceField(label="Which", choices=[("1", "One")])
    day = forms.DateField(label="Day", widget=Day())
    until = forms.SplitDateTimeField(label="Until", widget=Moment())
    file = forms.FileField(label="File", required=False)
    secret = forms.CharField(widget=forms.HiddenInput, required=False)


def draw(form, template="{% crispy form %}"):
    request = RequestFactory().get("/")
    return Template(template).render(Context({"form": form, "request": request, "csrf_token": "token"}))


def draw_field(name, form=None):
    return draw((form or Everything())[name], "{{ form|as_crispy_field }}")


def test_a_form_has_one_button_that_says_what_happens_and_a_way_back():
    drawn = draw(Everything())
    assert (drawn.count("<button"), ">Save it</button>" in drawn, 'href="/back/"' in drawn) == (1, True, True)


def test_a_form_is_posted_with_a_token_and_lets_the_server_judge():
    drawn = draw(Everything())
    assert ('method="post"' in drawn, "csrfmiddlewaretoken" in drawn, "novalidate" in drawn) == (True, True, True)


def test_a_form_with_a_file_says_so():
    assert 'enctype="multipart/form-data"' in draw(Everything())


def test_a_survey_form_carries_no_token():
    form = Everything()
    form.helper = form_helper(button="Send", csrf=False)
    assert "csrfmiddlewaretoken" not in draw(form)


def test_a_layout_draws_the_fields_it_names_and_no_others():
    form = Everything()
    form.helper = form_helper(layout=Layout("name"), label_size="s", mark_optional=False)
    drawn = draw(form)
    assert ('name="name"' in drawn, 'name="kind"' in drawn, "govuk-label--s" in drawn) == (True, False, True)


def test_fields_alone_stand_in_a_form_of_ones_own():
    form = Everything()
    form.helper = form_helper(tag=False)
    assert ("<form" in draw(form), "<button" in draw(form)) == (False, False)


def test_a_form_that_asks_for_it_keeps_what_is_typed():
    form = Everything()
    form.helper = form_helper(keep=True)
    assert "data-keep" in draw(form)


def test_a_form_that_does_not_ask_keeps_nothing():
    assert "data-keep" not in draw(Everything())


def test_a_hint_is_tied_to_its_field():
    drawn = draw_field("name")
    assert ('id="id_name_helptext"' in drawn, 'aria-describedby="id_name_helptext"' in drawn) == (True, True)


def test_placeholders_are_left_out_because_they_vanish():
    assert "placeholder" not in draw_field("name")


def test_an_error_stands_with_its_field_and_is_tied_to_it():
    drawn = draw_field("name", Everything({}))
    assert ('aria-describedby="id_name_helptext id_name_error"' in drawn, 'aria-invalid="true"' in drawn) == (
        True,
        True,
    )


def test_where_something_is_missing_the_error_says_what_to_do():
    assert "Write an answer: Name" in draw_field("name", Everything({}))


def test_where_nothing_is_chosen_the_error_says_what_to_do():
    assert "Choose an answer: Kind" in draw_field("kind", Everything({}))


def test_what_was_typed_is_still_there_beside_an_error():
    drawn = draw_field("hopes", Everything({"hopes": "far too long"}))
    assert ("far too long</textarea>" in drawn, "govuk-textarea--error" in drawn) == (True, True)


def test_a_text_with_a_limit_is_never_cut_off_but_counted():
    drawn = draw_field("hopes")
    assert ("maxlength" in drawn, 'data-most="5"' in drawn, 'aria-describedby="id_hopes_room"' in drawn) == (
        False,
        True,
        True,
    )


def test_what_may_be_skipped_says_so():
    assert ("you can skip this" in draw_field("hopes"), "you can skip this" in draw_field("name")) == (True, False)


def test_a_single_tick_box_need_not_say_that_it_may_be_skipped():
    assert "you can skip this" not in draw_field("agree")


def test_radios_stand_in_a_named_group_with_their_hints():
    drawn = draw_field("kind")
    assert (drawn.count("<legend"), 'aria-describedby="id_kind_0_hint"' in drawn, "The first" in drawn) == (
        1,
        True,
        True,
    )


def test_a_chosen_radio_stays_chosen():
    assert 'value="b" checked' in draw_field("kind", Everything({"kind": "b"}))


def test_faces_that_may_be_skipped_have_a_sixth_radio():
    drawn = draw_field("welcome")
    assert (drawn.count('type="radio"'), 'id="id_welcome_skip" value=""' in drawn) == (6, True)


def test_a_skipped_question_stays_skipped():
    assert 'id="id_welcome_skip" value="" checked' in draw_field("welcome", Everything({"welcome": ""}))


def test_a_person_to_tap_shows_name_and_experience():
    drawn = draw_field("came")
    assert ("<b>Rosa</b>" in drawn, '<small class="cp-kind cp-kind--lived">Lived</small>' in drawn) == (True, True)


def test_a_moment_asks_for_a_day_and_a_time_each_with_its_label():
    drawn = draw_field("until")
    labels = [f'for="id_until_{place}"' in drawn and f'id="id_until_{place}"' in drawn for place in (0, 1)]
    assert (labels, 'type="date"' in drawn, 'type="time"' in drawn) == ([True, True], True, True)


def test_a_day_is_given_to_the_browser_in_the_form_it_understands():
    drawn = draw_field("day", Everything({"day": "3/12/2026"}))
    assert 'type="date"' in drawn


def test_a_day_may_be_typed_as_people_write_it():
    form = Everything({"day": "3/12/2026"})
    form.is_valid()
    assert form.cleaned_data["day"].isoformat() == "2026-12-03"


@pytest.mark.parametrize(
    ("name", "look"),
    [
        ("help", "govuk-checkboxes__input"),
        ("say", "cp-chip"),
        ("agree", "govuk-checkboxes__label"),
        ("which", "govuk-select"),
        ("file", "govuk-file-upload"),
        ("day", "govuk-input--width-10"),
    ],
)
def test_each_way_to_answer_has_its_look(name, look):
    assert look in draw_field(name)


def test_a_hidden_field_has_no_label():
    assert "<label" not in draw_field("secret")


def test_a_disabled_choice_says_so():
    form = Everything()
    form.fields["kind"].disabled = True
    assert draw_field("kind", form).count(" disabled") == 2


def test_a_whole_form_may_be_drawn_inside_a_form_of_ones_own():
    assert 'name="name"' in draw(Everything(), "{{ form|crispy }}")


def test_a_formset_is_drawn_with_its_bookkeeping():
    formset = forms.formset_factory(Everything, extra=2)()
    formset.helper = form_helper(button="Save all")
    drawn = draw(formset)
    assert ("form-TOTAL_FORMS" in drawn, 'name="form-1-name"' in drawn, "Save all" in drawn) == (True, True, True)
