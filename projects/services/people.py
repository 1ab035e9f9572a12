"""One person of a project: brought in, their details changed, their link given."""

from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from coprod.core.audit.services import record, reference
from coprod.core.messages.services import queue_message
from coprod.core.organisations.choices import Channel
from coprod.core.organisations.links import address_of, reissue_link, revoke_link
from coprod.core.organisations.services import add_person, change_person
from projects.selectors.reach import out_of_reach
from projects.services.errors import Refused
from projects.services.participant import add_participant, change_participant, note_experience

WAYS = frozenset({"email", "channel"})
NOTED_BY_THE_WAY = frozenset({"access_asked_on"})


@transaction.atomic
def bring_person(*, project, by, at, same_as=None, kind="", **details):
    """Add somebody to the organisation and to a project; return the participant.

    ``same_as`` is a person the organisation knows: then nobody is added twice and their details stay. ``kind`` is what
    staff say, not confirmed; ``details`` are PERSON_FIELDS. Raises Refused where the person is out of reach.
    """
    if same_as:
        _within_reach(same_as, by)
    person = same_as or add_person(organisation=project.organisation, by=by, at=at, **details)
    return add_participant(project=project, person=person, kind=kind, by=by, at=at)


@transaction.atomic
def change_details(*, participant, by, at, person=None, part=None, kind=""):
    """Change what is kept of somebody: ``person`` are PERSON_FIELDS, ``part`` PARTICIPANT_FIELDS.

    ``kind`` is what staff say about their experience; it never overwrites what they said themselves. Raises Refused
    somebody else may change what the organisation keeps of that person alone.

    Whoever is reached in another way from now on is told at the e-mail address they had.
    """
    changes = {name: value for name, value in (person or {}).items() if getattr(participant.person, name) != value}
    if changes.keys() - NOTED_BY_THE_WAY:
        _within_reach(participant.person, by)
    if changes.keys() & WAYS:
        _tell_old_address(participant, by, at)
    change_person(person=participant.person, by=by, at=at, **changes)
    change_participant(participant=participant, by=by, at=at, **(part or {}))
    if kind and kind != participant.kind:
        note_experience(participant=participant, kind=kind, by=by, at=at)
    return participant


@transaction.atomic
def send_link(*, participant, by, at):
    """Write to somebody with their personal link, by the way they chose. Raises Refused where the link is stopped."""
    person = participant.person
    _link_works(person)
    words = {"person": person, "project": participant.project, "address": address_of(person)}
    with translation.override(person.written_in):
        subject = _("Your own page: %(project)s") % {"project": participant.project}
        text = render_to_string("projects/mail/link.txt", words)
    about = reference(participant)
    record("send_link", by=by, target=participant, project=participant.project, at=at)
    return queue_message(
        kind="link", person=person, project=participant.project, about=about, subject=subject[:200], text=text, at=at
    )


@transaction.atomic
def give_new_link(*, participant, by, at):
    """Give somebody a new link; the old one stops at once. Raises Refused where the person is out of reach."""
    _within_reach(participant.person, by)
    return reissue_link(person=participant.person, by=by, at=at)


@transaction.atomic
def stop_link(*, participant, by, at):
    """Stop somebody's link until a new one is made. Raises Refused where the person is out of reach."""
    _within_reach(participant.person, by)
    return revoke_link(person=participant.person, by=by, at=at)


@transaction.atomic
def print_links(*, participants, project, by, at):
    """Note that somebody looked at these people's links to print them; return pairs of (participant, address).

    Links that are stopped, or out of reach, are left out.
    """
    hidden = out_of_reach(by, [one.person for one in participants])
    working = [one for one in participants if one.person.link_revoked_at is None and one.person_id not in hidden]
    record("print_links", by=by, target=project, project=project, at=at, participants=[one.pk for one in working])
    return [(one, address_of(one.person)) for one in working]


def _tell_old_address(participant, by, at):
    """Write to the address that somebody had, without a link: from now on it may be another's."""
    person, project = participant.person, participant.project
    if not person.email:
        return
    with translation.override(person.written_in):
        subject = _("The way we reach you has changed: %(project)s") % {"project": project}
        text = render_to_string("projects/mail/way_changed.txt", {"person": person, "project": project, "by": by})
    queue_message(
        kind="way_changed", person=person, to_address=person.email, channel=Channel.EMAIL, project=project,
        about=reference(participant), subject=subject[:200], text=text, at=at,
    )  # fmt: skip


def _within_reach(person, by):
    if out_of_reach(by, [person]):
        words = _("%(name)s takes part in other projects too. Ask somebody who works at %(organisation)s to do this.")
        raise Refused(words % {"name": person.called, "organisation": person.organisation})


def _link_works(person):
    if person.link_revoked_at:
        raise Refused(_("This link is stopped. Make a new one first."))
