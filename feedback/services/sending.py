"""The survey's messages: rows that hold neither link nor text, written by the ballots' worker as they leave."""

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from coprod.core.audit.services import reference
from coprod.core.messages.mailer import send_due
from coprod.core.messages.models import Message, State
from coprod.core.messages.services import cancel_messages, queue_message
from feedback.ballotbox.tickets import derive_ticket
from feedback.looks import Look, look_for
from feedback.models.survey import Survey, SurveyState
from feedback.services.invited import holders_for, participants_for

SURVEY, REMINDER = "survey", "survey_reminder"
KINDS = (SURVEY, REMINDER)
WAITING = (State.QUEUED, State.BY_HAND)


def queue_survey_mails(*, survey, at, kind=SURVEY):
    """Queue one message to each participant who is asked: the survey, or the one reminder, alike for everybody."""
    for participant in participants_for(survey):
        _queue(survey, participant.person, kind, at)


@transaction.atomic
def send_link_again(*, participant, survey, at) -> bool:
    """Queue the survey's link once more for somebody who is asked, whether it was used or not: nobody knows that.

    Returns False where the survey is not open, they are not asked, or a message is waiting to leave already.
    """
    if survey.state != SurveyState.OPEN or participant not in participants_for(survey):
        return False
    waiting = Message.objects.filter(about=reference(survey), person=participant.person, state__in=WAITING)
    if waiting.exists():
        return False
    _queue(survey, participant.person, SURVEY, at)
    return True


def cancel_survey_mails(*, survey, at):
    """Take back what has not left yet."""
    cancel_messages(about=reference(survey), at=at, kinds=KINDS)


def send_survey_mails(*, store) -> int:
    """Send what is due and return how many left. One is claimed at a time: a worker that dies leaves one unsure."""
    return send_due(write=lambda message: write_mail(message, store), limit=1, written_when_sent=True, kinds=KINDS)


def write_mail(message, store) -> tuple[str, str, str]:
    """Return subject, text and HTML of a survey's message, with the ticket derived anew.

    Raises ValueError where the survey is over or this person has no ticket.
    """
    surveys = Survey.objects.select_related("session", "point", "project")
    survey = surveys.filter(pk=message.about.rpartition(":")[2]).first()
    if survey is None or survey.state != SurveyState.OPEN or not store.has(survey.ref):
        raise ValueError("survey_over")
    [holder] = [one.pk for one in participants_for(survey) if one.person_id == message.person_id]
    facts = {
        "survey": survey,
        "session": survey.session,
        "project": survey.project,
        "person": message.person,
        "page": settings.SITE_URL + page_of(ticket_of(survey, holder, store), look_for(message.person)),
        "who_sees": settings.SITE_URL + reverse("survey:who_sees"),
        "again": message.kind == REMINDER,
    }
    with translation.override(message.person.language):
        subject = _subject(survey)
        text = render_to_string("feedback/mail/survey.txt", facts)
        html = render_to_string("feedback/mail/survey.html", facts)
    return subject[:200], text, html


def _subject(survey):
    if survey.session:
        return _("How was it for you? %(title)s") % {"title": survey.session.title}
    return survey.heading


def page_of(ticket, look) -> str:
    """Return the path of the survey behind *ticket* as *look* shows it."""
    if look == Look.PAGE:
        return reverse("survey:answer", args=[ticket])
    return reverse("survey:answer_as", args=[ticket, look])


def ticket_of(survey, holder, store) -> str:
    """Return the ticket of *holder*, a participant's id. Raises Refused where the keys are gone."""
    return derive_ticket(bytes.fromhex(store.keys(survey.ref).ticket_secret), ref=survey.ref, holder=holder)


def tickets_of(survey, store) -> dict[int, str]:
    """Return every ticket by its holder's id."""
    return {holder: ticket_of(survey, holder, store) for holder in holders_for(survey)}


def _queue(survey, person, kind, at):
    queue_message(
        kind=kind, person=person, project=survey.project, about=reference(survey), written_when_sent=True, at=at
    )
