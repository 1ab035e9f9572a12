import pytest
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from coprod.devtools.walk.reader import PageProblem, Reader, forms_in

PAGE = """
<form action="/search/"><input name="q" value="bench"></form>
<form method="post">
  <input type="hidden" name="csrfmiddlewaretoken" value="x">
  <input type="hidden" name="ticket" value="abc">
  <input type="radio" name="reply" value="yes"><input type="radio" name="reply" value="no" checked>
  <input type="checkbox" name="again" value="on">
  <textarea name="needs">
A lift &amp; a chair</textarea>
  <select name="size"><option value="s"></select>
  <button name="go" value="1">Send</button>
</form>
"""


def test_a_form_is_read_with_what_is_filled_in_already():
    form = forms_in(PAGE)[1]
    assert form.names == {"csrfmiddlewaretoken", "ticket", "reply", "again", "needs", "size", "go"}
    assert form.values == {"csrfmiddlewaretoken": "x", "ticket": "abc", "reply": "no", "needs": "A lift & a chair"}


def show(request):
    return HttpResponse(PAGE)


@csrf_exempt
def take(request):
    sent = {name: request.POST[name] for name in sorted(request.POST)}
    return HttpResponseRedirect("/thanks/") if sent.get("reply") == "yes" else HttpResponse(str(sent), status=422)


def thanks(request):
    return HttpResponse(f"thanks {request.get_host()}")


urlpatterns = [path("show/", show), path("take/", take), path("thanks/", thanks)]


@pytest.fixture
def reader(live_server, settings):
    settings.ROOT_URLCONF = __name__
    return Reader("http://testserver", int(live_server.url.rpartition(":")[2]))


@pytest.mark.django_db
def test_what_is_typed_is_sent_with_the_rest_and_the_way_is_followed(reader):
    page = reader.open("http://testserver/show/")
    form = page.form_with("reply")
    form.action = "/take/"
    assert reader.send(page, form, reply="yes").text == "thanks testserver"
    refused = reader.send(page, form, needs="")
    assert (refused.status, refused.text) == (422, "{'needs': '', 'reply': 'no', 'ticket': 'abc'}")


@pytest.mark.django_db
def test_a_page_without_the_form_is_a_problem(reader):
    with pytest.raises(PageProblem, match="no form to fill in"):
        reader.open("http://testserver/thanks/").form_with("reply")
