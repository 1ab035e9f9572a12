"""Two sendings at the same moment, each in its own thread with its own connection, on the real database."""

from threading import Event

import pytest
from django.http import HttpResponse, HttpResponseRedirect
from django.test import RequestFactory

from coprod.core.web import once
from coprod.core.web.middleware import forms_are_taken_once
from coprod.core.web.models import SentForm
from tests.parts.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)
PAGE = "/projects/3/actions/"


@pytest.fixture(autouse=True)
def _on_disk(on_disk):
    on_disk()


def sent():
    return RequestFactory().post(PAGE, {once.FIELD: f"abc{PAGE}", "text": "Ring Rosa"})


def together(view, number=2):
    """Send the same form *number* times at one moment; returns the answers."""
    take = forms_are_taken_once(view)
    return at_once(*[lambda: take(sent())] * number)


def remembered():
    """Count what is stored, in a thread of its own as the others were."""
    return at_once(SentForm.objects.count)[0]


def test_of_two_at_once_one_is_taken_and_both_are_led_to_the_same_place():
    taken, slowly = [], Event()

    def view(request):
        taken.append(request)
        slowly.wait(0.3)
        return HttpResponseRedirect("/done/")

    answers = together(view, number=6)
    assert (len(taken), {answer.url for answer in answers}, remembered()) == (1, {"/done/"}, 1)


def test_where_the_first_comes_to_nothing_the_second_is_taken():
    taken, slowly = [], Event()

    def view(request):
        taken.append(request)
        slowly.wait(0.2)
        return HttpResponse("Write the text") if len(taken) == 1 else HttpResponseRedirect("/done/")

    answers = together(view)
    assert (len(taken), sorted(answer.status_code for answer in answers)) == (2, [200, 302])
