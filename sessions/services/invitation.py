from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from coprod.core.audit.services import record
from projects.models import Participant
from projects.services.errors import Refused
from sessions.models import AccessCheck, CoproSession, Invitation, Reply, SessionState
from sessions.services.post import queue_invitation, queue_reminder

REMIND_BEFORE = timedelta(days=2)


@transaction.atomic
def invite(*, session, by, at, participants=None):
    """Invite current participants of the project who are not invited yet (all, or those given); return the new ones.

    Raises Refused where the session is over or has begun.
    """
    session = CoproSession.objects.locked().get(pk=session.pk)
    if session.state != SessionState.PLANNED or session.starts_at <= at:
        raise Refused(_("This session is over or has begun, so an invitation would come too late."))
    found = Participant.objects.current().filter(project=session.project).select_related("person")
    if participants is not None:
        found = found.filter(pk__in=[participant.pk for participant in participants])
    new = [
        _invite_one(session, participant, at)
        for participant in found.exclude(invitations__session=session).order_by("pk")
    ]
    if session.invited_at is None:
        session.invited_at = at
        session.save(update_fields=["invited_at"])
    record("invite", by=by, target=session, project=session.project, at=at, count=len(new))
    return new


def _invite_one(session, participant, at):
    invitation = Invitation.objects.create(session=session, participant=participant, invited_at=at)
    if participant.person.access_needs:
        AccessCheck.objects.create(session=session, participant=participant, need=participant.person.access_needs[:300])
    queue_invitation(session=session, participant=participant, at=at)
    return invitation


@transaction.atomic
def reply_to_invitation(*, invitation, reply, by, at, needs="", for_them=False):
    """Keep a reply and what would help this time; it may be changed until the session is over.

    ``for_them`` says that somebody entered it on the person's behalf. Raises Refused where the session is over.
    """
    if invitation.session.state != SessionState.PLANNED:
        raise Refused(_("This session is over. You can see what came of it on your page."))
    invitation.reply, invitation.needs, invitation.replied_at = Reply(reply), needs, at
    invitation.replied_for_them = for_them
    invitation.save(update_fields=["reply", "needs", "replied_at", "replied_for_them"])
    _follow_needs(invitation, needs.strip()[:300])
    record("reply_to_invitation", by=by, target=invitation, project=invitation.session.project, at=at)
    return invitation


@transaction.atomic
def add_access_check(*, session, participant, need, by, at):
    """Add something that somebody needs to take part this time; it stays open until it is ready."""
    check, made = AccessCheck.objects.get_or_create(session=session, participant=participant, need=need.strip()[:300])
    if made:
        record("add_access_check", by=by, target=check, project=session.project, at=at)
    return check


def _follow_needs(invitation, needs):
    """Keep the access checks in step with what the person said this time; what was said and met stays."""
    if needs:
        AccessCheck.objects.get_or_create(session=invitation.session, participant=invitation.participant, need=needs)


@transaction.atomic
def queue_session_reminders(*, at):
    """Remind everybody invited, once, two days before a session; return how many sessions. May run twice."""
    due = CoproSession.objects.locked().filter(
        state=SessionState.PLANNED, invited_at__isnull=False, reminded_at=None,
        starts_at__gt=at, starts_at__lte=at + REMIND_BEFORE,
    ).order_by("pk")  # fmt: skip
    for session in due:
        session.reminded_at = at
        session.save(update_fields=["reminded_at"])
        coming = session.invitations.exclude(reply=Reply.NO).filter(participant__left_on=None)
        for invitation in coming.select_related("participant__person").order_by("pk"):
            queue_reminder(session=session, participant=invitation.participant, at=at)
    return len(due)


@transaction.atomic
def note_access(*, check, met, by, at):
    """Note whether something that a person needs is ready (True), not to be had (False) or still open (None)."""
    check.met = met
    check.save(update_fields=["met"])
    record("note_access", by=by, target=check, project=check.session.project, at=at)
    return check
