import pytest

from projects.models import Decision
from tests import factories


def sent(**chosen):
    four = {"question": "other", "other_question": "Who phones?", "phase": "design", "took_part": "all"}
    return {f"decided-{name}": value for name, value in {**four, "final_say": "joint", **chosen}.items()}


def takers(decision):
    return set(decision.takers.values_list("participant_id", flat=True))


def test_four_taps_record_a_decision(record, came):
    answer = record.post("decisions/", **sent(outcome="A nurse does."))
    decision = Decision.objects.get()
    assert answer.url == record.address("#decisions")
    assert (decision.question, decision.phase, decision.final_say) == ("Who phones?", "design", "joint")
    assert (decision.outcome, decision.session_id) == ("A nurse does.", record.session.pk)
    assert decision.taken_on == record.session.starts_at.date()
    assert takers(decision) == {one.pk for one in came}


def test_an_item_of_the_agenda_can_be_the_question(record, came, items):
    record.post("decisions/", **sent(question=f"a{items[0].pk}"))
    assert Decision.objects.get().question == "Late buses"


def test_an_item_that_was_decided_is_not_offered_again(record, came, items):
    record.post("decisions/", **sent(question=f"a{items[0].pk}"))
    offered = [key for key, _words in record.form("decision").fields["question"].choices]
    assert offered == [f"a{items[1].pk}", "other"]


def test_a_question_that_people_were_asked_is_decided_in_its_place(record, came):
    asked = factories.question(record.project)
    record.post("decisions/", **sent(question=f"d{asked.pk}"))
    decision = Decision.objects.get()
    assert (decision.pk, decision.question, decision.final_say) == (asked.pk, asked.question, "joint")


def test_not_knowing_who_had_the_final_say_is_not_recorded(record, came):
    record.post("decisions/", **sent(final_say="unknown"))
    assert Decision.objects.get().final_say == ""
    assert "Final say not recorded" in record.get("").text


def test_the_phase_of_the_session_is_chosen_beforehand(record, held):
    held.phase = "deliver"
    held.save()
    assert record.form("decision").fields["phase"].initial == "deliver"


def test_some_of_them_took_part(record, came):
    record.post("decisions/", **sent(took_part="some", takers=[came[0].pk, came[1].pk]))
    assert takers(Decision.objects.get()) == {came[0].pk, came[1].pk}


def test_before_who_came_is_saved_anybody_can_be_tapped(record, people):
    record.post("decisions/", **sent(took_part="some", takers=[people[9].pk]))
    assert takers(Decision.objects.get()) == {people[9].pk}


def test_how_it_was_decided_can_be_added(record, came):
    more = {"method": "vote", "seen_differently": "Two of us wanted a text.", "changed": "yes"}
    record.post("decisions/", **sent(**more))
    decision = Decision.objects.get()
    assert (decision.method, decision.seen_differently) == ("vote", "Two of us wanted a text.")
    assert decision.changed_by_input is True


@pytest.mark.parametrize(
    ("wrong", "field", "words"),
    [
        ({"question": ""}, "question", "Choose what the question was"),
        ({"other_question": " "}, "other_question", "Write what the question was"),
        ({"took_part": ""}, "took_part", "Choose who took part"),
        ({"took_part": "some"}, "takers", "Tap who took part"),
        ({"final_say": ""}, "final_say", "Choose who had the final say, or that you do not know"),
    ],
)
def test_what_is_missing_is_named_and_what_was_typed_stays(wrong, field, words, record, came):
    page = record.post("decisions/", **sent(outcome="A nurse does.", **wrong))
    assert page.context["decision_form"].errors == {field: [words]}
    assert "A nurse does." in page.text
    assert Decision.objects.count() == 0


def test_all_who_came_needs_to_know_who_came(record, people):
    page = record.post("decisions/", **sent())
    words = "Save who came first, or choose “Some of them” and tap who"
    assert page.context["decision_form"].errors == {"took_part": [words]}


def test_the_first_choice_says_how_many_came(record, came):
    assert record.form("decision").fields["took_part"].choices[0][1] == "All 6 who came"


def test_a_question_of_another_project_is_refused(record, came, other_project):
    asked = factories.question(other_project)
    page = record.post("decisions/", **sent(question=f"d{asked.pk}"))
    assert list(page.context["decision_form"].errors) == ["question"]
