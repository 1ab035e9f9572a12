"""A second row about somebody: blanks are filled, and what differs is kept in the note."""

from django.utils.translation import gettext_lazy as _

from coprod.core.organisations.choices import Channel, Format
from projects.importing.contacts import phone_key
from projects.importing.words import plain

# The person's field, the draft's, how the two are compared, and how a second one stands in the note.
COMPARED = (
    ("call_me", "called", plain, _("What to call them: %(text)s")),
    ("email", "email", str.lower, _("E-mail address: %(text)s")),
    ("phone", "phone", phone_key, _("Phone number: %(text)s")),
    ("address", "address", plain, _("Postal address: %(text)s")),
)


def additions(person, draft, *, on):
    """Return the fields of ``person`` that ``draft`` changes, and to what. ``on`` is the day of asking about needs."""
    fields = {held: text for held, text, _differs in _compared(person, draft) if not getattr(person, held)}
    if draft.asked_about_needs and not person.access_asked_on:
        fields["access_asked_on"] = on
    if draft.formats and person.format == Format.STANDARD and draft.formats[0] != Format.STANDARD:
        fields["format"] = draft.formats[0]
    if "cy" in draft.languages and person.language != "cy":
        fields["language"] = "cy"
    for name, lines in (("access_needs", list(draft.needs)), ("note", _for_note(person, draft))):
        if fresh := [line for line in lines if line not in getattr(person, name).split("\n")]:
            fields[name] = "\n".join(filter(None, [getattr(person, name), *fresh]))
    return fields


def _compared(person, draft):
    for held, given, key, template in COMPARED:
        if text := getattr(draft, given):
            differs = key(text) != key(getattr(person, held))
            yield held, text, template % {"text": text} if differs else ""


def _for_note(person, draft):
    lines = draft.note.split("\n") if draft.note else []
    if not set(plain(draft.name).split()) <= set(plain(f"{person.name} {person.call_me}").split()):
        lines.append(_("Name: %(text)s") % {"text": draft.name})
    lines += [line for held, _text, line in _compared(person, draft) if line and getattr(person, held)]
    if draft.channel and draft.channel != person.channel:
        lines.append(_("Best way to reach: %(text)s") % {"text": Channel(draft.channel).label})
    return lines
