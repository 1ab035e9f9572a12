import hashlib

from django.db import transaction
from django.utils.translation import gettext as _

from coprod.core.audit.services import record
from coprod.core.messages.services import cancel_messages
from projects.services.errors import Refused
from sessions.models import TRANSITIONS, CoproSession, SessionState
from sessions.services.post import about, queue_cancelled, queue_moved

SESSION_FIELDS = frozenset(
    {"title", "purpose", "starts_at", "ends_at", "place", "directions", "online_link", "phone_in", "phase"}
    | {"coming_was_free"}
)
TIMES = frozenset({"starts_at", "ends_at"})
CALENDAR_FIELDS = TIMES | {"title", "place", "online_link", "phone_in"}


@transaction.atomic
def plan_session(*, project, by, at, leaders=(), **fields):
    """Plan a session; ``fields`` are those of SESSION_FIELDS, times aware. Nobody is invited yet."""
    _known(fields)
    session = CoproSession.objects.create(project=project, created_at=at, **fields)
    session.leaders.set(leaders)
    record("plan_session", by=by, target=session, project=project, at=at)
    return session


@transaction.atomic
def change_session(*, session, by, at, leaders=None, **fields):
    """Change a planned session. Those who were invited get the new calendar file when time or place changed.

    Raises Refused where the session is closed or cancelled.
    """
    _known(fields)
    session = CoproSession.objects.locked().get(pk=session.pk)
    if session.state != SessionState.PLANNED:
        raise Refused(_("This session is over, so its plan cannot be changed."))
    changed = sorted(name for name, value in fields.items() if getattr(session, name) != value)
    for name in changed:
        setattr(session, name, fields[name])
    if leaders is not None:
        session.leaders.set(leaders)
    moved = bool(session.invited_at and CALENDAR_FIELDS & set(changed))
    if moved:
        session.moved += 1
        session.reminded_at = None
    session.save()
    if moved:
        queue_moved(session=session, at=at, new_time=bool(TIMES & set(changed)))
    record("change_session", by=by, target=session, project=session.project, at=at, fields=changed)
    return session


@transaction.atomic
def cancel_session(*, session, by, at):
    """Cancel a planned session and tell everybody who was invited. Raises Refused where it is over."""
    session = _moved_to(session, SessionState.CANCELLED)
    session.cancelled_at = at
    session.moved += 1
    session.save(update_fields=["state", "cancelled_at", "moved"])
    queue_cancelled(session=session, at=at)
    record("cancel_session", by=by, target=session, project=session.project, at=at)
    return session


def _moved_to(session, state):
    session = CoproSession.objects.locked().get(pk=session.pk)
    if state not in TRANSITIONS[session.state]:
        raise Refused(_("This session is over already."))
    session.state = state
    return session


def _known(fields):
    unknown = set(fields) - SESSION_FIELDS
    if unknown:
        raise TypeError(f"a session has no {', '.join(sorted(unknown))}")


PARTS = ("attendance", "agenda", "suggestions", "decisions", "actions")
GONE_THROUGH = ("some", "none", "skipped")


@transaction.atomic
def go_through(*, session, part, found, by, at):
    """Say of one of PARTS that there was ``"some"``, there was ``"none"``, or it was ``"skipped"``.

    Raises ValueError for another part or word, and Refused once the session is over.
    """
    if part not in PARTS or found not in GONE_THROUGH:
        raise ValueError(f"{part}: {found}")
    session = CoproSession.objects.locked().get(pk=session.pk)
    if session.state != SessionState.PLANNED:
        raise Refused(_("This session is over already."))
    session.gone_through = {**session.gone_through, part: found}
    session.save(update_fields=["gone_through"])
    record("go_through", by=by, target=session, project=session.project, at=at, part=part, found=found)
    return session


@transaction.atomic
def close_session(*, session, by, at, gone_through=None):
    """Close a session whose record was gone through; the survey and the placement start from here.

    ``gone_through`` says for each of PARTS whether there was ``"some"``, ``"none"``, or it was ``"skipped"``; what is
    not named is as ``go_through`` left it, or skipped. Raises Refused where nobody came, the session has not started,
    or it is over already.
    """
    session = _moved_to(session, SessionState.CLOSED)
    if session.starts_at > at:
        raise Refused(_("This session has not started yet. Close it when it is over."))
    if not session.attendances.exists():
        raise Refused(_("Say who came before you close the session."))
    known = {**session.gone_through, **(gone_through or {})}
    session.gone_through = {part: known.get(part, "skipped") for part in PARTS}
    session.closed_at = at
    session.save(update_fields=["state", "closed_at", "gone_through"])
    cancel_messages(about=about(session), at=at)
    record("close_session", by=by, target=session, project=session.project, at=at)
    return session


@transaction.atomic
def write_notes(*, session, notes, by, at, survey_talked_about=None, seen=None):
    """Keep the notes of a session, also after it is closed.

    ``seen`` is the ``fingerprint`` of the notes as they stood when writing began. Raises Refused where a colleague has
    changed them since: nobody's words are written over.
    """
    session = CoproSession.objects.locked().get(pk=session.pk)
    if seen is not None and fingerprint(session.notes) not in (seen, fingerprint(notes)):
        raise Refused(_("Somebody else changed the notes while you wrote. Put both together, and save again."))
    session.notes = notes
    if survey_talked_about is not None:
        session.survey_talked_about = survey_talked_about
    session.save(update_fields=["notes", "survey_talked_about"])
    record("write_notes", by=by, target=session, project=session.project, at=at)
    return session


def fingerprint(text) -> str:
    """Return a short text that changes when the words do; the line ends that a browser sends do not count."""
    return hashlib.sha256(text.replace("\r\n", "\n").strip().encode()).hexdigest()[:16]
