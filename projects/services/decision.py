from django.db import transaction
from django.utils.translation import gettext as _

from coprod.core.audit.services import record
from projects.models import Decision, DecisionTaker, View
from projects.services.errors import Refused

TAKING_FIELDS = frozenset(
    {"outcome", "reasons", "method", "seen_differently", "changed_by_input", "told_on", "phase", "final_say"}
)


@transaction.atomic
def ask_before_deciding(
    *, project, question, by, at, options=(), phase="", asked_on, asked_until=None, informed_on=None
):
    """Open a question: what can be chosen, from when and until when people are asked. Dates are days."""
    decision = Decision.objects.create(
        project=project, question=question, options=list(options), phase=phase, asked_on=asked_on,
        asked_until=asked_until, informed_on=informed_on, created_at=at,
    )  # fmt: skip
    record("ask_before_deciding", by=by, target=decision, project=project, at=at)
    return decision


@transaction.atomic
def record_decision(*, project, question, on, by, at, takers=(), session_id=None, **taking):
    """Record a decision that was taken without having been opened as a question first."""
    decision = Decision.objects.create(project=project, question=question, created_at=at)
    return take_decision(decision=decision, on=on, by=by, at=at, takers=takers, session_id=session_id, **taking)


@transaction.atomic
def take_decision(*, decision, on, by, at, takers=(), session_id=None, **taking):
    """Record how a question was decided: the day, who took part, and the fields of TAKING_FIELDS.

    What is left out is not recorded, and widens the range of the placement. Raises TypeError for an unknown field and
    Refused for a taker of another project.
    """
    if unknown := set(taking) - TAKING_FIELDS:
        raise TypeError(f"a decision has no {', '.join(sorted(unknown))}")
    if any(taker.project_id != decision.project_id for taker in takers):
        raise Refused(_("Choose people who take part in this project."))
    for name, value in taking.items():
        setattr(decision, name, value)
    decision.taken_on, decision.session_id = on, session_id or decision.session_id
    decision.save()
    _set_takers(decision, takers)
    record("take_decision", by=by, target=decision, project=decision.project, at=at)
    return decision


def _set_takers(decision, takers):
    kept = {taker.pk for taker in takers}
    decision.takers.exclude(participant_id__in=kept).delete()
    known = set(decision.takers.values_list("participant_id", flat=True))
    DecisionTaker.objects.bulk_create(
        DecisionTaker(decision=decision, participant_id=pk) for pk in sorted(kept - known)
    )


@transaction.atomic
def give_view(*, decision, participant, by, at, option="", text=""):
    """Keep a participant's view on an open question; a later one replaces it.

    Raises Refused where it is decided already, or nothing was written.
    """
    if decision.taken_on:
        raise Refused(_("This has been decided. You can see the answer on your page."))
    if not (option or text.strip()):
        raise Refused(_("Choose an answer or write what you think."))
    view, _made = View.objects.update_or_create(
        decision=decision, participant=participant, defaults={"option": option, "text": text, "given_at": at}
    )
    record("give_view", by=by, target=decision, project=decision.project, at=at)
    return view


@transaction.atomic
def confirm_taking_part(*, decision, participant, by, at):
    """Keep that somebody confirms they took part. Raises Refused where they are not among those recorded."""
    taker = DecisionTaker.objects.filter(decision=decision, participant=participant).first()
    if taker is None:
        raise Refused(_("We have not written you down for this decision. Please tell us if we should."))
    if taker.confirmed_at is None:
        taker.confirmed_at = at
        taker.save(update_fields=["confirmed_at"])
        record("confirm_taking_part", by=by, target=decision, project=decision.project, at=at)
    return taker


@transaction.atomic
def tell_what_came_of_it(*, decision, on, by, at):
    """Note the day on which people were told what was done with what they said."""
    decision.told_on = on
    decision.save(update_fields=["told_on"])
    record("tell_what_came_of_it", by=by, target=decision, project=decision.project, at=at)
    return decision


@transaction.atomic
def reverse_decision(*, decision, on, reversed_by, by, at):
    """Take a decision back, openly: the day, and who did. Raises Refused where it was never taken."""
    if decision.taken_on is None:
        raise Refused(_("This has not been decided yet, so there is nothing to take back."))
    decision.reversed_on, decision.reversed_by = on, reversed_by
    decision.save(update_fields=["reversed_on", "reversed_by"])
    record("reverse_decision", by=by, target=decision, project=decision.project, at=at)
    return decision
