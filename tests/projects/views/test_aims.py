import pytest

from projects.models import Priority, QualityIndicator
from projects.services.aims import measure
from tests import factories
from tests.conftest import NOW

PROPOSAL = {"what": "priority", "text": "Know who to ring", "proposer": "", "proposed_by": "unknown"}


def test_empty_lists_say_what_goes_here(desk):
    assert desk.read("aims").count("Nothing is on this list yet.") == 2


def test_something_goes_on_the_list_with_who_put_it_forward(desk):
    rosa = factories.participant(desk.project, "lived", "Rosa Whitlock")
    page = desk.send("aim_propose", **PROPOSAL | {"proposer": rosa.pk, "proposed_by": "organisation"}).content.decode()
    assert "Put forward by Rosa Whitlock." in page
    assert Priority.objects.get().proposed_by == "people"


def test_where_no_one_person_did_it_says_who_did(desk):
    page = desk.send("aim_propose", **PROPOSAL | {"what": "indicator", "proposed_by": "joint"}).content.decode()
    assert "Put forward by: All of us, jointly." in page
    assert QualityIndicator.objects.get().proposer is None


def test_a_proposal_without_words_keeps_the_rest(desk):
    page = desk.send("aim_propose", **PROPOSAL | {"text": ""}).content.decode()
    assert "Write it in one line" in page
    assert 'value="priority" checked' in page


@pytest.mark.parametrize("what", ["priority", "indicator"])
def test_it_is_agreed_by_somebody_on_a_day(desk, what):
    aim = getattr(factories, what)(desk.project)
    assert "Not agreed yet" in desk.read("aims")
    desk.send("aim_agree", what, aim.pk, agreed_by="joint", on="2026-09-01")
    aim.refresh_from_db()
    assert (aim.agreed_by, str(aim.agreed_on)) == ("joint", "2026-09-01")


def test_agreed_by_whom_may_be_unknown(desk):
    aim = factories.priority(desk.project)
    page = desk.send("aim_agree", "priority", aim.pk, agreed_by="unknown", on="2026-09-01").content.decode()
    assert "By whom is not recorded" in page


def test_it_is_taken_off_the_list_and_stays_in_the_record(desk):
    aim = factories.priority(desk.project, text="Bigger car park")
    page = desk.send("aim_drop", "priority", aim.pk, on="2026-09-01").content.decode()
    assert page.index("No longer on the lists") < page.index("Bigger car park")


def test_what_was_found_is_kept(desk):
    aim = factories.indicator(desk.project)
    assert (
        "We have kept what you found."
        in desk.send("aim_measure", aim.pk, finding="4 of 10", on="2026-09-01").content.decode()
    )
    assert "4 of 10" in desk.read("aims")


def test_what_was_found_needs_words(desk):
    aim = factories.indicator(desk.project)
    assert "Write what you found" in desk.send("aim_measure", aim.pk, finding="", on="2026-09-01").content.decode()


def test_what_is_of_another_project_is_not_found(desk):
    other = factories.priority(factories.project(name="Another"))
    assert [desk.open(name, "priority", other.pk).status_code for name in ("aim_agree", "aim_drop")] == [404, 404]


def test_who_may_not_see_people_sees_no_names(desk_of):
    desk = desk_of("viewer")
    rosa = factories.participant(desk.project, "lived", "Rosa Whitlock")
    factories.priority(desk.project, proposer=rosa)
    page = desk.read("aims")
    assert "Rosa Whitlock" not in page
    assert "Put forward by: People with lived experience." in page


def test_the_page_asks_the_database_as_often_with_three_as_with_one(desk, same_queries):
    def add():
        rosa = factories.participant(desk.project)
        factories.priority(desk.project, proposer=rosa)
        aim = factories.indicator(desk.project, proposer=rosa)
        measure(indicator=aim, finding="x", on=NOW.date(), by=factories.alice_user(), at=NOW)

    same_queries(lambda: desk.open("aims"), add)


@pytest.mark.parametrize("name", ["aim_agree", "aim_drop"])
def test_a_day_that_is_missing_is_asked_for(desk, name):
    aim = factories.priority(desk.project, text="Know who to ring")
    page = desk.send(name, "priority", aim.pk, on="").content.decode()
    assert "Know who to ring" in page
    assert 'href="#id_on">Write the day' in page


def test_what_to_propose_may_be_chosen_on_the_way(desk):
    assert 'value="indicator" checked' in desk.read("aim_propose", what="indicator")
