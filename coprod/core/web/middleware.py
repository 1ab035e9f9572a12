"""What must hold for whole ranges of addresses, whatever the view does."""

from django.conf import settings
from django.http import HttpResponseRedirect

from coprod.core.web import errors, once
from coprod.core.web.paths import BALLOT_PREFIX, PERSONAL_PREFIX

PIECE = 64 * 1024


def ballot_paths_take_no_cookies(get_response):
    """Keep the survey's pages free of cookies in both directions, and secret addresses out of caches.

    The survey's pages send no referrer at all, which its forms can afford because they carry no token against forgery.
    All other pages send their origin alone (SECURE_REFERRER_POLICY): a personal link never stands in a header.

    Stands before every middleware that could read a cookie, so that nothing inside knows who is asking.
    """

    def middleware(request):
        is_ballot = request.path_info.startswith(BALLOT_PREFIX)
        if is_ballot:
            _forget_cookies(request)
        response = get_response(request)
        if is_ballot:
            response.cookies.clear()
            response.headers["Referrer-Policy"] = "no-referrer"
        if is_ballot or request.path_info.startswith(PERSONAL_PREFIX):
            response.headers["Cache-Control"] = "no-store"
        return response

    return middleware


def forms_are_taken_once(get_response):
    """Lead the second sending of a form to where the first one led, and do nothing.

    Stands outside of everything that stores something, so that all of the first is done when the second is answered.
    """

    def middleware(request):
        sent = once.sending_of(request)
        if sent is None:
            return get_response(request)
        place = once.begin(sent)
        if place is not None:
            return HttpResponseRedirect(once.with_secret(place, request.path) or once.page_of(request))
        response = None
        try:
            response = get_response(request)
        finally:
            once.end(sent, once.without_secret(getattr(response, "url", ""), request.path))
        return response

    return middleware


def too_much_is_not_kept(get_response):
    """Answer whatever is larger than the largest form of ours without storing any of it.

    Up to GIVEN_UP_AT it is read to its end, so that browsers show the answer; beyond, the connection ends.
    """

    def middleware(request):
        length = request.META.get("CONTENT_LENGTH") or ""
        size = int(length) if length.isascii() and length.isdecimal() and len(length) < 16 else 0
        if size <= settings.LARGEST_FORM:
            return get_response(request)
        left = size if size <= settings.GIVEN_UP_AT else 0
        while left > 0 and (piece := request.META["wsgi.input"].read(min(left, PIECE))):
            left -= len(piece)
        return errors.too_much(request)

    return middleware


def _forget_cookies(request):
    request.META.pop("HTTP_COOKIE", None)
    request.__dict__["COOKIES"] = {}
