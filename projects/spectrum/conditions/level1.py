"""Level 1: people took part."""

from projects.spectrum.asking import of_any_phase
from projects.spectrum.conditions.base import EVERY_PHASE, Condition, Found
from projects.spectrum.scope import Scope
from projects.spectrum.truth import Truth, any_of, at_least, known
from projects.spectrum.words import _, sentence


def took_part(scope: Scope) -> Found:
    """Somebody with lived experience came or gave a view."""
    facts = scope.facts
    signs = any_of(
        of_any_phase(facts.phases, "people_present"),
        known(facts.opinion_asked),
        any_of(at_least(facts.lived_count, 1), Truth.NOT_RECORDED),
    )
    truth = known(facts.people_with_lived_experience_took_part, max(Truth.NOT_RECORDED, min(signs, Truth.LIKELY)))
    if truth is Truth.MET and facts.lived_count:
        return truth, sentence(_("People with lived experience who took part: {count}."), count=facts.lived_count)
    return truth, None


CONDITIONS = (
    Condition(
        id="1a",
        level=1,
        name=_("People with lived experience took part"),
        met=_("People with lived experience took part."),
        not_met=_("Nobody with lived experience has taken part yet."),
        not_recorded=_("It is not recorded whether anybody with lived experience took part."),
        change=_("Invite people with lived experience, and record who came."),
        test=took_part,
        defining=True,
        phases=EVERY_PHASE,
    ),
)
