"""Level 4: people were asked before the decision, and told what happened (after the Gunning principles)."""

from statistics import median

from projects.spectrum.asking import asked_before, asked_in_time
from projects.spectrum.conditions.base import EVERY_PHASE, Condition, Found, plain, share_of
from projects.spectrum.facts import Question
from projects.spectrum.scope import Scope
from projects.spectrum.truth import Truth, all_of, any_of, at_least, known
from projects.spectrum.words import _, sentence


def questions(scope: Scope) -> tuple[Question, ...]:
    """The recorded questions of this scope."""
    every = scope.facts.finer.questions or ()
    return tuple(each for each in every if scope.phase in (None, each.phase))


def really_asked(scope: Scope) -> Found:
    """Asked before the decision; a list of one option, known to be that, is no question."""
    truth = all_of(asked_in_time(scope, 4), known(scope.facts.options_or_open_text, Truth.MET))
    concluded = _("People took part in deciding, and that is more than being asked before.")
    return truth, sentence(concluded) if truth is Truth.MET and not asked_before(scope) else None


def notice(scope: Scope) -> Found:
    """The information came seven days or more before, in the middle case."""
    known_days = [each.notice_days for each in questions(scope) if each.notice_days is not None]
    days = median(known_days) if known_days else scope.facts.days_of_notice
    if days is None:
        return Truth.NOT_RECORDED, None
    return at_least(days, scope.limits.notice_days), sentence(_("Days of notice: {days}."), days=round(days))


def contributed(scope: Scope) -> Found:
    """Three people or more gave a view (or all, if fewer), and three in ten of a standing group."""
    counts = [each.contributors for each in questions(scope) if each.contributors is not None]
    count = round(median(counts)) if counts else scope.facts.contributions_count
    group = scope.facts.lived_count
    fewest = scope.limits.contributors if group is None else min(scope.limits.contributors, group)
    share = share_of(count, group) if counts else scope.facts.contributions_share
    truth = all_of(at_least(count, fewest), at_least(share, scope.limits.contributors_share, Truth.MET))
    return truth, None if count is None else sentence(_("People who gave a view: {count}."), count=count)


def told_back(scope: Scope) -> Found:
    """For half or more of the questions, what was said and what was done about it reached those who said it."""
    answers = [each.told_back for each in questions(scope) if each.told_back is not None]
    if not answers:
        return known(scope.facts.feedback_on_effect_given), None
    counted = _("Questions where people heard what came of them: {some} of {all}.")
    found = sentence(counted, some=sum(answers), all=len(answers))
    return at_least(sum(answers) / len(answers), scope.limits.told_back_share), found


CONDITIONS = (
    Condition(
        id="4a",
        level=4,
        name=_("People were asked before the decision"),
        met=_("A question was open to people with lived experience before the decision was taken."),
        not_met=_("No question was open to people with lived experience before the decision was taken."),
        not_recorded=_("It is not recorded whether people were asked before the decision was taken."),
        change=_("Open the question to people with lived experience before it is decided, with a real choice."),
        test=really_asked,
        defining=True,
        phases=EVERY_PHASE,
    ),
    Condition(
        id="4b",
        level=4,
        name=_("The information came in good time"),
        met=_("The information came in good time."),
        not_met=_("The information came late."),
        not_recorded=_("It is not recorded how long before the information came."),
        change=_("Send what people need to know seven days or more before."),
        test=notice,
        phases=EVERY_PHASE,
    ),
    Condition(
        id="4c",
        level=4,
        name=_("Enough people gave a view"),
        met=_("Enough people gave a view."),
        not_met=_("Few people gave a view."),
        not_recorded=_("It is not recorded how many people gave a view."),
        change=_("Hear three people or more, and three in ten of the group."),
        test=contributed,
        phases=EVERY_PHASE,
    ),
    Condition(
        id="4d",
        level=4,
        name=_("People heard what came of it"),
        met=_("People were told what was said and what was done about it."),
        not_met=_("People were not told what was done about what they said."),
        not_recorded=_("It is not recorded whether people were told what was done about what they said."),
        change=_("Tell those who gave a view what was said and what was done about it."),
        test=told_back,
        phases=EVERY_PHASE,
    ),
    Condition(
        id="4e",
        level=4,
        name=_("There was a way to ask questions"),
        met=_("There was somebody to ask, and answers came."),
        not_met=_("There was nobody to ask."),
        not_recorded=_("It is not recorded whether there was a way to ask questions."),
        change=_("Name somebody who answers questions."),
        test=plain(lambda scope: any_of(known(scope.facts.a_way_to_ask_questions))),
    ),
)
