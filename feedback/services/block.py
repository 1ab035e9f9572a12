"""From opened parts to what disclosure control reads, and from what it carries over to what waits."""

from feedback.ballotbox.limits import CLOSED_PART
from feedback.custody import charter_of
from feedback.disclosure.data import Ballot, Box, Came, Remark


def box_of(survey, charter, opened, pool) -> Box:
    """Return the block that ends with *survey*: its own answers, and those that waited in *pool*."""
    name, asked = str(survey.pk), [question["id"] for question in charter.open_questions]
    remarks = [
        Remark(name, asked[part - 1], text)
        for part, texts in opened.comments.items()
        for text in texts
        if part != CLOSED_PART and text
    ]
    ballots = [Ballot(name, ballot.faces, ballot.kind or "not_said") for ballot in opened.ballots]
    came = {str(one.pk): Came(**charter_of(one).came) for one in pool.waiting}
    return Box(
        sessions=(*came, name),
        questions=tuple(question["id"] for question in charter.faces),
        comment_questions=tuple(dict.fromkeys([*asked, *(remark.question for remark in pool.remarks)])),
        ballots=(*pool.ballots, *ballots),
        remarks=(*pool.remarks, *remarks),
        came={**came, name: Came(**charter.came)},
        asked_kind=charter.ask_kind,
    )


def waiting_items(outcome) -> list[dict]:
    """Return what has to wait, each item by itself, as plain data."""
    ballots = [{"session": one.session, "faces": one.answers, "kind": one.kind} for one in outcome.carry_ballots]
    remarks = [{"session": one.session, "question": one.question, "text": one.text} for one in outcome.carry_remarks]
    return ballots + remarks
