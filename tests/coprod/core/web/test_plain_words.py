import pytest
from django import forms
from django.http import QueryDict
from django.utils import translation

from coprod.core.web.form_errors import broken_forms
from coprod.core.web.plain_words import ChecksWords


class Notice(ChecksWords, forms.Form):
    plain_words = ("text", "easy")
    easy_read = ("easy",)

    title = forms.CharField()
    text = forms.CharField()
    easy = forms.CharField(required=False)


def sent(**typed):
    data = QueryDict(mutable=True)
    data.update(typed)
    return Notice(data)


def words(form, name="text"):
    return [hint.words for hint in form.hints(name)]


def test_with_the_button_pressed_a_form_is_not_taken_and_has_no_errors():
    form = sent(text="Ask the stakeholders.", check_words="yes")
    assert (form.is_valid(), dict(form.errors), broken_forms([form])) == (False, {}, [])


def test_without_the_button_it_is_an_ordinary_form():
    assert sent(title="A", text="Ask the stakeholders.").is_valid()
    assert "title" in sent(text="Ask the stakeholders.").errors


def test_what_could_be_plainer_is_shown_with_what_may_stand_there():
    (hint,) = sent(text="Ask the stakeholders.", check_words="yes").hints("text")
    assert (hint.words, hint.swap) == ("stakeholders", "people affected")


def test_a_tap_puts_the_plain_words_there_and_looks_again():
    (hint,) = sent(text="Ask the stakeholders.", check_words="yes").hints("text")
    form = sent(title="Kept", text="Ask the stakeholders.", check_words=hint.press)
    assert (form["text"].value(), form["title"].value(), words(form)) == (f"Ask the {hint.swap}.", "Kept", [])


@pytest.mark.parametrize("press", ["text 8 20 anything", "text", "text 900 901 x", "title 0 1 x", "\0", "text "])
def test_a_swap_that_was_not_offered_changes_nothing(press):
    form = sent(text="Ask the stakeholders.", check_words=press)
    assert (form["text"].value(), form.is_valid()) == ("Ask the stakeholders.", False)


def test_a_swap_after_the_text_was_changed_changes_nothing():
    (hint,) = sent(text="Ask the stakeholders.", check_words="yes").hints("text")
    form = sent(text="Please ask the stakeholders.", check_words=hint.press)
    assert form["text"].value() == "Please ask the stakeholders."


def test_sentences_may_be_longer_outside_easy_read():
    text = "We meet in the old school hall at two and there will be tea and cake for all."
    form = sent(text=text, easy=text, check_words="yes")
    assert len(form.hints("easy")) == len(form.hints("text")) + 1


def test_the_reading_age_is_for_long_texts_alone():
    assert sent(text="We meet at two. " * 5, check_words="yes").reading_age("text") is None
    assert sent(text="We meet at two. " * 40, check_words="yes").reading_age("text") == 5


def test_a_language_without_rules_has_no_button():
    form = Notice()
    with translation.override("cy"):
        assert not form.can_check_words()
    assert form.can_check_words()
