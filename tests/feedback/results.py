"""Released surveys for the tests of results, comments and suggestions, without a ballot box."""

import json
from itertools import count

from feedback.disclosure.data import Ballot, Box, Came, Remark
from feedback.disclosure.release import decide
from feedback.models.survey import Survey, SurveyState
from feedback.questions import STANDARD
from feedback.services.published import publish
from tests import factories
from tests.conftest import NOW

FACES = tuple(one["id"] for one in STANDARD if one["type"] == "faces")
WORDS = tuple(one["id"] for one in STANDARD if one["type"] == "words")
_numbers = count(1)


def survey(project, state=SurveyState.OPEN, session=None, **fields):
    """A survey in this state, about a session of its own."""
    number = next(_numbers)
    title = fields.pop("title", f"Meeting {number}")
    session = session or factories.session(project, title=title)
    fields = {"ref": f"{number:032x}", "tag": f"{number:06}", "opened_at": NOW, "closes_at": NOW} | fields
    charter = json.dumps({"questions": STANDARD}) if fields.pop("asked", True) else ""
    return Survey.objects.create(project=project, session=session, state=state, charter=charter, **fields)


def ballots(survey, *faces, kind="not_said"):
    """One ballot a face, given to every question."""
    return [Ballot(str(survey.pk), dict.fromkeys(FACES, face), kind) for face in faces]


def release(survey, cast, texts=(), question="good", asked_kind=False, with_waiting=(), at=NOW):
    """Publish these ballots, and comments on one question, as the worker would; return the survey."""
    block = (*with_waiting, survey)
    names = tuple(str(one.pk) for one in block)
    remarks = tuple(Remark(str(survey.pk), question, text) for text in texts)
    box = Box(names, FACES, WORDS, tuple(cast), remarks, dict.fromkeys(names, Came(20, 20, 20)), asked_kind)
    outcome = decide(box, ledger=(), shuffle=_keep)
    publish(survey=survey, outcome=outcome, block=names, at=at)
    state = SurveyState.WAITING if outcome.carried else SurveyState.RELEASED
    covering = None if outcome.carried else survey
    Survey.objects.filter(pk__in=[one.pk for one in block]).update(state=state, settled_at=at, block=covering)
    survey.refresh_from_db()
    return survey


def _keep(items):
    """Stand in for chance."""
