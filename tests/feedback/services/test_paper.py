from datetime import timedelta
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from django.conf import settings as configured

from coprod.core.audit.models import AuditRow
from coprod.core.codes import spaced
from coprod.core.messages.models import Message
from feedback import printing
from feedback.ballotbox.parcels import new_keys
from feedback.ballotbox.refusals import Refused
from feedback.models.paper import PaperOrder
from feedback.models.survey import Survey
from feedback.selectors.paper import by_dress, receivers
from feedback.selectors.surveys import Door, entry_for
from feedback.services.opening import open_survey
from feedback.services.outside import order_outside
from feedback.services.paper import fetch_paper, folder, hand_over, make_paper, order_paper, printed
from feedback.services.question import MOST_OWN, add_question
from feedback.services.sending import tickets_of
from feedback.services.sweep import sweep
from tests import factories
from tests.conftest import NOW
from tests.feedback.paper import is_tagged, mixed_session, pages_of

pytestmark = pytest.mark.django_db

PRIVATE, PUBLIC = new_keys()


@pytest.fixture(autouse=True)
def somewhere(settings, tmp_path):
    settings.VAR_DIR = str(tmp_path / "var")


@pytest.fixture
def survey(store):
    return open_survey(session=mixed_session(), store=store, at=NOW)


@pytest.fixture
def quick(monkeypatch):
    """Paper without its PDF, which takes seconds: the codes alone, kind by kind."""
    monkeypatch.setattr(printing, "paper", lambda *, tickets, **_: repr(tickets).encode())


def order(survey, key=PUBLIC, at=NOW):
    return order_paper(survey=survey, key=key, by=factories.alice_user(), at=at)


def codes_on(page, survey, store):
    """The codes that stand on a page as they are printed, on two lines."""
    words, every = "".join(page.split()), tickets_of(survey, store).values()
    return [ticket for ticket in every if ticket in words or (ticket[:8] in words and ticket[8:] in words)]


def halves(ticket):
    printed_as = spaced(ticket)
    return printed_as[:9], printed_as[10:]


@pytest.mark.printed
def test_each_form_is_one_sheet_both_sides_carries_a_code_and_no_name(survey, store):
    content = printed(survey, store)
    pages = pages_of(content)
    sheets = ["".join(pages[start : start + 2]) for start in range(2, 16, 2)] + pages[16:]
    assert (len(pages), is_tagged(content), len(sheets)) == (17, True, 8)
    assert [sheet for sheet in sheets if "Person" in sheet or "High Street" in sheet] == []
    assert [len(codes_on(sheet, survey, store)) for sheet in sheets] == [1] * 8


@pytest.mark.printed
@pytest.mark.parametrize("kind", ["faces", "words"])
def test_with_as_many_questions_of_its_own_as_there_may_be_a_plain_form_is_still_one_sheet(store, kind):
    project, words = factories.project(), "A rather long question about what we did together today, number"
    for number in range(MOST_OWN):
        add_question(project=project, by=factories.alice_user(), at=NOW, text=f"{words} {number}?", easy="?", type=kind)
    survey = open_survey(session=mixed_session(project=project), store=store, at=NOW)
    starts = [number for number, page in enumerate(pages_of(printed(survey, store))) if "Your code" in page]
    assert starts[:3] == [2, 4, 6]
    assert [after - before for before, after in pairwise(starts[4:])] == [2, 2]


@pytest.mark.printed
@pytest.mark.parametrize("kind", ["faces", "words"])
def test_with_questions_of_its_own_large_print_and_easy_read_take_two_sheets_at_most_and_the_cover_says_so(store, kind):
    project, words = factories.project(), "A rather long question about what we did together today, number"
    for number in range(MOST_OWN):
        add_question(project=project, by=factories.alice_user(), at=NOW, text=f"{words} {number}?", easy="?", type=kind)
    pages = pages_of(printed(open_survey(session=mixed_session(project=project), store=store, at=NOW), store))
    starts = [number for number, page in enumerate(pages) if "Your code" in page]
    assert max(after - before for before, after in pairwise(starts)) <= 4
    assert "in large print and Easy Read it may be two: fix them together" in " ".join(pages[0].split())


@pytest.mark.printed
def test_the_file_has_a_title_and_a_language(survey, store):
    with pikepdf.open(BytesIO(printed(survey, store))) as file:
        assert "Forms on paper" in str(file.docinfo["/Title"])
        assert str(file.Root.Lang) == "en-gb"
        assert file.open_metadata()["pdfuaid:part"] == "1"


@pytest.mark.printed
def test_the_page_for_whoever_hands_out_names_people_and_no_code(survey, store):
    cover = pages_of(printed(survey, store))[0]
    assert cover.count("Person") == 8
    assert "1 High Street" in cover
    assert codes_on(cover, survey, store) == []


def test_a_code_is_read_as_it_is_printed(survey, store):
    ticket = next(iter(tickets_of(survey, store).values()))
    assert entry_for(" ".join(halves(ticket)), at=NOW).door == Door.OPEN


def test_everybody_without_e_mail_has_one_code_and_nobody_has_two(survey, store, quick):
    codes = eval(printed(survey, store))
    found = sorted(code for codes_of_kind in codes.values() for code in codes_of_kind)
    people = [one.person.pk for one in receivers(survey)]
    theirs = {ticket: holder for holder, ticket in tickets_of(survey, store).items()}
    attendances = dict(survey.session.attendances.values_list("participant", "participant__person"))
    assert (len(found), sorted(attendances[theirs[code]] for code in found)) == (8, sorted(people))
    assert [entry_for(code, at=NOW).door for code in found] == [Door.OPEN] * 8
    assert {kind: len(codes_of_kind) for kind, codes_of_kind in codes.items()} == {
        "standard": 2, "large": 1, "easy": 1, "script": 3, "text": 1,
    }  # fmt: skip


def test_forms_of_one_kind_are_in_an_order_of_chance(survey, store, quick):
    orders = {tuple(eval(printed(survey, store))["script"]) for _ in range(40)}
    assert len(orders) > 1


def test_somebody_whose_mail_came_back_gets_paper(survey, store):
    before = len(receivers(survey))
    Message.objects.filter(state="queued", person__format="easy_read").update(state="failed")
    after = receivers(survey)
    assert (before, len(after), len(dict(by_dress(after))["easy"])) == (8, 9, 2)


def test_the_file_is_sealed_for_the_page_that_asked_and_is_fetched_once(survey, store, quick):
    order(survey)
    assert fetch_paper(survey=survey, private_key=PRIVATE) is None
    make_paper(store=store, at=NOW)
    file = next(folder().iterdir())
    code = next(iter(tickets_of(survey, store).values()))
    assert code.encode() not in bytes.fromhex(file.read_text())
    assert b"standard" in fetch_paper(survey=survey, private_key=PRIVATE)
    assert (PaperOrder.objects.count(), fetch_paper(survey=survey, private_key=PRIVATE)) == (0, None)
    make_paper(store=store, at=NOW)
    assert list(folder().iterdir()) == []


def test_a_file_that_nobody_fetches_goes_within_the_hour(survey, store, quick):
    order(survey)
    make_paper(store=store, at=NOW)
    make_paper(store=store, at=NOW + timedelta(hours=1))
    assert (PaperOrder.objects.count(), list(folder().iterdir())) == (0, [])


def test_made_twice_it_is_made_once(survey, store, quick):
    order(survey)
    make_paper(store=store, at=NOW)
    made = PaperOrder.objects.get().made_at
    make_paper(store=store, at=NOW + timedelta(minutes=1))
    assert (PaperOrder.objects.get().made_at, len(list(folder().iterdir()))) == (made, 1)


def test_another_page_s_key_fetches_nothing(survey, store, quick):
    order(survey)
    make_paper(store=store, at=NOW)
    assert fetch_paper(survey=survey, private_key=new_keys()[0]) is None
    with pytest.raises(Refused):
        fetch_paper(survey=survey, private_key="nonsense")


def test_a_survey_that_closed_meanwhile_gives_an_empty_file(survey, store, quick):
    order(survey)
    Survey.objects.update(state="released")
    make_paper(store=store, at=NOW)
    assert fetch_paper(survey=survey, private_key=PRIVATE) == b""


def test_paper_is_ordered_only_for_an_open_survey_with_somebody_to_get_it(survey, session, store):
    mailed = open_survey(session=session, store=store, at=NOW)
    Survey.objects.filter(pk=survey.pk).update(state="released")
    survey.refresh_from_db()
    for one in (mailed, survey):
        with pytest.raises(Refused):
            order(one, key="a")


def test_the_order_leaves_one_line_in_the_log_that_names_neither_people_nor_kinds(survey):
    order(survey)
    row = AuditRow.objects.get(verb="order_paper")
    assert (row.target, row.details) == (f"survey:{survey.pk}", {})


def test_whoever_has_theirs_is_ticked_off_and_nobody_of_another_survey(survey, store):
    theirs = [one.message.pk for one in receivers(survey)][:3]
    other = open_survey(session=mixed_session(project=survey.project), store=store, at=NOW)
    strangers = {one.message.pk for one in receivers(other)}
    by = factories.alice_user()
    assert hand_over(survey=survey, message_ids={*theirs, *strangers}, by=by, at=NOW) == 3
    assert hand_over(survey=survey, message_ids=set(theirs), by=by, at=NOW) == 0
    assert [one.is_done for one in receivers(survey)].count(True) == 3
    assert [one.can_be_ticked_off for one in receivers(other)].count(True) == 8


def test_paper_lies_beside_the_database_and_not_in_the_key_store(store):
    assert Path(configured.BALLOT_KEYS) not in folder().parents


def test_the_sweep_makes_what_a_nudge_did_not_tell(survey, store, quick):
    order(survey)
    sweep(store=store, at=NOW)
    assert PaperOrder.objects.get().made_at == NOW


def test_somebody_who_was_written_to_and_did_not_come_gets_no_form(survey, store, quick):
    gone = receivers(survey)[0]
    survey.session.attendances.filter(participant__person=gone.person).delete()
    assert sum(len(codes) for codes in eval(printed(survey, store)).values()) == 7


def test_orders_and_questions_say_what_they_are(survey, project):
    question = add_question(project=project, by=factories.alice_user(), at=NOW, text="Why?", easy="Why?")
    asked = order_outside(project=project, codes=8, days=14, by=factories.alice_user(), at=NOW)
    assert [str(one) for one in (order(survey), question, asked)] == ["Paper that is being made", "Why?", "8 codes"]
