"""Twelve made-up projects in which nearly every fact is known, with the levels that their story tells."""

from dataclasses import replace

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
from tests.projects.spectrum.making import GOOD

ORG, JOINT, PEOPLE = Who
OFF = PhaseFacts(started=False)
LEFT_OUT = PhaseFacts(True, False, False, False)
TOLD = PhaseFacts(True, True, True, False)
ASKED = PhaseFacts(True, True, True, True)
UNHEARD = PhaseFacts(True, True, False, True)


def ours(phase: Phase, *, late: bool = False, changed: bool = False, taken: int = 0, share: float = 0.0) -> Decision:
    """A decision that the organisation took."""
    return Decision(phase, "", ORG, taken, share, changed, late, False)


def together(phase: Phase, who: Who = JOINT, share: float = 0.5) -> Decision:
    """A decision that was shared."""
    return Decision(phase, "", who, 4, share, True, False, False)


NOTHING = Facts(
    people_with_lived_experience_took_part=True,
    lived_count=20,
    lived_share_of_group=0.5,
    attendance_voluntary=True,
    number_of_sessions=1,
    returning_people_over_sessions=Returning.NONE,
    explained_how_service_works=False,
    organisation_shared=Shared(False, False, False, False, False),
    a_way_to_ask_questions=False,
    information_in_accessible_formats=False,
    opinion_asked=False,
    question_open_before_decision=False,
    options_or_open_text=False,
    days_of_notice=2,
    contributions_count=0,
    contributions_share=0,
    feedback_on_effect_given=False,
    share_of_contributions_answered=0,
    agenda_set_by=ORG,
    agenda_share_set_by_people=0,
    agenda_item_from_people_taken_up=False,
    access_needs_asked=False,
    access_needs_met=False,
    training_or_support_offered=False,
    payment=Payment(False, True, False),
    initiative_by=ORG,
    priorities=Priorities(ORG, 0),
    agreement=Agreement(exists=False),
    quality_indicators=QualityIndicators(ORG),
    actions_owned_by_people=False,
    sessions_co_led_by_people=False,
    phases=Phases(LEFT_OUT, TOLD, OFF, OFF),
    decisions=(ours(Phase.DESIGN, late=True),),
    independent_feedback_from_wider_population=False,
    survey=Survey(0.2, 0.6),
)
TAUGHT = replace(NOTHING, explained_how_service_works=True, a_way_to_ask_questions=True)
INFORMED = replace(
    TAUGHT,
    organisation_shared=Shared(True, False, True, False, True),
    information_in_accessible_formats=True,
    phases=Phases(TOLD, TOLD, TOLD, OFF),
)
CONSULTED = replace(
    INFORMED,
    opinion_asked=True,
    question_open_before_decision=True,
    options_or_open_text=True,
    days_of_notice=28,
    contributions_count=20,
    contributions_share=0.6,
    feedback_on_effect_given=True,
    share_of_contributions_answered=0.6,
    answered_within_days=40,
    phases=Phases(TOLD, ASKED, OFF, OFF),
    decisions=(ours(Phase.DESIGN),),
)
ENGAGED = replace(
    CONSULTED,
    number_of_sessions=5,
    returning_people_over_sessions=Returning.HALF_OR_MORE,
    agenda_item_from_people_taken_up=True,
    agenda_share_set_by_people=0.2,
    share_of_contributions_answered=0.7,
    answered_within_days=20,
    access_needs_asked=True,
    access_needs_met=True,
    training_or_support_offered=True,
    payment=Payment(True, True, True),
    agreement=Agreement(True, True, 0.7, 0.9, False),
    phases=Phases(ASKED, ASKED, ASKED, OFF),
    decisions=(ours(Phase.CHOOSE), ours(Phase.DESIGN, changed=True), ours(Phase.DELIVER)),
)
DESIGNED = replace(
    GOOD,
    priorities=Priorities(ORG, 0.1),
    quality_indicators=QualityIndicators(ORG),
    actions_owned_by_people=False,
    sessions_co_led_by_people=False,
    independent_feedback_from_wider_population=False,
    phases=Phases(TOLD, ASKED, LEFT_OUT, OFF),
    decisions=(ours(Phase.CHOOSE), together(Phase.DESIGN), together(Phase.DESIGN), ours(Phase.DELIVER)),
)
OWN = tuple(together(phase, PEOPLE, 1.0) for phase in Phase)

STORIES: dict[str, tuple[Facts, int]] = {
    "people must come and are told what will happen": (
        replace(NOTHING, attendance_voluntary=False, explained_how_service_works=True),
        1,
    ),
    "people sit on a committee so that their names support a plan already made": (NOTHING, 1),
    "one speaker on a panel, when all is decided": (
        replace(NOTHING, opinion_asked=True, phases=Phases(LEFT_OUT, LEFT_OUT, UNHEARD, OFF)),
        1,
    ),
    "lessons on how the service works": (TAUGHT, 2),
    "a newsletter with decisions and reasons": (INFORMED, 3),
    "a questionnaire of which nobody hears again": (
        replace(
            TAUGHT,
            opinion_asked=True,
            options_or_open_text=True,
            contributions_count=40,
            phases=Phases(LEFT_OUT, UNHEARD, OFF, OFF),
            decisions=(ours(Phase.DESIGN),),
        ),
        3,
    ),
    "one public consultation with a reply": (CONSULTED, 4),
    "a forum that meets, brings topics and sees one thing change": (ENGAGED, 5),
    "two residents on a board of ten, outvoted": (
        replace(ENGAGED, agenda_item_from_people_taken_up=False, decisions=(ours(Phase.DESIGN, taken=2, share=0.2),)),
        5,
    ),
    "people design the service with staff and have no part in running it": (DESIGNED, 6),
    "people and staff decide, do and judge together": (GOOD, 7),
    "a neighbourhood plans, pays for and runs its own programme": (
        replace(GOOD, initiative_by=PEOPLE, agenda_set_by=PEOPLE, decisions=OWN, priorities=Priorities(PEOPLE, 1.0)),
        7,
    ),
}
