import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse, HttpResponseRedirect
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import timezone

from coprod.core.web import once, tasks
from coprod.core.web.forms import form_helper
from coprod.core.web.middleware import forms_are_taken_once
from coprod.core.web.models import SentForm
from tests.guards.source import name, ours

PAGE = "/projects/3/actions/"
WITHOUT = [
    "/answers/",
    "/answers/send/",
    "/account/login/",
    "/projects/3/feedback/review/7/",
    "/my/word/sessions/2/survey-link/",
]
POST_FORM = re.compile(r"<form[^>]*method=\"post\".*?</form>", re.S)
UNNAMED = re.compile(r'{% url "(survey:|my:survey_link)|{{ again_url }}')
CARRIES_A_TOKEN = ("{% csrf_token %}", "{% once_token %}", "{% crispy ")


class View:
    """Takes a form: counts how often, and answers with what it was told to."""

    def __init__(self, answer=None):
        self.answer, self.taken = answer or HttpResponseRedirect("/projects/3/actions/#new"), 0
        self.take = forms_are_taken_once(self._view)

    def _view(self, request):
        self.taken += 1
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def sent(path=PAGE, token=f"abc{PAGE}", session="", **fields):
    request = RequestFactory().post(path, {**fields, **({once.FIELD: token} if token else {})})
    request.COOKIES = {"sessionid": session} if session else {}
    return request


def begun(request, at):
    """What stands stored while this sending is at work."""
    row = once.sending_of(request)
    row.begun_at = at
    row.save()
    return row


def page(path=PAGE):
    return RequestFactory().get(path)


@pytest.mark.django_db
def test_the_second_sending_does_nothing_and_leads_to_where_the_first_led():
    view = View()
    places = [view.take(sent(text="Ring Rosa")).url for _ in range(2)]
    assert (view.taken, places) == (1, ["/projects/3/actions/#new"] * 2)


@pytest.mark.django_db
def test_words_that_were_changed_are_a_new_sending_so_that_nothing_typed_is_lost():
    view = View()
    for text in ("Ring Rosa", "Ring Rosa today"):
        view.take(sent(text=text))
    assert view.taken == 2


@pytest.mark.django_db
def test_the_same_words_on_another_form_are_another_sending():
    view = View()
    for token in (f"abc{PAGE}", f"abd{PAGE}"):
        view.take(sent(token=token))
    assert view.taken == 2


def other(session="alice", **fields):
    return sent(token=f"{timezone.now().timestamp()}{PAGE}", session=session, **fields)


@pytest.mark.django_db
def test_back_to_a_page_drawn_anew_and_sent_again_is_taken_once():
    view = View()
    places = [view.take(other(text="Ring Rosa")).url for _ in range(2)]
    assert (view.taken, len(set(places))) == (1, 1)


@pytest.mark.django_db
def test_back_on_a_personal_page_is_known_by_the_link():
    view = View()
    for _ in range(2):
        view.take(sent("/my/words/about/", token=f"{timezone.now().timestamp()}/", text="Tea"))
    assert view.taken == 1


@pytest.mark.django_db
@pytest.mark.parametrize("texts", [("open", "done", "open"), ("open", "open ", "open")])
def test_what_was_changed_in_between_can_be_changed_back(texts):
    view = View()
    for text in texts:
        view.take(other(text=text))
    assert view.taken == 3


@pytest.mark.django_db
def test_the_same_words_of_two_people_are_two_sendings():
    view = View()
    for session in ("alice", "bob"):
        view.take(other(session=session, text="Ring Rosa"))
    assert view.taken == 2


@pytest.mark.django_db
def test_the_same_words_some_time_later_are_meant():
    view = View()
    begun(other(text="Ring Rosa"), timezone.now() - once.AT_ONCE)
    view.take(other(text="Ring Rosa"))
    assert view.taken == 1


@pytest.mark.django_db
@pytest.mark.parametrize(("second", "taken"), [(b"name\nRosa", 1), (b"name\nKen", 2)])
def test_a_file_is_the_same_where_its_content_is(second, taken):
    view = View()
    for content in (b"name\nRosa", second):
        view.take(sent(upload=SimpleUploadedFile("people.csv", content)))
    assert view.taken == taken


@pytest.mark.django_db
def test_the_view_can_still_read_the_file():
    request = sent(upload=SimpleUploadedFile("people.csv", b"name"))
    once.sending_of(request)
    assert request.FILES["upload"].read() == b"name"


@pytest.mark.django_db
def test_a_form_without_a_token_is_taken_as_it_comes():
    view = View()
    for _ in range(2):
        view.take(sent(token=""))
    assert (view.taken, SentForm.objects.count()) == (2, 0)


@pytest.mark.django_db
def test_a_page_that_is_only_looked_at_leaves_nothing():
    View().take(page())
    assert SentForm.objects.count() == 0


@pytest.mark.django_db
@pytest.mark.parametrize("answer", [HttpResponse("Write the text"), HttpResponseRedirect("/account/login/?next=/")])
def test_what_came_to_nothing_can_be_sent_again(answer):
    view = View(answer)
    for _ in range(2):
        view.take(sent())
    assert (view.taken, SentForm.objects.count()) == (2, 0)


@pytest.mark.django_db
def test_what_broke_can_be_sent_again():
    view = View(ValueError("broken"))
    for _ in range(2):
        with pytest.raises(ValueError, match="broken"):
            view.take(sent())
    assert (view.taken, SentForm.objects.count()) == (2, 0)


@pytest.mark.django_db
def test_while_the_first_is_still_at_work_the_second_is_led_to_the_page_itself(monkeypatch):
    monkeypatch.setattr(once, "PATIENCE", 0.1)
    view, address = View(), f"{PAGE}add/"
    begun(sent(address), timezone.now())
    assert (view.take(sent(address)).url, view.taken) == (PAGE, 0)


@pytest.mark.django_db
def test_a_sending_whose_process_died_counts_for_nothing():
    view = View()
    begun(sent(), timezone.now() - once.GIVEN_UP_AFTER)
    view.take(sent())
    assert view.taken == 1


@pytest.mark.django_db
def test_only_one_takes_over_what_a_dead_process_left():
    row = begun(sent(), timezone.now() - once.GIVEN_UP_AFTER)
    assert [once._taken_over(row), once._taken_over(row)] == [True, False]


@pytest.mark.django_db
@pytest.mark.parametrize("path", WITHOUT)
def test_beside_what_people_say_unnamed_nothing_is_remembered(path):
    view = View()
    for _ in range(2):
        view.take(sent(path))
    assert (view.taken, SentForm.objects.count()) == (2, 0)


@pytest.mark.parametrize("path", WITHOUT)
def test_forms_on_those_pages_carry_no_token(path):
    assert once.token_for(page(path)) == ""


@pytest.mark.django_db
def test_the_secret_of_a_personal_page_is_not_stored():
    view = View(HttpResponseRedirect("/my/secret-words/sessions/2/?done=yes"))
    answers = [view.take(sent("/my/secret-words/sessions/2/reply/")).url for _ in range(2)]
    assert answers == ["/my/secret-words/sessions/2/?done=yes"] * 2
    assert SentForm.objects.get().place == "/my/~/sessions/2/?done=yes"


@pytest.mark.django_db
def test_a_personal_page_may_lead_elsewhere():
    view = View(HttpResponseRedirect("/finished/"))
    assert [view.take(sent("/my/secret-words/finished/")).url for _ in range(2)] == ["/finished/"] * 2


@pytest.mark.django_db
def test_nothing_that_was_sent_can_be_read_out_of_the_row():
    View().take(sent(text="Rosa"))
    row = SentForm.objects.get()
    assert (re.fullmatch("[0-9a-f]{64}", row.key) is not None, str(row)) == (True, row.key[:8])


def test_a_token_is_random_and_knows_its_page():
    tokens = [once.token_for(page()) for _ in range(2)]
    assert ([token[22:] for token in tokens], tokens[0] == tokens[1]) == ([PAGE, PAGE], False)


def test_a_page_drawn_again_with_errors_still_knows_where_it_stood():
    assert once.token_for(sent(f"{PAGE}add/"))[22:] == PAGE


@pytest.mark.parametrize("token", ["no-path", "abc//elsewhere.example/", "abchttps://elsewhere.example/"])
def test_a_token_made_up_leads_nowhere_else(token):
    assert once.page_of(sent(token=token)) == PAGE


def drawn(template, path=PAGE, **values):
    return Template(template).render(Context({"request": page(path), "csrf_token": "token", **values}))


def test_the_token_stands_beside_the_one_against_forgery():
    found = re.findall('name="([a-z_]+)"', drawn("{% csrf_token %}"))
    assert found == ["csrfmiddlewaretoken", once.FIELD]


def test_a_personal_form_carries_it_alone():
    from django import forms

    form = forms.Form()
    form.helper = form_helper(csrf=False, tag=False)
    assert re.findall('name="([a-z_]+)"', drawn("{% crispy form %}", form=form)) == [once.FIELD]


def test_a_template_drawn_without_a_request_has_none():
    assert Template("{% once_token %}").render(Context()) == ""


def test_every_form_that_is_sent_carries_a_token():
    bare = [
        f"{name(file)}: {form[:80]}"
        for file in ours("templates", suffix=".html")
        for form in POST_FORM.findall(file.read_text())
        if not any(tag in form for tag in CARRIES_A_TOKEN) and not UNNAMED.search(form)
    ]
    assert bare == []


@pytest.mark.django_db
def test_old_sendings_are_forgotten():
    now = timezone.now()
    begun(sent(text="old"), now - once.KEPT_FOR)
    row = begun(sent(text="new"), now - once.KEPT_FOR + timedelta(minutes=1))
    tasks.forget_old_sendings()
    assert list(SentForm.objects.all()) == [row]


@pytest.mark.django_db
def test_who_sent_it_is_forgotten_long_before():
    now = timezone.now()
    begun(sent(text="before", session="alice"), now - once.AT_ONCE)
    begun(sent(text="just now", session="alice"), now)
    once.forget_old(at=now)
    assert [bool(row.sender) for row in SentForm.objects.order_by("begun_at")] == [False, True]
