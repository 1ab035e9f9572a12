"""What a group of a demo project is told, agrees, decides and does."""

from collections.abc import Sequence

from coprod.devtools.demo.stage import Stage
from feedback.services.suggestion import answer_suggestion, record_suggestion
from projects.models import Decision, Signature
from projects.services.action import add_action, finish_action
from projects.services.agreement import draft_agreement, publish_agreement, review_agreement, sign_agreement
from projects.services.aims import agree_aim, measure, propose_indicator, propose_priority
from projects.services.decision import ask_before_deciding, confirm_taking_part, give_view, take_decision
from projects.services.information import record_outside_feedback, share_information
from sessions.models import CoproSession


class Rules:
    """The lead's doings on a stage; days are days before today."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    def facts(self, days_ago: int, hour: int = 10) -> dict:
        return {"project": self.stage.project, "by": self.stage.lead, "at": self.stage.at(days_ago, hour)}

    def tell(self, days_ago: int, kind: str, text: str, **fields) -> None:
        """The organisation tells people something, each in the format they asked for."""
        told = {"on": self.stage.day(days_ago), "everyone_had_their_format": True} | fields
        share_information(kind=kind, text=text, **told, **self.facts(days_ago))

    def agree(self, days_ago: int, *clauses: str, signed_by: Sequence[str], written="yes", published=True) -> None:
        """The working-together agreement, written by both kinds, put to everybody, signed by some."""
        how = {"written_by_lived": written, "written_by_learnt": written, "put_to_everyone": published or None}
        version = draft_agreement(clauses=list(clauses), **how, **self.facts(days_ago))
        if published:
            version = publish_agreement(version=version, by=self.stage.lead, at=self.stage.at(days_ago, 11))
        for participant in self.stage.people(*signed_by) if signed_by else ():
            on_paper = participant.person.channel == "letter"
            way = Signature.Way.PAPER if on_paper else Signature.Way.LINK
            at = self.stage.at(days_ago - 2, 19)
            sign_agreement(version=version, participant=participant, way=way, by=participant.person, at=at)

    def look_again(self, days_ago: int, note: str) -> None:
        review_agreement(on=self.stage.day(days_ago), note=note, **self.facts(days_ago))

    def matters(self, days_ago: int, text: str, proposer: str, *, by: str) -> None:
        """Something that matters most: who put it forward, and who agreed it."""
        self._aim(propose_priority, days_ago, text, proposer, by)

    def quality(self, days_ago: int, text: str, proposer: str, *, by: str) -> None:
        """How the group will know it is good."""
        self._aim(propose_indicator, days_ago, text, proposer, by)

    def _aim(self, propose, days_ago, text, proposer, by) -> None:
        facts = self.facts(days_ago)
        aim = propose(text=text, proposer=self.stage.cast[proposer], **facts)
        if by:
            agree_aim(aim=aim, agreed_by=by, on=self.stage.day(days_ago), by=facts["by"], at=facts["at"])

    def measured(self, text: str, days_ago: int, finding: str) -> None:
        indicator = self.stage.project.indicators.get(text=text)
        facts = self.facts(days_ago)
        measure(indicator=indicator, finding=finding, on=self.stage.day(days_ago), by=facts["by"], at=facts["at"])

    def question(self, days_ago: int, text: str, phase: str, *, options: Sequence[str] = (), until: int) -> Decision:
        """People are asked before it is decided, with what they need to read."""
        days = {"asked_on": days_ago, "asked_until": until, "informed_on": days_ago}
        dates = {name: self.stage.day(ago) for name, ago in days.items()}
        return ask_before_deciding(question=text, options=options, phase=phase, **dates, **self.facts(days_ago))

    def view(self, decision: Decision, days_ago: int, key: str, *, option: str = "", text: str = "") -> None:
        """Somebody says what they think, with their name."""
        participant, at = self.stage.cast[key], self.stage.at(days_ago, 20)
        give_view(decision=decision, participant=participant, by=participant.person, at=at, option=option, text=text)

    def decide(
        self,
        days_ago: int,
        text: str,
        outcome: str,
        phase: str,
        takers: Sequence[str],
        *,
        asked: int,
        reasons: str,
        say: str = "joint",
        changed: bool | None = None,
    ) -> Decision:
        """A question that was asked, decided, and told; half of those who took part confirm it themselves."""
        decision = self.question(asked, text, phase, until=days_ago + 1)
        for key in takers[:4]:
            self.view(decision, days_ago + 2, key, text="I am for it.")
        taking = {"outcome": outcome, "reasons": reasons, "final_say": say, "changed_by_input": changed, "phase": phase}
        facts = self.facts(days_ago, hour=16)
        take_decision(
            decision=decision,
            on=self.stage.day(days_ago),
            by=facts["by"],
            at=facts["at"],
            takers=self.stage.people(*takers),
            method="all_agreed" if say == "joint" else "one_after_hearing",
            told_on=self.stage.day(days_ago - 3),
            **taking,
        )
        for participant in self.stage.people(*takers[::2]):
            at = self.stage.at(days_ago - 2, 18)
            confirm_taking_part(decision=decision, participant=participant, by=participant.person, at=at)
        return decision

    def act(
        self, days_ago: int, text: str, owners: Sequence[str], phase: str, *, due: int, done: int | None = None
    ) -> None:
        """Something that somebody will do, and perhaps did."""
        facts = self.facts(days_ago)
        people = self.stage.people(*owners)
        action = add_action(text=text, owners=people, phase=phase, due_on=self.stage.day(due), **facts)
        if done is not None:
            finish_action(action=action, on=self.stage.day(done), by=facts["by"], at=self.stage.at(done))

    def outside(self, days_ago: int, how: str, people: int, summary: str) -> None:
        """What people outside the group were asked, and said."""
        on = self.stage.day(days_ago)
        record_outside_feedback(on=on, how=how, people_count=people, summary=summary, **self.facts(days_ago))

    def suggestions(self, session: CoproSession, days_ago: int, asked: Sequence[tuple[str, str]]) -> None:
        """What people asked for in a session."""
        for key, text in asked:
            participant = self.stage.cast[key]
            record_suggestion(text=text, participant=participant, session=session, **self.facts(days_ago, hour=17))

    def answer(self, session: CoproSession, days_ago: int, answers: Sequence[tuple[str, str]]) -> None:
        """The organisation replies to what was asked for in a session, in the order in which it was asked."""
        facts = self.facts(days_ago)
        for suggestion, (answer, reason) in zip(session.suggestions.order_by("id"), answers, strict=False):
            answer_suggestion(
                suggestion=suggestion, told=True, answer=answer, reason=reason, by=facts["by"], at=facts["at"]
            )
