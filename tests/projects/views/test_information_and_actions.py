from datetime import timedelta

from projects.models import IndependentFeedback, SharedInformation
from projects.services.information import record_outside_feedback, share_information
from tests import factories
from tests.conftest import NOW

TOLD = {"kind": "how_it_works", "text": "Who decides on beds", "on": "2026-08-20", "phase": "choose"}
UNKNOWN_FORMAT = {"everyone_had_their_format": "unknown"}


def test_what_people_were_told_is_kept(desk):
    assert "Nothing is written down yet." in desk.read("information")
    page = desk.send("information_add", **TOLD, formats=["easy_read"], everyone_had_their_format="no").content.decode()
    assert "Told on Thursday 20 August 2026." in page
    assert "Not everybody who asked for another format got it." in page
    assert SharedInformation.objects.get().formats == ["easy_read"]


def test_what_is_missing_is_said_and_the_rest_stays(desk):
    page = desk.send("information_add", **TOLD | {"kind": ""}, **UNKNOWN_FORMAT).content.decode()
    assert "Choose what it was about" in page
    assert ">\nWho decides on beds</textarea>" in page


def test_what_others_said_is_kept(desk):
    page = desk.send("outside_add", on="2026-08-20", how="A stall in the hall", people_count="1").content.decode()
    assert "1 person answered." in page
    assert IndependentFeedback.objects.get().how == "A stall in the hall"


def test_a_number_that_is_not_one_is_put_right(desk):
    page = desk.send("outside_add", on="2026-08-20", how="A stall", people_count="many").content.decode()
    assert "Write a number, such as 40" in page
    assert 'value="A stall"' in page


def test_an_action_is_added_done_and_opened_again(desk):
    rosa = factories.participant(desk.project, name="Rosa Whitlock")
    assert "Nothing to do at the moment." in desk.read("actions")
    page = desk.send(
        "action_add", text="Print it", owners=[rosa.pk], due_on="2026-08-30", phase="deliver"
    ).content.decode()
    assert "Rosa Whitlock" in page
    assert "Late" in page
    action = desk.project.actions.get()
    assert "Done. Thank you for telling us." in desk.send("action_done", action.pk).content.decode()
    action.refresh_from_db()
    assert action.done_on == NOW.date()
    desk.send("action_open", action.pk)
    action.refresh_from_db()
    assert action.done_on is None


def test_a_note_taker_writes_down_who_does_what(desk_of):
    desk = desk_of("note_taker")
    desk.send("action_add", text="Print it", phase="unknown")
    assert desk.project.actions.get().phase == ""


def test_an_action_without_words_keeps_the_day(desk):
    page = desk.send("action_add", text="", due_on="2026-10-01", phase="unknown").content.decode()
    assert "Write what will be done" in page
    assert 'value="2026-10-01"' in page


def test_an_action_of_another_project_is_not_found(desk):
    other = factories.action(factories.project(name="Another"))
    assert desk.send("action_done", other.pk).status_code == 404


def test_who_may_not_see_people_sees_no_owners(desk_of):
    desk = desk_of("viewer")
    rosa = factories.participant(desk.project, name="Rosa Whitlock")
    factories.action(desk.project, owners=[rosa])
    assert "Rosa Whitlock" not in desk.read("actions")


def test_the_lists_ask_the_database_as_often_with_three_as_with_one(desk, same_queries):
    alice = factories.alice_user()

    def add():
        rosa = factories.participant(desk.project)
        decision = factories.decision(desk.project)
        known = {"project": desk.project, "on": NOW.date() - timedelta(days=1), "by": alice, "at": NOW}
        share_information(kind="scope", text="x", decision=decision, **known)
        record_outside_feedback(how="x", **known)
        factories.action(desk.project, owners=[rosa])

    for name in ("information", "outside", "actions"):
        same_queries(lambda name=name: desk.open(name), add)
