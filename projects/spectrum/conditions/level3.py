"""Level 3: people were told what was decided, and why."""

from projects.spectrum.asking import gave_data, shared_reasons
from projects.spectrum.conditions.base import EVERY_PHASE, Condition, Found
from projects.spectrum.scope import Scope
from projects.spectrum.truth import Truth, any_of, known
from projects.spectrum.words import _, sentence


def informed(scope: Scope) -> Found:
    """Told what was decided and why, or what is hard. Somebody who is asked hears what it is about."""
    told, asked = shared_reasons(scope), gave_data(scope, 3)
    concluded = _("People were asked, or took part in deciding. So they heard what it was about.")
    return any_of(told, asked), sentence(concluded) if told < asked is Truth.MET else None


def formats_given(scope: Scope) -> Found:
    """Nobody who asked for another format went without."""
    asked, given = scope.facts.finer.format_requests, scope.facts.finer.format_requests_met
    if asked is not None and given is not None:
        counted = sentence(
            _("Everybody had the format they asked for with {given} of {asked} pieces of information."),
            given=given,
            asked=asked,
        )
        return known(given >= asked), counted if asked else None
    if scope.facts.information_in_accessible_formats:
        return Truth.MET, None
    unmet = scope.facts.information_in_accessible_formats is False and scope.facts.access_needs_met is False
    return (Truth.NOT_MET if unmet else Truth.NOT_RECORDED), None


CONDITIONS = (
    Condition(
        id="3a",
        level=3,
        name=_("What was decided was shared, with the reasons"),
        met=_("People were told what was decided and why, or what is hard."),
        not_met=_("People were not told what was decided or why, or what is hard."),
        not_recorded=_("It is not recorded whether people were told what was decided and why."),
        change=_("Tell people what was decided and why, and what is hard; record it as shared information."),
        test=informed,
        defining=True,
        phases=EVERY_PHASE,
    ),
    Condition(
        id="3b",
        level=3,
        name=_("Information came in the formats people asked for"),
        met=_("Nobody who asked for another format went without."),
        not_met=_("Some people who asked for another format went without."),
        not_recorded=_("It is not recorded whether everybody got information in the format they asked for."),
        change=_("Give information in the formats people asked for, and record which."),
        test=formats_given,
        phases=EVERY_PHASE,
    ),
)
