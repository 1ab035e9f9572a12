from html import escape

from sessions.models import AgendaItem, CoproSession
from tests.sessions.views.test_plan import PLAN

PURPOSE = "We will ask the stakeholders about <buses>."


def checked(desk, press="yes", **typed):
    return desk.post("plan/", **{**PLAN, "purpose": PURPOSE, "check_words": press, **typed})


def test_a_plan_is_checked_and_nothing_is_planned(desk):
    page = checked(desk)
    assert (page.status_code, CoproSession.objects.count()) == (200, 0)
    assert "This could be plainer." in page.text


def test_what_was_typed_stays_while_words_are_checked(desk):
    page = checked(desk, title="", place="The Mill")
    assert escape(PURPOSE) in page.text
    assert 'value="The Mill"' in page.text
    assert "Error:" not in page.text


def test_a_tap_puts_the_plain_words_into_the_plan(desk):
    (hint,) = [one for one in checked(desk).context["form"].hints("purpose") if one.swap]
    page = checked(desk, press=hint.press)
    assert escape(PURPOSE.replace("stakeholders", hint.swap)) in page.text
    assert CoproSession.objects.count() == 0


def test_plain_words_are_said_to_be_plain(desk):
    assert "We found nothing to make plainer." in checked(desk, purpose="We talk about buses.").text


def test_a_new_plan_offers_to_check_words_and_shows_nothing_yet(desk):
    page = desk.get("plan/")
    assert "Check my words" in page.text
    assert "cp-words" not in page.text


def test_words_of_the_office_stop_nobody(desk):
    desk.post("plan/", **PLAN, purpose=PURPOSE)
    assert CoproSession.objects.get().purpose == PURPOSE


def test_what_to_talk_about_is_checked_beside_the_session(desk, coming):
    page = desk.post(f"{coming.pk}/agenda/", text="Leverage our assets", check_words="yes")
    assert (page.status_code, AgendaItem.objects.count()) == (200, 0)
    assert "This could be plainer." in page.text
