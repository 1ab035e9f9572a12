"""What one decision shows: who had the final say, whether people were asked first, whether they changed it."""

from projects.spectrum.facts import Decision, Who
from projects.spectrum.truth import Truth, all_of, any_of, at_least, known


def shared(decision: Decision) -> Truth:
    """Joint or the people's own. One that the organisation reversed without the group counts as the organisation's."""
    if decision.reversed_by_organisation:
        return Truth.NOT_MET
    return known(None if decision.final_say is None else decision.final_say is not Who.ORGANISATION)


def peoples_own(decision: Decision) -> Truth:
    """Decided by the people, with nobody's approval needed."""
    if decision.reversed_by_organisation:
        return Truth.NOT_MET
    return known(None if decision.final_say is None else decision.final_say is Who.PEOPLE)


def late(decision: Decision) -> Truth:
    """Taken before an asking that had begun or was announced. Days, where both are known, decide."""
    if decision.taken_on and decision.asked_on:
        return known(decision.taken_on < decision.asked_on)
    return known(decision.taken_before_asking)


def changed(decision: Decision) -> Truth:
    """Came out differently because of what people said."""
    return known(decision.changed_by_input)


def had_effect(decision: Decision) -> Truth:
    """People changed it, or shared in it."""
    return any_of(changed(decision), shared(decision))


def had_a_seat(decision: Decision) -> Truth:
    """People shared in it, or two or more of them sat among those who took it and could be outvoted."""
    seats = any_of(
        at_least(decision.lived_takers_count, 2),
        all_of(
            known(None if decision.lived_takers_share is None else decision.lived_takers_share > 0),
            known(None if decision.lived_takers_count is None else decision.lived_takers_count > 1, Truth.MET),
        ),
    )
    return any_of(shared(decision), seats)


def asked_first(decision: Decision) -> Truth:
    """People were asked before it was taken, or took part in taking it. What they said can only have changed it if
    it was said before: so a change makes it likely."""
    was_late = late(decision)
    if was_late is Truth.NOT_RECORDED:
        in_time = Truth.LIKELY if decision.changed_by_input else Truth.NOT_RECORDED
    else:
        in_time = Truth.MET if was_late is Truth.NOT_MET else Truth.NOT_MET
    return any_of(in_time, shared(decision))
