import pytest

from projects.models import Signature
from tests import factories

HOW = {"written_by_lived": "yes", "written_by_learnt": "unknown", "put_to_everyone": "yes"}


def sent(*texts, press="keep", **how):
    points = {f"form-{place}-text": text for place, text in enumerate(texts)}
    return {"form-TOTAL_FORMS": len(texts), "form-INITIAL_FORMS": 0, "press": press, **points, **(how or HOW)}


def draft_of(project):
    return list(project.agreement_versions.get(published_at=None).clauses.values_list("text", flat=True))


def test_a_project_without_an_agreement_says_how_to_begin(desk):
    assert "There is no agreement yet." in desk.read("agreement")


def test_points_are_kept_without_the_empty_ones(desk):
    page = desk.send("agreement_write", **sent("We listen.", "", "We rest.")).content.decode()
    assert "We have kept the draft. Nobody else sees it yet." in page
    assert draft_of(desk.project) == ["We listen.", "We rest."]
    kept = desk.project.agreement_versions.get()
    assert (kept.written_by_lived, kept.written_by_learnt, kept.put_to_everyone) == ("yes", "", True)


@pytest.mark.parametrize(
    ("press", "order"),
    [
        ("up-1", ["two", "one", "three"]),
        ("up-0", ["one", "two", "three"]),
        ("down-0", ["two", "one", "three"]),
        ("down-2", ["one", "two", "three"]),
        ("remove-1", ["one", "three"]),
        ("more", ["one", "two", "three"]),
        ("up-9", ["one", "two", "three"]),
        ("up-x", ["one", "two", "three"]),
        ("stay", ["one", "two", "three"]),
        ("", ["one", "two", "three"]),
    ],
)
def test_every_button_keeps_all_that_was_typed(desk, press, order):
    answer = desk.send("agreement_write", **sent("one", "two", "three", press=press))
    assert draft_of(desk.project) == order
    assert answer.redirect_chain[0][0].startswith(desk.address("agreement_write") + "#point-")


def test_a_point_that_is_too_long_is_put_right_and_nothing_is_lost(desk):
    page = desk.send("agreement_write", **sent("We listen.", "x" * 601)).content.decode()
    assert 'href="#id_form-1-text">Make this point shorter: 600 letters at most</a>' in page
    assert "We listen." in page


def test_more_points_than_an_agreement_can_have_are_not_kept(desk):
    page = desk.send("agreement_write", **sent(*["x"] * 41)).content.decode()
    assert "An agreement can have 40 points at most. Put some together." in page


def test_a_new_version_starts_from_the_current_one(desk):
    factories.agreement(desk.project, ["We listen."])
    assert ">\nWe listen.</textarea>" in desk.read("agreement_write")


def test_a_draft_is_published_after_reading_it_through(desk):
    factories.agreement(desk.project, ["We listen."], published=False)
    assert "We listen." in desk.read("agreement_publish")
    assert "The agreement is published." in desk.send("agreement_publish").content.decode()
    assert desk.open("agreement_publish").status_code == 404


def test_an_empty_draft_is_not_published(desk):
    factories.agreement(desk.project, [], published=False)
    assert "Write at least one point before you publish" in desk.send("agreement_publish").content.decode()


def test_a_draft_shows_only_to_those_who_write_it(desk_of):
    desk = desk_of("note_taker")
    factories.agreement(desk.project, ["We rest."], published=False)
    assert "We rest." not in desk.read("agreement")
    assert desk.open("agreement_version", 1).status_code == 404


def test_the_page_says_how_many_of_each_kind_agreed_and_never_who_has_not(desk):
    group = factories.group(desk.project, lived=2, learnt=1, both=1, not_said=1)
    unconfirmed = factories.participant(desk.project, "lived", said_by_person=False)
    factories.agreement(desk.project, signed_by=[group[0], group[2]])
    page = desk.read("agreement")
    for words in ("Lived experience: 1 of 2", "Both: 1 of 1", "Learnt experience: 0 of 1", "Not said: 0 of 2"):
        assert words in page
    assert unconfirmed.person.name not in page


def test_who_agreed_aloud_is_kept_and_the_page_does_not_say_who_has_not(desk):
    rosa, bill = factories.group(desk.project, lived=1, learnt=1)
    factories.agreement(desk.project, signed_by=[rosa])
    assert " checked" not in desk.read("agreement_agreed")
    desk.send("agreement_agreed", people=[rosa.pk, bill.pk], way="paper")
    assert set(Signature.objects.values_list("participant", "way")) == {(rosa.pk, "link"), (bill.pk, "paper")}


def test_nobody_tapped_says_what_to_do(desk):
    factories.agreement(desk.project)
    page = desk.send("agreement_agreed", way="aloud").content.decode()
    assert "Tap at least one person" in page
    assert 'value="aloud" checked' in page


def test_nobody_agrees_before_it_is_published(desk):
    rosa = factories.participant(desk.project)
    page = desk.send("agreement_agreed", people=[rosa.pk], way="aloud").content.decode()
    assert "Publish the agreement first." in page


def test_somebody_of_another_project_can_not_be_tapped(desk):
    stranger = factories.participant(factories.project(name="Another"))
    factories.agreement(desk.project)
    desk.send("agreement_agreed", people=[stranger.pk], way="aloud")
    assert Signature.objects.count() == 0


def test_looking_at_it_again_is_kept(desk):
    factories.agreement(desk.project)
    desk.send("agreement_review", on="2026-09-01", note="We kept it")
    assert "Tuesday 1 September 2026: We kept it" in desk.read("agreement")


def test_a_version_says_what_is_new_and_what_was_left_out(desk):
    factories.agreement(desk.project, ["We listen.", "We rest."])
    factories.agreement(desk.project, ["We listen.", "We laugh."])
    page = desk.read("agreement_version", 2)
    assert page.count(">New<") == 1
    assert page.index("We laugh.") < page.index("What version 1 said, and this one does not") < page.index("We rest.")


def test_the_first_version_has_nothing_new(desk):
    factories.agreement(desk.project)
    assert ">New<" not in desk.read("agreement_version", 1)


def test_what_people_would_change_and_said_shows_to_facilitators_alone(desk_of):
    desk = desk_of("note_taker")
    rosa = factories.participant(desk.project, name="Rosa Whitlock")
    factories.clause_suggestion(rosa, "More breaks")
    factories.agreement(desk.project, signed_by=[rosa], comment="I like it")
    assert [words in desk.read("agreement") for words in ("More breaks", "I like it")] == [False, False]
    desk.client.force_login(factories.alice_user())
    assert [words in desk.read("agreement") for words in ("More breaks", "I like it")] == [True, True]


def test_the_page_asks_the_database_as_often_with_three_as_with_one(desk, same_queries):
    def add():
        rosa = factories.participant(desk.project)
        factories.clause_suggestion(rosa, "More breaks")
        factories.agreement(desk.project, signed_by=[rosa], comment="I like it")

    same_queries(lambda: desk.open("agreement"), add)
