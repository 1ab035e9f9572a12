"""Caps: what holds a project or a phase at a level, whatever else is recorded. Each one that bites is named."""

from collections.abc import Callable
from dataclasses import dataclass

from projects.spectrum.asking import asked, explained, not_late
from projects.spectrum.conditions.base import share_of
from projects.spectrum.conditions.level1 import took_part
from projects.spectrum.conditions.level6 import pay_is_fair
from projects.spectrum.conditions.level7 import set_together
from projects.spectrum.decisions import had_effect
from projects.spectrum.scope import Scope
from projects.spectrum.sharing import lived_share_of_takers
from projects.spectrum.truth import Truth, all_of, any_of, at_least, known
from projects.spectrum.words import _


@dataclass(frozen=True)
class Cap:
    """Holds at ``limit`` (a level) at the lowest. ``allows`` says whether the level in the scope's target is free
    of it; ``of_phases`` whether it is asked of phases too; ``applies`` whether its sentence fits the project."""

    id: str
    limit: int
    name: str
    found: str
    change: str
    allows: Callable[[Scope], Truth]
    of_phases: bool = False
    applies: Callable[[Scope], bool] = lambda _scope: True


def likely(truth: Truth) -> Truth:
    """A cap whose ground is not recorded likely does not bite."""
    return Truth.LIKELY if truth is Truth.NOT_RECORDED else truth


def decided_before_asking(scope: Scope) -> Truth:
    """Fewer decisions were taken before an asking than the level bears. In a phase: fewer than half for level 4. For
    the whole, the share falls step by step, so that one decision moves it by one level at most."""
    if scope.phase:
        return not_late(scope, 4)
    return not_late(scope, scope.target)


def alone_among_many(scope: Scope) -> Truth:
    """More than one lived person for every four learnt in the body that takes the main decisions."""
    floor = scope.limits.lived_share_of_body + 1e-6
    unknown = all(each.lived_takers_share is None for each in scope.decisions or ())
    group = at_least(scope.facts.lived_share_of_group, floor, Truth.LIKELY)
    beside = max(group, Truth.NOT_RECORDED) if unknown else Truth.MET
    return all_of(lived_share_of_takers(scope, floor), beside)


def suggestions_answered(scope: Scope) -> Truth:
    """Half of the suggestions or more were answered."""
    finer = scope.facts.finer
    share = share_of(finer.suggestions_answered, finer.suggestions)
    share = scope.facts.share_of_contributions_answered if share is None else share
    return at_least(share, scope.limits.answered_share_cap, Truth.LIKELY)


def agreement_by_both(scope: Scope) -> Truth:
    """An agreement is there and both kinds wrote it."""
    it = scope.facts.agreement
    return all_of(known(it.exists, Truth.LIKELY), known(it.co_written, Truth.LIKELY))


def something_came_back(scope: Scope) -> Truth:
    """People heard what came of it, or it had an effect (Snijder: data taken without feedback is information)."""
    effect = _deciding(scope).count(had_effect)
    share = 0.0 if scope.target == 4 else scope.limits.effect_share
    overall = known(scope.facts.feedback_on_effect_given, Truth.LIKELY)
    here = known(scope.phase_facts.people_told, Truth.LIKELY) if scope.phase else Truth.MET
    return any_of(all_of(overall, here), effect.more_than(share))


def not_for_show(scope: Scope) -> Truth:
    """Not all was decided beforehand; or people were asked, told why, or came freely to learn (Arnstein, Hart)."""
    told = scope.facts.organisation_shared
    share = 0.0 if scope.target == 2 else scope.limits.effect_share
    return any_of(
        not_late(scope.whole, min(scope.target, 3)),
        known(told.decision_reasons),
        known(told.challenges),
        asked(scope),
        all_of(known(scope.facts.attendance_voluntary), explained(scope)),
        _deciding(scope).count(had_effect).more_than(share),
    )


def free_or_asked(scope: Scope) -> Truth:
    """Coming was free, or people were asked (NEF/TLAP: coercion)."""
    return any_of(known(scope.facts.attendance_voluntary, Truth.LIKELY), asked(scope.whole))


def met_again(scope: Scope) -> Truth:
    """More than one session was held: engaging is listening more than once."""
    return at_least(scope.facts.number_of_sessions, scope.limits.sessions, Truth.LIKELY)


def _deciding(scope: Scope) -> Scope:
    return scope.whole if scope.decisions == () else scope


CAPS: tuple[Cap, ...] = (
    Cap(
        "cap1",
        0,
        _("Nobody took part"),
        _("Nobody with lived experience took part, so the project is not placed."),
        _("Invite people with lived experience, and record who came."),
        lambda scope: took_part(scope)[0],
        of_phases=True,
    ),
    Cap(
        "cap2",
        3,
        _("Decided before asking"),
        _("Many decisions were taken before people were asked."),
        _("Ask before deciding."),
        decided_before_asking,
        of_phases=True,
    ),
    Cap(
        "cap3",
        5,
        _("One among many"),
        _("Where the main decisions are taken, one person with lived experience sits beside four or more others."),
        _("Have more people with lived experience among those who decide."),
        alone_among_many,
    ),
    Cap(
        "cap4",
        4,
        _("Suggestions without a reply"),
        _("Fewer than half of the suggestions were answered."),
        _("Answer the suggestions. “No, because…” counts."),
        suggestions_answered,
    ),
    Cap(
        "cap5",
        5,
        _("No agreement written together"),
        _("There is no working-together agreement, or it was not written together."),
        _("Write a working-together agreement together."),
        agreement_by_both,
    ),
    Cap(
        "cap6",
        6,
        _("The organisation chose what matters"),
        _("What matters most was set by the organisation alone."),
        _("Agree what matters most together."),
        lambda scope: set_together(scope.facts.priorities.set_by, Truth.LIKELY),
    ),
    Cap(
        "cap7",
        6,
        _("The organisation chose the measures"),
        _("How to know that it is good was set by the organisation alone."),
        _("Agree together how you will know that it is good."),
        lambda scope: set_together(scope.facts.quality_indicators.set_by, Truth.LIKELY),
    ),
    Cap(
        "cap8",
        5,
        _("Pay for some only"),
        _("People with learnt experience are paid for the time; people with lived experience were not offered pay."),
        _("Offer payment to people with lived experience too."),
        lambda scope: likely(pay_is_fair(scope)),
    ),
    Cap(
        "cap10",
        3,
        _("Nothing came back"),
        _("People gave their views, heard nothing of what came of them, and hardly anything changed."),
        _("Tell people what was done about what they said."),
        something_came_back,
        of_phases=True,
        applies=lambda scope: asked(scope) >= Truth.LIKELY,
    ),
    Cap(
        "cap11",
        1,
        _("All was decided before"),
        _("People were there after all was decided. They were not asked, and were not told why."),
        _("Tell people what was decided and why, and ask them before the next decision."),
        not_for_show,
        of_phases=True,
    ),
    Cap(
        "cap12",
        1,
        _("People had to come"),
        _("People could not stay away without losing something, and were not asked what they think."),
        _("Make coming free, and ask people what they think."),
        free_or_asked,
        of_phases=True,
    ),
    Cap(
        "cap13",
        4,
        _("One session so far"),
        _("There has been one session so far. That is too early to say more."),
        _("Meet again with the same people."),
        met_again,
        of_phases=True,
    ),
)


# Not a limit by itself: a reversed decision is counted as the organisation's (see decisions.shared).
REVERSED = Cap(
    "cap9",
    0,
    _("Reversed without the group"),
    _("The organisation reversed a shared decision without the group. It counts as the organisation’s."),
    _("Take such a decision again, together."),
    lambda _scope: Truth.MET,
)


def caps_of(scope: Scope) -> tuple[Cap, ...]:
    """Those asked of this scope that can hold under the level in its target."""
    return tuple(each for each in CAPS if each.limit < scope.target and (each.of_phases or scope.phase is None))
