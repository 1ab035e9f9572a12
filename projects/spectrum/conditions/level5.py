"""Level 5: people were listened to more than once, and something changed."""

from projects.spectrum.conditions.base import EVERY_PHASE, Condition, Found, plain, share_of
from projects.spectrum.decisions import changed, had_a_seat, had_effect
from projects.spectrum.facts import Returning, Who
from projects.spectrum.scope import Scope
from projects.spectrum.truth import Truth, all_of, any_of, at_least, known
from projects.spectrum.words import _, sentence


def more_than_once(scope: Scope) -> Truth:
    """Not known to have been a single meeting, or to be other people each time."""
    facts = scope.facts
    returning = facts.returning_people_over_sessions
    return all_of(
        at_least(facts.number_of_sessions, scope.limits.sessions, Truth.LIKELY),
        known(None if returning is None else returning is not Returning.NONE, Truth.LIKELY),
    )


def came_again(scope: Scope) -> Found:
    """Two sessions or more, and half of those who came, came at least twice."""
    finer, returning = scope.facts.finer, scope.facts.returning_people_over_sessions
    share = share_of(finer.lived_came_twice, finer.lived_came)
    coarse = known(None if returning is None else returning is Returning.HALF_OR_MORE)
    half = coarse if share is None else at_least(share, scope.limits.came_twice_share)
    truth = all_of(at_least(scope.facts.number_of_sessions, scope.limits.sessions), half)
    if share is None:
        return truth, None
    counted = _("People with lived experience who came at least twice: {twice} of {all}.")
    return truth, sentence(counted, twice=finer.lived_came_twice or 0, all=finer.lived_came or 0)


def own_topics(scope: Scope) -> Truth:
    """At least one agenda item came from people and was kept: one in ten of all."""
    facts = scope.facts
    count, share = facts.finer.agenda_kept_from_people, facts.agenda_share_set_by_people
    counted = share_of(count, facts.finer.agenda_kept)
    if counted is not None:
        return at_least(counted, scope.limits.agenda_share_engaging)
    setters = Truth.LIKELY if facts.agenda_set_by in (Who.JOINT, Who.PEOPLE) else Truth.NOT_RECORDED
    return all_of(
        known(facts.agenda_item_from_people_taken_up, setters),
        at_least(share, scope.limits.agenda_share_engaging, Truth.LIKELY),
    )


def engaged(scope: Scope) -> Found:
    """People's own topics or what they said changed something, over more than one meeting; or they sat among those
    who decide, even where they could be outvoted (Arnstein: placation)."""
    something = any_of(own_topics(scope), scope.count(changed).more_than(scope.limits.effect_share))
    truth = any_of(
        all_of(more_than_once(scope), something),
        scope.count(had_a_seat).more_than(scope.limits.effect_share),
    )
    if not scope.decisions:
        return truth, None
    count = scope.count(had_effect)
    counted = _("Decisions that people shared in or changed: {some} of {all}. Topics from them: {topics}.")
    topics = scope.facts.finer.agenda_kept_from_people
    known_topics = _("not recorded") if topics is None else topics
    return truth, sentence(counted, some=count.met, all=count.total, topics=known_topics)


def answered(scope: Scope, floor: float) -> Found:
    """A share of the suggestions was answered; "no, because…" counts."""
    finer = scope.facts.finer
    share = share_of(finer.suggestions_answered, finer.suggestions)
    if share is None:
        return at_least(scope.facts.share_of_contributions_answered, floor), None
    counted = _("Suggestions that were answered: {some} of {all}.")
    return at_least(share, floor), sentence(counted, some=finer.suggestions_answered or 0, all=finer.suggestions or 0)


def answered_in_time(scope: Scope) -> Found:
    """Six in ten were answered within 30 days."""
    finer, floor = scope.facts.finer, scope.limits.answered_engaging
    share = share_of(finer.suggestions_answered_in_time, finer.suggestions)
    if share is None:
        days = scope.facts.answered_within_days
        quick = known(None if days is None else days <= scope.limits.answered_days)
        return all_of(answered(scope, floor)[0], quick), None
    counted = _("Suggestions that were answered within 30 days: {some} of {all}.")
    found = sentence(counted, some=finer.suggestions_answered_in_time or 0, all=finer.suggestions or 0)
    return at_least(share, floor), found


def scope_shared(scope: Scope) -> Truth:
    """What can change was shared, and one more of challenges, resources and policy."""
    told = scope.facts.organisation_shared
    more = any_of(known(told.challenges), known(told.resources), known(told.policy))
    return all_of(known(told.scope_of_change), more)


def access_met(scope: Scope) -> Found:
    """Access needs were asked and met for half or more; expenses, and training or support, were offered."""
    facts = scope.facts
    share = share_of(facts.finer.access_needs_met, facts.finer.access_needs)
    met = known(facts.access_needs_met) if share is None else at_least(share, scope.limits.access_met_share)
    truth = all_of(
        known(facts.access_needs_asked),
        met,
        known(facts.payment.expenses),
        known(facts.training_or_support_offered),
    )
    return truth, None


CONDITIONS = (
    Condition(
        id="5a",
        level=5,
        name=_("People came more than once"),
        met=_("There were two sessions or more, and half of those who came, came at least twice."),
        not_met=_("There was one session, or few people came more than once."),
        not_recorded=_("It is not recorded how many people came more than once."),
        change=_("Meet again with the same people."),
        test=came_again,
    ),
    Condition(
        id="5b",
        level=5,
        name=_("People’s own topics were taken up, or something changed"),
        met=_("A topic from people was taken up, or what they said changed a decision."),
        not_met=_("No topic from people was taken up, and no decision changed because of what they said."),
        not_recorded=_("It is not recorded whether people’s topics were taken up or whether anything changed."),
        change=_("Talk about what people bring up, and let what they say change a decision; record which."),
        test=engaged,
        defining=True,
        phases=EVERY_PHASE,
    ),
    Condition(
        id="5d",
        level=5,
        name=_("Suggestions were answered in time"),
        met=_("Most suggestions were answered within 30 days."),
        not_met=_("Too few suggestions were answered within 30 days."),
        not_recorded=_("It is not recorded how many suggestions were answered, or how soon."),
        change=_("Answer six in ten suggestions within 30 days. “No, because…” counts."),
        test=answered_in_time,
    ),
    Condition(
        id="5e",
        level=5,
        name=_("What can change was shared"),
        met=_("What can change was shared, and what is hard, what there is, or what the rules are."),
        not_met=_("What can and cannot change was not shared in full."),
        not_recorded=_("It is not recorded whether what can change was shared."),
        change=_("Share what can and cannot change, and one more of: what is hard, money and people, the rules."),
        test=plain(scope_shared),
    ),
    Condition(
        id="5f",
        level=5,
        name=_("People got what they needed to take part"),
        met=_("Needs were asked for and met for half or more; costs, and training or support, were offered."),
        not_met=_("Needs were not met for half, or costs, training or support were not offered."),
        not_recorded=_("It is not fully recorded whether people got what they needed to take part."),
        change=_("Ask what people need, meet it, pay their costs, and give training or support."),
        test=access_met,
    ),
)
