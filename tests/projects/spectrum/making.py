"""Facts for tests: by hand in short form, and at random."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, get_args, get_type_hints

from hypothesis import strategies as st

from projects.spectrum.facts import (
    Agreement,
    Decision,
    Facts,
    Payment,
    PhaseFacts,
    Phases,
    Priorities,
    QualityIndicators,
    Returning,
    Shared,
    Survey,
    Who,
)
from projects.spectrum.levels import Phase

MAYBE = st.sampled_from([None, True, False])
WHO = st.sampled_from([None, *Who])
SHARE = st.sampled_from([None, 0.0, 0.1, 0.2, 0.25, 0.34, 0.4, 0.5, 0.6, 0.8, 0.9, 1.0])
COUNT = st.sampled_from([None, 0, 1, 2, 3, 5, 12])
DAYS = st.sampled_from([None, 0.0, 5.0, 7.0, 14.0, 30.0, 60.0])

ONE_DECISION = st.builds(
    Decision,
    phase=st.sampled_from([None, *Phase, *Phase, *Phase]),
    final_say=WHO,
    lived_takers_count=COUNT,
    lived_takers_share=SHARE,
    changed_by_input=MAYBE,
    taken_before_asking=MAYBE,
    reversed_by_organisation=st.sampled_from([None, None, None, False, True]),
)
PHASE_FACTS = st.builds(PhaseFacts, MAYBE, MAYBE, MAYBE, MAYBE)


def any_facts(fewest: int = 0, most: int = 6) -> st.SearchStrategy[Facts]:
    """Facts of the published schema, at random: most are contradictory, which the rules must bear."""
    lists = st.lists(ONE_DECISION, min_size=fewest, max_size=most).map(tuple)
    return st.builds(
        Facts,
        people_with_lived_experience_took_part=st.sampled_from([None, True, True, True, False]),
        lived_count=COUNT,
        lived_share_of_group=SHARE,
        attendance_voluntary=MAYBE,
        number_of_sessions=COUNT,
        returning_people_over_sessions=st.sampled_from([None, *Returning]),
        explained_how_service_works=MAYBE,
        organisation_shared=st.builds(Shared, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE),
        a_way_to_ask_questions=MAYBE,
        information_in_accessible_formats=MAYBE,
        opinion_asked=MAYBE,
        question_open_before_decision=MAYBE,
        options_or_open_text=MAYBE,
        days_of_notice=DAYS,
        contributions_count=COUNT,
        contributions_share=SHARE,
        feedback_on_effect_given=MAYBE,
        share_of_contributions_answered=SHARE,
        answered_within_days=DAYS,
        agenda_set_by=WHO,
        agenda_share_set_by_people=SHARE,
        agenda_item_from_people_taken_up=MAYBE,
        access_needs_asked=MAYBE,
        access_needs_met=MAYBE,
        training_or_support_offered=MAYBE,
        payment=st.builds(Payment, MAYBE, MAYBE, MAYBE),
        initiative_by=WHO,
        priorities=st.builds(Priorities, WHO, SHARE),
        decisions=lists if fewest else st.one_of(st.none(), lists),
        agreement=st.builds(Agreement, MAYBE, MAYBE, SHARE, SHARE, MAYBE),
        quality_indicators=st.builds(QualityIndicators, WHO),
        actions_owned_by_people=MAYBE,
        sessions_co_led_by_people=MAYBE,
        phases=st.builds(Phases, PHASE_FACTS, PHASE_FACTS, PHASE_FACTS, PHASE_FACTS),
        independent_feedback_from_wider_population=MAYBE,
        survey=st.builds(Survey, SHARE, SHARE),
    )


def good_decision(phase: Phase, final_say: Who) -> Decision:
    """A decision taken with the people, in time."""
    return Decision(phase, None, final_say, 3, 0.5, True, False, False)


GOOD_PHASE = PhaseFacts(True, True, True, True)
GOOD = Facts(
    people_with_lived_experience_took_part=True,
    lived_count=8,
    lived_share_of_group=0.6,
    attendance_voluntary=True,
    number_of_sessions=8,
    returning_people_over_sessions=Returning.HALF_OR_MORE,
    explained_how_service_works=True,
    organisation_shared=Shared(True, True, True, True, True),
    a_way_to_ask_questions=True,
    information_in_accessible_formats=True,
    opinion_asked=True,
    question_open_before_decision=True,
    options_or_open_text=True,
    days_of_notice=14,
    contributions_count=8,
    contributions_share=0.9,
    feedback_on_effect_given=True,
    share_of_contributions_answered=1.0,
    answered_within_days=10,
    agenda_set_by=Who.JOINT,
    agenda_share_set_by_people=0.5,
    agenda_item_from_people_taken_up=True,
    access_needs_asked=True,
    access_needs_met=True,
    training_or_support_offered=True,
    payment=Payment(True, True, True),
    initiative_by=Who.ORGANISATION,
    priorities=Priorities(Who.JOINT, 0.5),
    decisions=tuple(good_decision(phase, Who.JOINT) for phase in Phase),
    agreement=Agreement(True, True, 1.0, 1.0, True),
    quality_indicators=QualityIndicators(Who.JOINT),
    actions_owned_by_people=True,
    sessions_co_led_by_people=True,
    phases=Phases(GOOD_PHASE, GOOD_PHASE, GOOD_PHASE, GOOD_PHASE),
    independent_feedback_from_wider_population=True,
    survey=Survey(0.8, 0.8),
)


@st.composite
def mostly_good_facts(draw: Any, fewest: int = 0, most: int = 6) -> Facts:
    """Facts of a co-produced project in which a few things are otherwise: these reach the upper levels."""
    other = draw(any_facts(fewest, most))
    kind = st.one_of(ONE_DECISION, st.builds(good_decision, st.sampled_from(Phase), st.sampled_from(Who)))
    decisions = tuple(draw(st.lists(kind, min_size=fewest, max_size=most)))
    names = [each.name for each in fields(Facts) if each.name not in ("decisions", "finer")]
    otherwise = draw(st.sets(st.sampled_from(names), max_size=6))
    return replace(GOOD, decisions=decisions, **{name: getattr(other, name) for name in otherwise})


def facts_of_all_sorts(fewest: int = 0, most: int = 6) -> st.SearchStrategy[Facts]:
    """Quite random ones, and mostly good ones."""
    return st.one_of(any_facts(fewest, most), mostly_good_facts(fewest, most))


Path = tuple[Any, ...]


def paths(value: Any, here: Path = ()) -> list[Path]:
    """The way to every single fact that is known, and to every list of them."""
    if is_dataclass(value):
        return [way for each in fields(value) for way in paths(getattr(value, each.name), (*here, each.name))]
    if isinstance(value, tuple):
        inside = [way for at, each in enumerate(value) for way in paths(each, (*here, at))]
        return [here, *inside]
    return [] if value is None else [here]


def put(value: Any, path: Path, new: Any) -> Any:
    """The same facts with another value at the end of the path."""
    if not path:
        return new
    head, rest = path[0], path[1:]
    if isinstance(head, int):
        return (*value[:head], put(value[head], rest, new), *value[head + 1 :])
    return replace(value, **{head: put(getattr(value, head), rest, new)})


def at(value: Any, path: Path) -> Any:
    """The value at the end of the path."""
    for step in path:
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return value


def kind_at(path: Path) -> Any:
    """The type of the fact at the end of the path, without "or None"."""
    group: Any = Facts
    for step in path:
        if isinstance(step, int):
            continue
        kinds = [each for each in get_args(get_type_hints(group)[step]) if each is not type(None)]
        group = get_args(kinds[0])[0] if kinds and get_args(kinds[0]) else (kinds or [get_type_hints(group)[step]])[0]
    return group
