"""Level 6: people chose the design together, under rules written together."""

from projects.spectrum.conditions.base import EVERY_PHASE, Condition, Found, plain, share_of
from projects.spectrum.conditions.level5 import answered
from projects.spectrum.decisions import shared
from projects.spectrum.facts import Who
from projects.spectrum.levels import Phase
from projects.spectrum.scope import Scope
from projects.spectrum.sharing import lived_share_of_takers, mean_lived_share, mostly_shared, two_took_part
from projects.spectrum.truth import Truth, all_of, any_of, at_least, known
from projects.spectrum.words import _, percent, sentence


def decided_together(scope: Scope) -> Found:
    """Half or more of the design decisions were joint or the people's own (see ``mostly_shared``)."""
    truth = mostly_shared(scope)
    every = scope.count(shared)
    if not every.total:
        return truth, None
    design = scope if scope.phase else Scope(scope.facts, scope.limits, Phase.DESIGN)
    of_design = design.count(shared)
    if scope.phase or not of_design.total:
        counted = _("Decisions that were joint or the people’s own: {some} of {all}.")
        return truth, sentence(counted, some=every.met, all=every.total)
    counted = _("Decisions that were joint or the people’s own: {some} of {all}; in Design {design} of {designs}.")
    return truth, sentence(counted, some=every.met, all=every.total, design=of_design.met, designs=of_design.total)


def enough_lived_takers(scope: Scope) -> Found:
    """On average a third or more, and never fewer than two, of those who took them were lived."""
    two = two_took_part(scope)
    truth = all_of(lived_share_of_takers(scope, scope.limits.lived_takers_share), two)
    mean = mean_lived_share(scope)
    if mean is None:
        return truth, None
    counted = _("Of those who took shared decisions, {share}% had lived experience, on average.")
    if two is Truth.NOT_MET:
        counted = _(
            "Of those who took shared decisions, {share}% had lived experience, on average. For one decision or more "
            "it was fewer than two people."
        )
    return truth, sentence(counted, share=percent(mean))


def told_before(scope: Scope) -> Truth:
    """Challenges, resources, what can change and policy were shared before the first shared decision."""
    told = scope.facts.organisation_shared
    every = all_of(known(told.challenges), known(told.resources), known(told.scope_of_change), known(told.policy))
    return all_of(every, known(told.before_first_decision, Truth.MET))


def agreed_rules(scope: Scope) -> Found:
    """The agreement was written by both kinds, put to everyone, and signed or agreed aloud by 80 % of each kind."""
    it, floor = scope.facts.agreement, scope.limits.signed_share
    truth = all_of(
        known(it.exists),
        known(it.co_written),
        known(it.put_to_everyone, Truth.MET),
        at_least(it.signed_share_lived, floor),
        at_least(it.signed_share_learnt, floor),
    )
    lived, learnt = it.signed_share_lived, it.signed_share_learnt
    if lived is not None and learnt is not None:
        counted = _("Agreed to it: {lived}% with lived experience, {learnt}% with learnt experience.")
        return truth, sentence(counted, lived=percent(lived), learnt=percent(learnt))
    if lived is not None:
        counted = _("Agreed to it: {lived}% with lived experience. With learnt experience: not recorded.")
        return truth, sentence(counted, lived=percent(lived))
    return truth, None


def shared_agenda(scope: Scope) -> Found:
    """A third of what was talked about came from lived people or was set together."""
    facts, finer = scope.facts, scope.facts.finer
    theirs = (finer.agenda_kept_from_people or 0) + (finer.agenda_kept_together or 0)
    counted = share_of(theirs, finer.agenda_kept)
    if counted is not None:
        words = _("Topics that came from people or were set together: {some} of {all}.")
        found = sentence(words, some=theirs, all=finer.agenda_kept or 0)
        return at_least(counted, scope.limits.agenda_share_codesign), found
    setters = known(None if facts.agenda_set_by is None else facts.agenda_set_by is not Who.ORGANISATION)
    return any_of(setters, at_least(facts.agenda_share_set_by_people, scope.limits.agenda_share_codesign)), None


def pay_is_fair(scope: Scope) -> Truth:
    """Where a learnt member is paid for the time, payment was offered to lived members."""
    pay = scope.facts.payment
    return any_of(known(pay.lived_offered), known(None if pay.learnt_paid is None else not pay.learnt_paid))


def present_in_number(scope: Scope) -> Found:
    """Lived people were a third or more of those attending."""
    share, counted = scope.facts.finer.lived_share_of_attendance, _("Of those who came, {share}% had lived experience.")
    if scope.facts.finer.not_said_count:
        counted = _("Of those who came and said what they bring, {share}% had lived experience.")
    share = scope.facts.lived_share_of_group if share is None else share
    if share is None:
        return Truth.NOT_RECORDED, None
    return at_least(share, scope.limits.lived_attendance_share), sentence(counted, share=percent(share))


CONDITIONS = (
    Condition(
        id="6a",
        level=6,
        name=_("Decisions were taken together"),
        met=_("Half or more of the design decisions were joint or the people’s own."),
        not_met=_("Fewer than half of the design decisions were joint or the people’s own."),
        not_recorded=_("It is not recorded who had the final say."),
        change=_("Take half or more of the design decisions together, and record who had the final say."),
        test=decided_together,
        defining=True,
        phases=EVERY_PHASE,
    ),
    Condition(
        id="6b",
        level=6,
        name=_("Enough people with lived experience decided"),
        met=_("A third or more of those who decided had lived experience, and never fewer than two people."),
        not_met=_("Less than a third of those who decided had lived experience, or only one person did."),
        not_recorded=_("It is not fully recorded who took the decisions."),
        change=_("Have two or more people with lived experience, and a third or more, among those who decide."),
        test=enough_lived_takers,
        phases=EVERY_PHASE,
    ),
    Condition(
        id="6c",
        level=6,
        name=_("What matters for deciding was shared first"),
        met=_("What is hard, money and people, what can change and the rules were shared before the first decision."),
        not_met=_(
            "Not all of it was shared before the first decision: what is hard, money and people, what can "
            "change, the rules."
        ),
        not_recorded=_("It is not fully recorded what was shared before the first decision."),
        change=_("Before deciding, share what is hard, money and people, what can change and the rules."),
        test=plain(told_before),
    ),
    Condition(
        id="6d",
        level=6,
        name=_("The group wrote and agreed its rules together"),
        met=_("The working-together agreement was written together and agreed to by nearly everybody."),
        not_met=_("There is no agreement that was written together and that nearly everybody agreed to."),
        not_recorded=_("It is not fully recorded who wrote the working-together agreement and who agreed to it."),
        change=_("Write it together, put it to everybody, and have four in five of each kind agree to it."),
        test=agreed_rules,
    ),
    Condition(
        id="6e",
        level=6,
        name=_("People set the agenda too"),
        met=_("A third or more of the topics came from people or were set together."),
        not_met=_("Less than a third of the topics came from people or were set together."),
        not_recorded=_("It is not recorded who set the topics."),
        change=_("Let a third of what you talk about come from people, or set it together."),
        test=shared_agenda,
    ),
    Condition(
        id="6f",
        level=6,
        name=_("Eight in ten suggestions were answered"),
        met=_("Eight in ten suggestions or more were answered."),
        not_met=_("Fewer than eight in ten suggestions were answered."),
        not_recorded=_("It is not recorded how many suggestions were answered."),
        change=_("Answer eight in ten suggestions. “No, because…” counts."),
        test=lambda scope: answered(scope, scope.limits.answered_codesign),
    ),
    Condition(
        id="6g",
        level=6,
        name=_("Pay is fair"),
        met=_("Payment was offered to people with lived experience, or nobody is paid for the time."),
        not_met=_("Others are paid for the time, and people with lived experience were not offered payment."),
        not_recorded=_("It is not recorded who is paid for the time."),
        change=_("Offer payment to people with lived experience where others are paid for the time."),
        test=plain(pay_is_fair),
    ),
    Condition(
        id="6h",
        level=6,
        name=_("People with lived experience were there in number"),
        met=_("A third or more of those who came had lived experience."),
        not_met=_("Less than a third of those who came had lived experience."),
        not_recorded=_("It is not recorded how many of those who came had lived experience."),
        change=_("Have people with lived experience as a third or more of those who come."),
        test=present_in_number,
    ),
)
