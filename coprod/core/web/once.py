"""A form that is sent twice is taken once: a double tap, a slow network, or back and send again.

Each form carries a token made when its page was drawn. The same token with the same words is the same sending; words
that were changed are a new one, so that nothing typed is lost. After "back" the browser may draw the page anew, with a
new token: so the very same words as in a sender's last sending, AT_ONCE after it, are the same sending too. Forms
without a token are taken as they come.
"""

import hashlib
import secrets
from datetime import timedelta
from time import monotonic, sleep

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.http import url_has_allowed_host_and_scheme

from coprod.core.web.models import SentForm
from coprod.core.web.paths import PERSONAL_PREFIX, SIGN_IN_PREFIX, leaves_a_trace, own_part

FIELD = "sent_once"
TOKENS = {FIELD, "csrfmiddlewaretoken"}
KEPT_FOR = timedelta(hours=24)
AT_ONCE = timedelta(seconds=30)
GIVEN_UP_AFTER = timedelta(minutes=2)
PATIENCE = 5.0
PAUSE = 0.05
HOLE = f"{PERSONAL_PREFIX}~/"


def token_for(request):
    """Return a new token for a form on this page, or "" where none is to be: random, then the page's own path."""
    if request is None or not leaves_a_trace(request.path_info):
        return ""
    page = request.path if request.method == "GET" else page_of(request)
    return f"{secrets.token_urlsafe(16)}{page}"


def page_of(request):
    """Return the path of the page on which a form that was sent stood; at worst the path that it was sent to."""
    token = request.POST.get(FIELD, "")
    page = token[token.find("/") :] if "/" in token else ""
    return page if url_has_allowed_host_and_scheme(page, allowed_hosts=None) else request.path


def sending_of(request):
    """Return what was sent as a row not stored yet, or None where it is not to be remembered."""
    if request.method != "POST" or not leaves_a_trace(request.path_info) or not request.POST.get(FIELD):
        return None
    content = _content(request)
    sent = SentForm(key=_digest("key", request.POST[FIELD] + content), words=_digest("words", content))
    sent.sender, sent.begun_at = _sender(request), timezone.now()
    last = SentForm.objects.filter(sender=sent.sender, begun_at__gt=sent.begun_at - AT_ONCE) if sent.sender else None
    last = last and last.order_by("-begun_at", "-pk").first()
    if last and last.words == sent.words:
        sent.key = last.key
    return sent


def begin(sent):
    """Return None where this is the first sending, which is now to be done; else where the first one led.

    Waits up to PATIENCE seconds for a first one still at work, and returns "" where that does not end. A first one
    that failed, or that stopped without a word GIVEN_UP_AFTER ago, counts for nothing.
    """
    until = monotonic() + PATIENCE
    while True:
        fresh = {"words": sent.words, "sender": sent.sender, "begun_at": sent.begun_at}
        row, is_first = SentForm.objects.get_or_create(key=sent.key, defaults=fresh)
        if is_first or _taken_over(row):
            return None
        if row.place or monotonic() > until:
            return row.place
        sleep(PAUSE)


def end(sent, place):
    """Remember where the first sending led; forget it where it led nowhere, so that it can be sent again."""
    row = SentForm.objects.filter(key=sent.key)
    if place and not place.startswith(SIGN_IN_PREFIX):
        row.update(place=place)
    else:
        row.delete()


def without_secret(place, path):
    """Return a place as it may be stored: the secret of a personal address is left out."""
    own = own_part(path)
    return place.replace(own, HOLE, 1) if own and place.startswith(own) else place


def with_secret(place, path):
    """Return a stored place as it was; the secret is that of the path which was sent to."""
    own = own_part(path)
    return place.replace(HOLE, own, 1) if own and place.startswith(HOLE) else place


def forget_old(*, at):
    """Delete what was sent KEPT_FOR or longer ago, and forget who sent what is older than AT_ONCE."""
    SentForm.objects.filter(begun_at__lte=at - KEPT_FOR).delete()
    SentForm.objects.filter(begun_at__lte=at - AT_ONCE).exclude(sender="").update(sender="")


def _digest(purpose, text):
    return salted_hmac(f"{__name__}.{purpose}", text, algorithm="sha256").hexdigest()


def _sender(request):
    """Tell web sessions and personal links apart, without naming any; "" where there is neither."""
    who = own_part(request.path) or request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    return _digest("sender", who) if who else ""


def _content(request):
    sent = hashlib.sha256(request.get_full_path().encode())
    fields = sorted((name, values) for name, values in request.POST.lists() if name not in TOKENS)
    sent.update(repr(fields).encode(errors="surrogatepass"))
    for name, files in sorted(request.FILES.lists()):
        sent.update(repr((name, [file.name for file in files])).encode(errors="surrogatepass"))
        for file in files:
            for chunk in file.chunks():
                sent.update(chunk)
            file.seek(0)
    return sent.hexdigest()


def _taken_over(row):
    """Make an unfinished sending, left by a process that died, this one's own; only one can."""
    now = timezone.now()
    if row.place or row.begun_at > now - GIVEN_UP_AFTER:
        return False
    left = SentForm.objects.filter(pk=row.pk, place="", begun_at=row.begun_at)
    return left.update(begun_at=now) == 1
