from datetime import timedelta

import pytest

from projects.models import Decision, SharedInformation
from projects.services.decision import confirm_taking_part, give_view
from projects.services.participant import leave_project
from tests import factories
from tests.conftest import NOW

TAPS = {"phase": "design", "took_part": "everybody", "final_say": "joint", "on": "2026-09-01"}
LATER = {"method": "unknown", "changed_by_input": "unknown"}


@pytest.fixture
def group(project):
    return factories.group(project, lived=2, learnt=1)


def names(decision):
    return sorted(row.participant.person.name for row in decision.takers.all())


def test_no_decisions_yet_says_what_goes_here(desk):
    assert "No decisions yet." in desk.read("decisions")


def test_a_decision_is_recorded_in_four_taps(desk, group):
    page = desk.send("decision_record", question="Tea or coffee?", **TAPS, **LATER).content.decode()
    kept = Decision.objects.get()
    assert "We have kept the decision." in page
    assert (kept.question, kept.phase, kept.final_say, kept.takers.count()) == ("Tea or coffee?", "design", "joint", 3)
    assert (kept.method, kept.changed_by_input, str(kept.taken_on)) == ("", None, "2026-09-01")


def test_i_do_not_know_is_an_answer_and_is_not_recorded(desk, group):
    unknown = {"phase": "unknown", "took_part": "unknown", "final_say": "unknown", "on": "2026-09-01"}
    page = desk.send("decision_record", question="Tea or coffee?", **unknown, **LATER).content.decode()
    kept = Decision.objects.get()
    assert (kept.phase, kept.final_say, kept.takers.count()) == ("", "", 0)
    assert page.count("Not recorded") == 3


def test_every_tap_is_asked_and_what_was_typed_stays(desk, group):
    page = desk.send("decision_record", question="Tea or coffee?", outcome="Tea", on="2026-09-01").content.decode()
    assert page.count("Choose one. “I do not know” is an answer too.</a>") == 5
    assert 'value="Tea or coffee?"' in page
    assert ">\nTea</textarea>" in page


def test_the_question_is_asked_too(desk, group):
    page = desk.send("decision_record", **TAPS, **LATER).content.decode()
    assert 'href="#id_question">Write what the question was</a>' in page


def test_only_some_took_part(desk, group):
    some = TAPS | {"took_part": "some", "takers": [group[0].pk]}
    desk.send("decision_record", question="Tea?", **some, **LATER)
    assert names(Decision.objects.get()) == [group[0].person.name]


def test_some_of_them_without_a_name_opens_the_names(desk, group):
    page = desk.send("decision_record", question="Tea?", **TAPS | {"took_part": "some"}, **LATER).content.decode()
    assert "Tap those who took part" in page
    assert '<details class="govuk-details" open>' in page


def test_everybody_is_everybody_who_is_here_now(desk, group):
    leave_project(participant=group[0], by=group[0].person, at=NOW)
    desk.send("decision_record", question="Tea?", **TAPS, **LATER)
    assert Decision.objects.get().takers.count() == 2


def test_an_open_question_is_tapped(desk, group):
    asked = factories.question(desk.project)
    desk.send("decision_record", asked=asked.pk, question="", **TAPS, **LATER)
    asked.refresh_from_db()
    assert (Decision.objects.count(), asked.final_say) == (1, "joint")


def test_another_question_needs_its_words(desk, group):
    factories.question(desk.project)
    page = desk.send("decision_record", asked="another", question=" ", **TAPS, **LATER).content.decode()
    assert "Write what the question was" in page
    desk.send("decision_record", asked="another", question="Tea?", **TAPS, **LATER)
    assert Decision.objects.filter(taken_on__isnull=False).get().question == "Tea?"


def test_people_are_asked_before_it_is_decided(desk):
    desk.send(
        "decision_ask", question="When?", options="The day after\n\nThe week after\nThe day after", phase="design",
        asked_on="2026-09-01", asked_until="2026-09-15",
    )  # fmt: skip
    kept = Decision.objects.get()
    assert (kept.options, kept.taken_on) == (["The day after", "The week after"], None)
    assert "People are asked until 15 September." in desk.read("decisions")


def test_asking_that_ends_before_it_starts_is_put_right(desk):
    page = desk.send(
        "decision_ask", question="When?", phase="unknown", asked_on="2026-09-10", asked_until="2026-09-01"
    ).content.decode()
    assert "The last day of asking comes before the first. Write a later day." in page
    assert 'value="When?"' in page


def test_too_many_choices_are_put_right(desk):
    page = desk.send(
        "decision_ask", question="When?", options="\n".join("abcdefghijklm"), phase="unknown", asked_on="2026-09-01"
    ).content.decode()
    assert "Write 12 choices at most, each on one short line" in page


def test_what_was_recorded_can_be_changed(desk, group):
    taken = factories.decision(desk.project, takers=group[:1], final_say="organisation", outcome="Tea", method="vote")
    page = desk.read("decision_take", taken.pk)
    assert page.count(" checked") == 5
    assert ">\nTea</textarea>" in page
    desk.send("decision_take", taken.pk, **TAPS, **LATER)
    taken.refresh_from_db()
    assert (taken.final_say, taken.takers.count()) == ("joint", 3)


def test_a_decision_without_names_stays_without_when_it_is_opened(desk, group):
    taken = factories.decision(desk.project)
    assert 'value="unknown" checked' in desk.read("decision_take", taken.pk)


def test_the_page_of_a_decision_says_who_took_part_and_who_confirmed_it(desk, group):
    taken = factories.decision(desk.project, takers=group)
    confirm_taking_part(decision=taken, participant=group[0], by=group[0].person, at=NOW)
    page = desk.read("decision", taken.pk)
    assert "1 of 3 have confirmed it themselves." in page
    assert "2 lived" in page


def test_what_people_think_stands_with_their_names_for_those_who_may_see_people(desk_of, group):
    desk = desk_of("note_taker")
    asked = factories.question(desk.project)
    give_view(decision=asked, participant=group[0], text="At once", by=group[0].person, at=NOW)
    page = desk.read("decision", asked.pk)
    assert group[0].person.name in page
    assert "At once" in page


def test_who_may_not_see_people_sees_no_names(desk_of, group):
    desk = desk_of("viewer")
    taken = factories.decision(desk.project, takers=group)
    page = desk.read("decision", taken.pk)
    assert [one.person.name in page for one in group] == [False] * 3
    assert "2 lived" in page


def test_people_are_told_what_was_decided(desk):
    taken = factories.decision(desk.project, outcome="Tea", reasons="Most like it")
    assert "Tea\n\nMost like it" in desk.read("decision_told", taken.pk)
    desk.send("decision_told", taken.pk, text="We drink tea", on="2026-09-01")
    assert list(SharedInformation.objects.values_list("kind", "decision")) == [("decision_reasons", taken.pk)]
    assert "We drink tea" in desk.read("decision", taken.pk)


def test_what_is_not_decided_is_not_told_nor_taken_back(desk):
    asked = factories.question(desk.project)
    told = desk.send("decision_told", asked.pk, text="x", on="2026-09-01").content.decode()
    back = desk.send("decision_reverse", asked.pk, reversed_by="joint", on="2026-09-01").content.decode()
    assert "Record what was decided first." in told
    assert "so there is nothing to take back" in back


def test_a_decision_is_taken_back_and_shows_it(desk):
    taken = factories.decision(desk.project)
    page = desk.send("decision_reverse", taken.pk, reversed_by="organisation", on="2026-09-01").content.decode()
    assert "It is taken back, and everybody can see that." in page
    assert "Taken back" in desk.read("decisions")


def test_a_decision_is_not_taken_back_before_it_was_taken(desk):
    taken = factories.decision(desk.project)
    page = desk.send("decision_reverse", taken.pk, reversed_by="joint", on="2026-08-01").content.decode()
    assert "It was decided after this day. Write a later day." in page


def test_a_decision_of_another_project_is_not_found(desk):
    other = factories.decision(factories.project(name="Another"))
    pages = ("decision", "decision_take", "decision_told", "decision_reverse")
    assert [desk.open(name, other.pk).status_code for name in pages] == [404] * 4


def test_many_decisions_stand_on_pages(desk):
    for number in range(21):
        factories.decision(desk.project, question=f"Question {number:02}", on=NOW.date() - timedelta(days=number))
    assert ["Question 20" in desk.read("decisions", page=page) for page in (1, 2)] == [False, True]


def test_the_lists_ask_the_database_as_often_with_three_as_with_one(desk, same_queries, group):
    def add():
        asked = factories.question(desk.project)
        give_view(decision=asked, participant=group[0], text="x", by=group[0].person, at=NOW)
        factories.decision(desk.project, takers=group)

    same_queries(lambda: desk.open("decisions"), add)


def test_the_page_of_a_decision_asks_as_often_for_three_takers_as_for_one(desk, same_queries):
    taken = factories.decision(desk.project)
    takers = []

    def add():
        from projects.services.decision import take_decision

        takers.append(factories.participant(desk.project))
        take_decision(decision=taken, on=NOW.date(), takers=takers, by=factories.alice_user(), at=NOW)

    same_queries(lambda: desk.open("decision", taken.pk), add)
