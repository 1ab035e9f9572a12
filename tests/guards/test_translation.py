"""Every word that a page shows can be translated."""

import re

from tests.guards.source import ours

NOT_SHOWN = re.compile(
    r"{%\s*comment.*?endcomment\s*%}|{#.*?#}|<!--.*?-->|<script.*?</script>|{%\s*blocktrans.*?endblocktrans\s*%}|{%.*?%}|{{.*?}}",
    re.DOTALL,
)
MARKUP = re.compile(r"<[^<>]*>|&\w+;")
WORD = re.compile(r"[^\W\d_]{2,}")
NAME_OR_CLASS = re.compile(r"Coprod|(?:cp-|#)[\w-]+")


def shown(source):
    """The words of a template outside of what is translated; the product's name and class names are none."""
    return WORD.findall(NAME_OR_CLASS.sub(" ", MARKUP.sub(" | ", NOT_SHOWN.sub("", source))))


def test_no_template_shows_words_that_cannot_be_translated():
    pages = [path for path in ours("templates", suffix=".html") if "gallery" not in path.parts]
    assert len(pages) > 100
    assert {path: words for path in pages if (words := shown(path.read_text(encoding="utf-8")))} == {}


def test_words_outside_of_translation_are_noticed():
    assert shown('<p class="cp-note">{% trans "Yes" %} or <b>No</b> {# why #}</p>') == ["or", "No"]
