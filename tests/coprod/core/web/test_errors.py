import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

from coprod.core.web.errors import csrf_failure

pytestmark = pytest.mark.urls("tests.coprod.core.web.some_urls")
PAGES = ["400.html", "403.html", "404.html", "413.html", "429.html", "500.html", "403_csrf.html"]


@pytest.mark.parametrize("page", PAGES)
def test_an_error_page_needs_nothing_but_itself(page):
    drawn = render_to_string(page)
    assert (drawn.count("<h1>"), "<nav" in drawn) == (1, False)


def test_a_page_that_was_open_too_long_says_that_nothing_need_be_lost():
    response = csrf_failure(RequestFactory().post("/"), reason="token missing")
    assert (response.status_code, "nothing you wrote needs to be lost" in response.content.decode()) == (403, True)


def test_what_developers_read_is_not_shown():
    assert "token missing" not in csrf_failure(RequestFactory().post("/"), reason="token missing").content.decode()
