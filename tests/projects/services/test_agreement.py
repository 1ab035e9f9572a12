from datetime import timedelta

import pytest

from projects.models import AgreementReview, Signature
from projects.services.agreeing import note_agreed
from projects.services.agreement import (
    MAX_CLAUSES,
    draft_agreement,
    publish_agreement,
    review_agreement,
    sign_agreement,
    suggest_clause,
)
from projects.services.errors import Refused
from tests import factories
from tests.conftest import NOW


def texts(version):
    return list(version.clauses.values_list("text", flat=True))


def test_a_draft_is_written_over_until_it_is_published(project):
    for clauses in (["We listen."], ["We rest.", "We listen."]):
        draft = factories.agreement(project, clauses, published=False)
    assert (project.agreement_versions.count(), draft.number, texts(draft)) == (1, 1, ["We rest.", "We listen."])


def test_after_publishing_the_next_draft_has_the_next_number(project):
    first = factories.agreement(project)
    second = factories.agreement(project, ["Something else."], published=False)
    assert (first.number, second.number) == (1, 2)
    assert texts(first) == ["We listen.", "We can stop at any time."]


def test_an_agreement_that_is_too_long_is_refused(project, alice):
    with pytest.raises(Refused, match="40 points at most"):
        draft_agreement(project=project, clauses=["x"] * (MAX_CLAUSES + 1), by=alice, at=NOW)


def test_an_empty_draft_is_not_published(project):
    with pytest.raises(Refused, match="Write at least one point"):
        factories.agreement(project, [])


def test_a_published_version_is_not_published_again(project, alice):
    version = factories.agreement(project)
    with pytest.raises(Refused, match="published already"):
        publish_agreement(version=version, by=alice, at=NOW)


def test_a_second_yes_changes_nothing_but_the_comment(project):
    rosa = factories.participant(project)
    version = factories.agreement(project, signed_by=[rosa])
    for comment in ("", "I like it", "I like it"):
        sign_agreement(
            version=version, participant=rosa, way="aloud", by=rosa.person, at=NOW + timedelta(days=2), comment=comment
        )
    kept = Signature.objects.get()
    assert (kept.way, kept.signed_at, kept.comment) == ("link", NOW, "I like it")


def test_a_draft_is_not_signed(project):
    rosa = factories.participant(project)
    with pytest.raises(Refused, match="cannot be signed yet"):
        factories.agreement(project, published=False, signed_by=[rosa])


def test_somebody_of_another_project_does_not_sign(project):
    stranger = factories.participant(factories.project(name="Another"))
    with pytest.raises(Refused, match="cannot be signed yet"):
        factories.agreement(project, signed_by=[stranger])


def test_staff_keep_who_agreed_aloud(project, alice):
    people = factories.group(project)
    factories.agreement(project, signed_by=people[:1])
    note_agreed(project=project, people=people[:2], way="aloud", by=alice, at=NOW)
    assert list(Signature.objects.values_list("participant", "way")) == [
        (people[0].pk, "link"),
        (people[1].pk, "aloud"),
    ]


def test_nobody_agrees_to_what_is_not_published(project, alice):
    factories.agreement(project, published=False)
    with pytest.raises(Refused, match="Publish the agreement first"):
        note_agreed(project=project, people=factories.group(project), way="aloud", by=alice, at=NOW)


def test_what_somebody_would_change_is_kept_as_they_want_it_seen(project):
    rosa = factories.participant(project)
    kept = suggest_clause(participant=rosa, text="Breaks", shown_to_group=True, by=rosa.person, at=NOW)
    assert (kept.project, kept.participant, kept.shown_to_group) == (project, rosa, True)


def test_looking_at_it_again_is_kept(project, alice):
    review_agreement(project=project, on=NOW.date(), by=alice, at=NOW, note="We kept it")
    assert list(AgreementReview.objects.values_list("looked_on", "note")) == [(NOW.date(), "We kept it")]
