import pytest

from projects.spectrum.facts import Facts, Survey
from projects.spectrum.scope import Scope
from projects.spectrum.survey import agrees, held_at
from projects.spectrum.truth import Truth


@pytest.mark.parametrize(
    ("survey", "truth"),
    [
        (Survey(), Truth.NOT_RECORDED),
        (Survey(learnt_mean_influence=0.9), Truth.NOT_RECORDED),
        (Survey(lived_mean_influence=0.6, learnt_mean_influence=0.7), Truth.MET),
        (Survey(lived_mean_influence=0.49, learnt_mean_influence=0.5), Truth.NOT_MET),
        (Survey(lived_mean_influence=0.5, learnt_mean_influence=0.75), Truth.NOT_MET),
        (Survey(lived_mean_together=0.5, learnt_mean_together=0.8), Truth.NOT_MET),
        (Survey(whole_mean_influence=0.6), Truth.LIKELY),
        (Survey(whole_mean_together=0.4), Truth.NOT_MET),
        (Survey(whole_mean_together=0.4, talked_about=True), Truth.MET),
    ],
)
def test_the_survey_agrees_contradicts_or_is_not_published(survey: Survey, truth: Truth) -> None:
    assert agrees(Scope(Facts(survey=survey))) is truth


@pytest.mark.parametrize(("likely", "held"), [(7, 5), (6, 5), (5, None), (4, None)])
def test_a_contradiction_holds_what_is_over_five(likely: int, held: int | None) -> None:
    assert held_at(Scope(Facts(survey=Survey(whole_mean_influence=0.2))), likely) == held


def test_a_survey_that_agrees_holds_nothing() -> None:
    assert held_at(Scope(Facts(survey=Survey(whole_mean_influence=0.9))), 7) is None
