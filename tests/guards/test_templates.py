import re

from tests.guards.source import name, ours

INLINE = {
    "a script in the page": re.compile(r"<script(?![^>]*\b(?:src=|type=[\"']application/json))", re.I),
    "a style in the page": re.compile(r"<style\b|\sstyle=[\"']", re.I),
    "a handler in the page": re.compile(r"\son[a-z]+=[\"']", re.I),
}
ELSEWHERE = re.compile(
    r"(?:src|srcset|action)=[\"'](?:https?:)?//|<link[^>]+href=[\"'](?:https?:)?//|@import|url\(['\"]?https?:", re.I
)
NOT_OUR_WORDS = re.compile(r"successfully|please submit|\boops\b", re.I)


def pages():
    return [*ours("templates", suffix=".html"), *ours(suffix=".html")]


def test_no_template_holds_a_script_a_style_or_a_handler():
    found = [
        f"{name(page)}: {what}" for page in pages() for what, look in INLINE.items() if look.search(page.read_text())
    ]
    assert found == []


def test_no_page_or_stylesheet_asks_another_host_for_anything():
    files = [*pages(), *ours("static", suffix=".css")]
    assert [name(file) for file in files if ELSEWHERE.search(file.read_text())] == []


def test_pages_are_written_in_our_own_words():
    assert [name(page) for page in pages() if NOT_OUR_WORDS.search(page.read_text())] == []
