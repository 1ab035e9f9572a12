"""What must hold for whole ranges of addresses, whatever the view does."""

from coprod.core.web.paths import BALLOT_PREFIX, PERSONAL_PREFIX


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


def _forget_cookies(request):
    request.META.pop("HTTP_COOKIE", None)
    request.__dict__["COOKIES"] = {}
