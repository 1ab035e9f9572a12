"""What people say in the anonymous survey: it can hold a placement down, never lift it.

Means come from published tables alone, scaled from 1–5 to 0–1: "under 3 of 5" is under 0.5, "1 or more" is 0.25.
"""

from projects.spectrum.facts import Survey
from projects.spectrum.scope import Scope
from projects.spectrum.truth import Truth

HELD_AT = 5


def speaks_against(survey: Survey, lowest: float, gap: float) -> bool | None:
    """Whether published means contradict levels 6 and 7; None where nothing is published."""
    pairs = (
        (survey.lived_mean_influence, survey.learnt_mean_influence),
        (survey.lived_mean_together, survey.learnt_mean_together),
    )
    whole = (survey.whole_mean_influence, survey.whole_mean_together)
    means = [mean for mean in (*whole, *(lived for lived, _learnt in pairs)) if mean is not None]
    under = any(mean < lowest - 1e-9 for mean in means)
    apart = any(lived is not None and learnt is not None and learnt - lived >= gap - 1e-9 for lived, learnt in pairs)
    return under or apart if means else None


def agrees(scope: Scope) -> Truth:
    """The survey does not contradict; a contradiction that the group has talked about is lifted. Sure only where
    both kinds' view of their influence is published."""
    survey, limits = scope.facts.survey, scope.limits
    against = speaks_against(survey, limits.survey_mean, limits.survey_gap)
    if against is None:
        return Truth.NOT_RECORDED
    if survey.talked_about:
        return Truth.MET
    if against:
        return Truth.NOT_MET
    return Truth.LIKELY if None in (survey.lived_mean_influence, survey.learnt_mean_influence) else Truth.MET


def held_at(scope: Scope, likely: int) -> int | None:
    """The level at which the survey holds a placement, or None where it does not."""
    return HELD_AT if likely > HELD_AT and agrees(scope) is Truth.NOT_MET else None
