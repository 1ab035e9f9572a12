from io import BytesIO

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from coprod.core.web.middleware import ballot_paths_take_no_cookies, too_much_is_not_kept


def answer(path, seen=None):
    """Send a request with a cookie through the middleware, around a view that sets one."""

    def view(request):
        if seen is not None:
            seen.update(request.COOKIES)
        response = HttpResponse()
        response.set_cookie("session", "new")
        return response

    request = RequestFactory().get(path, HTTP_COOKIE="session=old")
    return ballot_paths_take_no_cookies(view)(request)


def test_a_survey_page_sees_no_cookie():
    seen = {}
    answer("/answers/t/word-word/", seen)
    assert seen == {}


def test_a_survey_page_sets_no_cookie():
    assert answer("/answers/send/").cookies == {}


def test_other_pages_keep_their_cookies():
    seen = {}
    response = answer("/projects/", seen)
    assert (seen, response.cookies["session"].value) == ({"session": "old"}, "new")


@pytest.mark.parametrize("path", ["/answers/t/word-word/", "/my/secret/"])
def test_secret_addresses_are_kept_out_of_caches(path):
    assert answer(path).headers["Cache-Control"] == "no-store"


def test_a_survey_page_is_no_referrer():
    assert answer("/answers/t/word-word/").headers["Referrer-Policy"] == "no-referrer"


def test_other_pages_name_their_origin_alone_so_that_no_personal_link_is_passed_on(settings):
    assert (settings.SECURE_REFERRER_POLICY, "Referrer-Policy" in answer("/my/secret/").headers) == (
        "strict-origin",
        False,
    )


def test_other_pages_may_be_kept_by_the_browser():
    assert "Cache-Control" not in answer("/projects/").headers


@pytest.mark.parametrize(("size", "status", "left"), [(10, 200, 10), (11, 413, 0), (20, 413, 0), (21, 413, 21)])
def test_more_than_the_largest_form_is_not_kept(settings, size, status, left):
    settings.LARGEST_FORM, settings.GIVEN_UP_AT = 10, 20
    sent = BytesIO(b"x" * size)
    request = RequestFactory().get("/nothing/", CONTENT_LENGTH=str(size), **{"wsgi.input": sent})
    response = too_much_is_not_kept(lambda request: HttpResponse())(request)
    assert (response.status_code, size - sent.tell()) == (status, left)


@pytest.mark.parametrize("size", ["", "-1", "²", "many", "9" * 400])
def test_a_size_that_is_none_is_left_to_the_server(size):
    request = RequestFactory().get("/nothing/", CONTENT_LENGTH=size)
    assert too_much_is_not_kept(lambda request: HttpResponse())(request).status_code == 200
