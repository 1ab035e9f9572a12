"""Level 7: people chose what matters, shared the doing, and judged the result together."""

from projects.spectrum.conditions.base import Condition, Found, plain, share_of
from projects.spectrum.conditions.level5 import answered
from projects.spectrum.facts import Who
from projects.spectrum.levels import Phase
from projects.spectrum.scope import Scope
from projects.spectrum.sharing import lived_share_of_takers, shared_in_phase, shared_throughout
from projects.spectrum.survey import agrees
from projects.spectrum.truth import Truth, all_of, any_of, at_least, known
from projects.spectrum.words import _, sentence


def set_together(who: Who | None, unknown: Truth = Truth.NOT_RECORDED) -> Truth:
    """Set by both kinds, or by the people themselves."""
    return known(None if who is None else who is not Who.ORGANISATION, unknown)


def chose_what_matters(scope: Scope) -> Found:
    """Every current priority was agreed by both kinds, a third of them proposed by lived people or jointly. Where
    priorities are not recorded, shared decisions of the Choose phase make it likely."""
    it, floor = scope.facts.priorities, scope.limits.priorities_proposed_share
    if it.count and it.agreed_together is not None:
        proposed = share_of(it.proposed_by_people, it.count)
        truth = all_of(known(it.agreed_together >= it.count), at_least(proposed, floor))
        counted = _("Things that matter most and were agreed together: {agreed} of {all}. From people: {proposed}.")
        proposals = _("not recorded") if it.proposed_by_people is None else it.proposed_by_people
        return truth, sentence(counted, agreed=it.agreed_together, all=it.count, proposed=proposals)
    fallback = max(Truth.NOT_RECORDED, min(shared_in_phase(scope, Phase.CHOOSE), Truth.LIKELY))
    return all_of(set_together(it.set_by, fallback), at_least(it.share_proposed_by_people, floor, Truth.LIKELY)), None


def decided_throughout(scope: Scope) -> Found:
    """Shared decisions over the phases, lived people 40 % or more of those who decided."""
    floor = scope.limits.lived_takers_share_coproduction
    truth = all_of(shared_throughout(scope), lived_share_of_takers(scope, floor))
    if truth is Truth.MET or not scope.decisions:
        return truth, None
    together = sum(shared_in_phase(scope, phase) is Truth.MET for phase in Phase)
    return truth, sentence(_("Phases in which decisions were shared: {some} of 4."), some=together)


def held_by_many(scope: Scope) -> Truth:
    """In this phase's decisions, lived people are 40 % or more of those who decided."""
    return lived_share_of_takers(scope, scope.limits.lived_takers_share_coproduction)


def knows_what_is_good(scope: Scope) -> Found:
    """At least one quality indicator, all agreed by both kinds, one or more proposed by lived people."""
    it = scope.facts.quality_indicators
    if it.count is None or it.agreed_together is None:
        return set_together(it.set_by), None
    truth = all_of(known(it.agreed_together >= it.count > 0), at_least(it.proposed_by_people, 1))
    counted = _("Ways to know that it is good that were agreed together: {agreed} of {all}.")
    return truth, sentence(counted, agreed=it.agreed_together, all=it.count) if it.count else None


def shared_the_doing(scope: Scope) -> Truth:
    """An action in Deliver or Check was owned by lived people, or a session was led together."""
    return any_of(known(scope.facts.actions_owned_by_people), known(scope.facts.sessions_co_led_by_people))


def looked_again(scope: Scope) -> Truth:
    """The agreement was looked at again, within six months or six sessions."""
    it = scope.facts.agreement
    return all_of(known(it.reviewed), known(it.reviewed_in_time, Truth.MET))


def survey_agrees(scope: Scope) -> Found:
    """The anonymous survey does not contradict the records."""
    truth = agrees(scope)
    whole = _("In the anonymous survey people agree. What each kind of experience said is not published.")
    return truth, sentence(whole) if truth is Truth.LIKELY else None


CONDITIONS = (
    Condition(
        id="7a",
        level=7,
        name=_("People chose what matters most"),
        met=_("What matters most was agreed by people with lived and with learnt experience."),
        not_met=_("What matters most was not agreed together, or too little of it came from people."),
        not_recorded=_("It is not recorded who agreed what matters most."),
        change=_("Agree what matters most together, a third of it from people with lived experience."),
        test=chose_what_matters,
        defining=True,
        phases=frozenset({Phase.CHOOSE}),
    ),
    Condition(
        id="7b",
        level=7,
        name=_("Decisions were shared from choosing to checking"),
        met=_("Decisions were shared in the phases that have started, and two of three in all."),
        not_met=_("Decisions were not shared in enough phases, or not two of three in all."),
        not_recorded=_("It is not recorded who decided in Choose, in Design, and in Deliver or Check."),
        change=_("Share decisions in Choose, in Design, and in Deliver or Check: two of three in all."),
        test=decided_throughout,
        defining=True,
    ),
    Condition(
        id="7b-phase",
        level=7,
        name=_("Many of those who decided had lived experience"),
        met=_("Four in ten or more of those who decided had lived experience."),
        not_met=_("Fewer than four in ten of those who decided had lived experience."),
        not_recorded=_("It is not recorded how many of those who decided had lived experience."),
        change=_("Have four in ten or more people with lived experience among those who decide."),
        test=plain(held_by_many),
        defining=True,
        phases=frozenset(Phase),
    ),
    Condition(
        id="7c",
        level=7,
        name=_("The group agreed how to know that it is good"),
        met=_("How to know that it is good was agreed by people with lived and with learnt experience."),
        not_met=_("How to know that it is good was not agreed together."),
        not_recorded=_("It is not recorded who agreed how to know that it is good."),
        change=_("Agree together how you will know that it is good; take one way or more from people."),
        test=knows_what_is_good,
        phases=frozenset({Phase.CHECK}),
    ),
    Condition(
        id="7d",
        level=7,
        name=_("People shared the doing"),
        met=_("People with lived experience carried out work as their own, or led a session together with others."),
        not_met=_("People with lived experience neither carried out work as their own nor led a session."),
        not_recorded=_("It is not recorded whether people with lived experience did some of the work."),
        change=_("Have people with lived experience own some of the doing or checking, or lead a session together."),
        test=plain(shared_the_doing),
        phases=frozenset({Phase.DELIVER, Phase.CHECK}),
    ),
    Condition(
        id="7e",
        level=7,
        name=_("The agreement was looked at again"),
        met=_("The working-together agreement was looked at again in time."),
        not_met=_("The working-together agreement was not looked at again in time."),
        not_recorded=_("It is not recorded whether the working-together agreement was looked at again."),
        change=_("Look at the agreement again with the group, within six months or six sessions."),
        test=plain(looked_again),
    ),
    Condition(
        id="7f",
        level=7,
        name=_("Nine in ten suggestions were answered"),
        met=_("Nine in ten suggestions or more were answered."),
        not_met=_("Fewer than nine in ten suggestions were answered."),
        not_recorded=_("It is not recorded how many suggestions were answered."),
        change=_("Answer nine in ten suggestions. “No, because…” counts."),
        test=lambda scope: answered(scope, scope.limits.answered_coproduction),
    ),
    Condition(
        id="7g",
        level=7,
        name=_("People outside the group were heard"),
        met=_("People outside the group said what they think, at least once."),
        not_met=_("Nobody outside the group was asked what they think."),
        not_recorded=_("It is not recorded whether people outside the group were asked."),
        change=_("Ask people outside the group what they think, and record it."),
        test=plain(lambda scope: known(scope.facts.independent_feedback_from_wider_population)),
    ),
    Condition(
        id="7h",
        level=7,
        name=_("The anonymous survey does not say otherwise"),
        met=_("In the anonymous survey people agree."),
        not_met=_("In the anonymous survey people do not agree."),
        not_recorded=_("There is no published survey result to compare with."),
        change=_("Talk with the group about what the survey says, and record that you did."),
        likely="",  # it is the published whole that agrees; nothing is concluded
        test=survey_agrees,
    ),
)
