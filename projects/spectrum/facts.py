"""What is known about a project, as typed and frozen values. ``None`` always means "not recorded".

The first fields of each group mirror the published case schema (36 fields). Those under "finer" are further facts
that the platform's records hold and published cases leave unknown; a rule looks at the finer one first and falls
back to the coarser. Shares run from 0 to 1. Lists are in no order.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from projects.spectrum.levels import Phase


class Who(StrEnum):
    """Who sets or decides something; ``joint`` means both kinds had to agree."""

    ORGANISATION = "organisation"
    JOINT = "joint"
    PEOPLE = "people"


class Returning(StrEnum):
    """How many people came to two sessions or more."""

    NONE = "none"
    SOME = "some"
    HALF_OR_MORE = "half_or_more"


SHARE = {"lowest": 0.0, "highest": 1.0}


@dataclass(frozen=True)
class Shared:
    """Which things the organisation told the people."""

    challenges: bool | None = None
    resources: bool | None = None
    scope_of_change: bool | None = None
    policy: bool | None = None
    decision_reasons: bool | None = None
    # finer
    before_first_decision: bool | None = None


@dataclass(frozen=True)
class Payment:
    """Who is paid for the time, and whether costs are met."""

    lived_offered: bool | None = None
    learnt_paid: bool | None = None
    expenses: bool | None = None


@dataclass(frozen=True)
class Priorities:
    """Who agreed what matters most. ``count`` and the two after it are about those that stand now."""

    set_by: Who | None = None
    share_proposed_by_people: float | None = field(default=None, metadata=SHARE)
    # finer
    count: int | None = None
    agreed_together: int | None = None
    proposed_by_people: int | None = None


@dataclass(frozen=True)
class Decision:
    """A decision about the service, plan or project itself."""

    phase: Phase | None = None
    what: str | None = None
    final_say: Who | None = None
    lived_takers_count: int | None = None
    lived_takers_share: float | None = field(default=None, metadata=SHARE)
    changed_by_input: bool | None = None
    taken_before_asking: bool | None = None
    reversed_by_organisation: bool | None = None
    # finer
    taken_on: date | None = None
    asked_on: date | None = None


@dataclass(frozen=True)
class Agreement:
    """The working-together agreement."""

    exists: bool | None = None
    co_written: bool | None = None
    signed_share_lived: float | None = field(default=None, metadata=SHARE)
    signed_share_learnt: float | None = field(default=None, metadata=SHARE)
    reviewed: bool | None = None
    # finer
    put_to_everyone: bool | None = None
    reviewed_in_time: bool | None = None


@dataclass(frozen=True)
class QualityIndicators:
    """Who agreed how to know that the work is good."""

    set_by: Who | None = None
    # finer
    count: int | None = None
    agreed_together: int | None = None
    proposed_by_people: int | None = None


@dataclass(frozen=True)
class PhaseFacts:
    """What is known about the people's part in one phase."""

    started: bool | None = None
    people_present: bool | None = None
    people_told: bool | None = None
    people_asked: bool | None = None


@dataclass(frozen=True)
class Phases:
    """The four phases."""

    choose: PhaseFacts = PhaseFacts()
    design: PhaseFacts = PhaseFacts()
    deliver: PhaseFacts = PhaseFacts()
    check: PhaseFacts = PhaseFacts()

    def of(self, phase: Phase) -> PhaseFacts:
        """The facts of that phase."""
        found: PhaseFacts = getattr(self, phase.value)
        return found


@dataclass(frozen=True)
class Survey:
    """Published means, 0 to 1, of "what I said can change what happens" and of "we decided together"."""

    lived_mean_influence: float | None = field(default=None, metadata=SHARE)
    learnt_mean_influence: float | None = field(default=None, metadata=SHARE)
    # finer
    whole_mean_influence: float | None = field(default=None, metadata=SHARE)
    lived_mean_together: float | None = field(default=None, metadata=SHARE)
    learnt_mean_together: float | None = field(default=None, metadata=SHARE)
    whole_mean_together: float | None = field(default=None, metadata=SHARE)
    talked_about: bool | None = None


@dataclass(frozen=True)
class Question:
    """A question that was open to people with lived experience."""

    phase: Phase | None = None
    notice_days: float | None = field(default=None, metadata={"lowest": 0.0})
    contributors: int | None = None
    told_back: bool | None = None


@dataclass(frozen=True)
class Finer:
    """Counts behind shares, which the platform knows and published cases do not."""

    format_requests: int | None = None
    format_requests_met: int | None = None
    questions: tuple[Question, ...] | None = None
    lived_came: int | None = None
    lived_came_twice: int | None = None
    agenda_kept: int | None = None
    agenda_kept_from_people: int | None = None
    agenda_kept_together: int | None = None
    suggestions: int | None = None
    suggestions_answered: int | None = None
    suggestions_answered_in_time: int | None = None
    access_needs: int | None = None
    access_needs_met: int | None = None
    lived_share_of_attendance: float | None = field(default=None, metadata=SHARE)
    main_priority_by: Who | None = None
    not_said_count: int | None = None
    records_counted: int | None = None
    records_confirmed: int | None = None


@dataclass(frozen=True)
class Facts:
    """Everything that a placement rests on."""

    people_with_lived_experience_took_part: bool | None = None
    lived_count: int | None = None
    lived_share_of_group: float | None = field(default=None, metadata=SHARE)
    attendance_voluntary: bool | None = None
    number_of_sessions: int | None = None
    returning_people_over_sessions: Returning | None = None
    explained_how_service_works: bool | None = None
    organisation_shared: Shared = Shared()
    a_way_to_ask_questions: bool | None = None
    information_in_accessible_formats: bool | None = None
    opinion_asked: bool | None = None
    question_open_before_decision: bool | None = None
    options_or_open_text: bool | None = None
    days_of_notice: float | None = field(default=None, metadata={"lowest": 0.0})
    contributions_count: int | None = None
    contributions_share: float | None = field(default=None, metadata=SHARE)
    feedback_on_effect_given: bool | None = None
    share_of_contributions_answered: float | None = field(default=None, metadata=SHARE)
    answered_within_days: float | None = field(default=None, metadata={"lowest": 0.0})
    agenda_set_by: Who | None = None
    agenda_share_set_by_people: float | None = field(default=None, metadata=SHARE)
    agenda_item_from_people_taken_up: bool | None = None
    access_needs_asked: bool | None = None
    access_needs_met: bool | None = None
    training_or_support_offered: bool | None = None
    payment: Payment = Payment()
    initiative_by: Who | None = None
    priorities: Priorities = Priorities()
    decisions: tuple[Decision, ...] | None = None
    agreement: Agreement = Agreement()
    quality_indicators: QualityIndicators = QualityIndicators()
    actions_owned_by_people: bool | None = None
    sessions_co_led_by_people: bool | None = None
    phases: Phases = Phases()
    independent_feedback_from_wider_population: bool | None = None
    survey: Survey = Survey()
    finer: Finer = Finer()
