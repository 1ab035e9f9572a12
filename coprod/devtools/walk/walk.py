"""The main job, walked for real: mail over SMTP, answers over HTTP, the box opened by its worker, the PDF made."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from django.conf import settings
from django.utils import timezone
from django.utils.html import strip_tags

from coprod.core.web.levels import sentence
from coprod.core.web.paths import BALLOT_PREFIX, PERSONAL_PREFIX
from coprod.devtools.tasks import open_short_survey
from coprod.devtools.walk import garden
from coprod.devtools.walk.letters import Letterbox
from coprod.devtools.walk.reader import PageProblem, Reader
from coprod.reports.models import ReportState
from coprod.reports.pdf import path_of
from coprod.reports.services.making import ask_for_report
from feedback.models.survey import Survey, SurveyState
from feedback.tasks import sweep_surveys
from projects.models import Project
from sessions.models import CoproSession

PATIENCE = 120.0
SURVEY_SECONDS = 15
ASKED = ("understood", "could_say", "listened", "can_change", "together", "safe")
FACES = ("554444", "454354", "545445", "344455", "555555", "445344", "454445", "544554")
Found = TypeVar("Found")


@dataclass
class Walk:
    """One walk: where mail arrives, who opens the pages, where each step is said."""

    box: Letterbox
    reader: Reader
    say: Callable[[str], None]

    def go(self) -> Project:
        """Walk from the invitation to the report; return the project. Raises PageProblem where it can't."""
        project = garden.project(timezone.now())
        self.say(f"A project: {project.name}, {len(garden.people(project))} people")
        session = garden.meet(project, timezone.now())
        self.replies(session)
        session = garden.close(session)
        self.say(f"The session is closed: {session.attendances.count()} people came")
        survey = self.survey(session)
        self.answers(session)
        self.release(survey)
        self.report(project)
        return project

    def replies(self, session: CoproSession) -> None:
        """Everybody opens the link in their invitation and says yes."""
        links = self.mailed(session, PERSONAL_PREFIX)
        self.say(f"Invitations by mail: {len(links)} arrived")
        for link in links.values():
            page = self.reader.open(link)
            self.expect(
                self.reader.send(page, page.form_with("reply"), reply="yes").status == 200, "a reply was refused"
            )
        yes = session.invitations.filter(reply="yes").count()
        self.expect(yes == len(links), f"{len(links)} replied, {yes} replies were kept")
        self.say(f"Replies through those links: {yes} yes")

    def survey(self, session: CoproSession) -> Survey:
        """The worker for ballots opens the survey; its closing time is fixed then."""
        open_short_survey.delay_on_commit(session_id=session.pk, seconds=SURVEY_SECONDS)
        survey = self.until(lambda: Survey.objects.filter(session=session).first(), "the survey was not opened")
        self.say(f"The worker for ballots opened a survey; it closes in {SURVEY_SECONDS} seconds")
        return survey

    def answers(self, session: CoproSession) -> None:
        """Everybody opens the link in the survey's mail and answers."""
        links = self.mailed(session, f"{BALLOT_PREFIX}t/")
        self.say(f"Survey links by mail: {len(links)} arrived")
        counted = 0
        for faces, link in zip(FACES, links.values(), strict=False):
            page = self.reader.open(link)
            form = page.form_with("ticket")
            given = dict(zip(ASKED, faces, strict=True)) | {"good": "The bench."}
            counted += self.reader.send(page, form, **given).status == 200
        self.expect(counted == len(links), f"{len(links)} answered, {counted} were taken")
        self.say(f"Answers through those links: {counted} taken")

    def release(self, survey: Survey) -> None:
        """When its time has come, the worker opens the box."""

        def settled() -> bool:
            survey.refresh_from_db()
            if survey.state == SurveyState.OPEN and timezone.now() > survey.closes_at:
                sweep_surveys.delay_on_commit()
            return survey.state != SurveyState.OPEN

        self.until(settled, "the box was not opened", pause=3)
        self.say(f"The worker opened the box: {survey.get_state_display()}")

    def report(self, project: Project) -> None:
        """The project is placed from its records, and the PDF made, by the worker."""
        report = ask_for_report(project=project, by=garden.lead(timezone.now()), at=timezone.now())

        def made() -> bool:
            report.refresh_from_db()
            return report.state in (ReportState.READY, ReportState.FAILED)

        self.until(made, "the report was not made")
        self.expect(report.state == ReportState.READY, f"the report could not be made ({report.problem})")
        result = report.placement.result
        where = strip_tags(sentence(**{name: result[name] for name in ("certain", "likely", "possible")}))
        self.say(f"The project is placed. {where}")
        file = path_of(report)
        self.say(f"The PDF is made: {file} ({file.stat().st_size // 1024} kB)")

    def mailed(self, session: CoproSession, part: str) -> dict[str, str]:
        """The link with ``part`` that each person of the session was sent. Waits until everybody has theirs."""
        addresses = [row.participant.person.email for row in session.invitations.select_related("participant__person")]

        def all_arrived() -> dict[str, str] | None:
            links = self.box.links_for(addresses, part)
            return links if len(links) == len(addresses) else None

        return self.until(all_arrived, "mail did not arrive")

    def until(self, look: Callable[[], Found | None], problem: str, pause: float = 0.3) -> Found:
        """What ``look`` finds, once it finds something. Raises PageProblem after PATIENCE seconds."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := look():
                return found
            time.sleep(pause)
        raise PageProblem(problem)

    def expect(self, true: bool, problem: str) -> None:
        if not true:
            raise PageProblem(problem)


def walk_for(folder, port: int, say: Callable[[str], None]) -> Walk:
    """A walk on this machine: mail in ``folder``, the site at ``port``."""
    return Walk(box=Letterbox(folder), reader=Reader(settings.SITE_URL, port), say=say)
