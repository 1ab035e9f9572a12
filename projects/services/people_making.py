"""What an import makes: many people at once, in few statements, with everything noted that an undo needs."""

from django.utils.translation import gettext as _

from coprod.core.organisations.choices import Channel, Format
from coprod.core.organisations.models import Person
from coprod.core.organisations.services import change_person
from projects.importing.plans import Choice
from projects.models import ExperienceStatement, Kind, Participant
from projects.services.people_merging import additions


class Making:
    """Takes chosen rows into one project. A row may be somebody from an earlier row, so each remembers its person."""

    def __init__(self, project, *, by, at):
        self.project, self.by, self.at = project, by, at
        self.person_of_row = {}
        self.changes = []

    def take_in(self, chosen):
        """Take in pairs of (row, Choice.ADD or JOIN); return ids of what was made, and what was changed."""
        adding, joining = self._sort(chosen)
        people = Person.objects.bulk_create([self._person(row) for row in adding])
        self.person_of_row |= {row.number: person for row, person in zip(adding, people, strict=True)}
        joined = self._join(joining)
        drafts = [(self.person_of_row[row.number], row.draft) for row in adding] + joined
        participants = self._participants(drafts)
        statements = self._statements(drafts)
        return {
            "people": [person.pk for person in people],
            "participants": [one.pk for one in participants],
            "statements": [one.pk for one in statements],
            "changes": self.changes,
            "joined": len(joined),
        }

    def _sort(self, chosen):
        """A row that is an earlier one becomes somebody new where the earlier one is left out."""
        numbers = {row.number for row, _choice in chosen}
        known = {str(pk) for pk in self._ids(row.known.id for row, choice in chosen if choice is Choice.JOIN)}
        adding, joining = [], []
        for row, choice in chosen:
            there = row.known and (row.known.id in known if row.known.id else row.known.row in numbers)
            (joining if choice is Choice.JOIN and there else adding).append(row)
        return adding, joining

    def _ids(self, ids):
        people = Person.objects.filter(organisation_id=self.project.organisation_id, erased_at=None)
        self.known = people.in_bulk({int(pk) for pk in ids if pk})
        return self.known

    def _person(self, row):
        draft = row.draft
        name = draft.name or draft.email or draft.phone or _("Row %(number)s of a list") % {"number": row.number}
        return Person(
            organisation_id=self.project.organisation_id,
            created_at=self.at,
            name=name[:160],
            call_me=draft.called,
            email=draft.email,
            phone=draft.phone,
            address=draft.address,
            channel=draft.channel or usual_channel(draft),
            format=draft.formats[0] if draft.formats else Format.STANDARD,
            language=draft.languages[0] if draft.languages else "en-gb",
            access_needs="\n".join(draft.needs),
            access_asked_on=self.at.date() if draft.asked_about_needs else None,
            note=draft.note,
        )

    def _join(self, rows):
        joined = []
        for row in rows:
            person = self.known[int(row.known.id)] if row.known.id else self.person_of_row[row.known.row]
            self.person_of_row[row.number] = person
            self._add_to(person, row.draft)
            joined.append((person, row.draft))
        return joined

    def _add_to(self, person, draft):
        added = additions(person, draft, on=self.at.date())
        before = {name: _plain(getattr(person, name)) for name in added}
        if added:
            change_person(person=person, by=self.by, at=self.at, **added)
            after = {name: _plain(value) for name, value in added.items()}
            self.changes.append({"person": person.pk, "before": before, "after": after})

    def _participants(self, drafts):
        here = set(self.project.participants.values_list("person_id", flat=True))
        fresh = {person.pk: person for person, _draft in drafts if person.pk not in here}
        made = [Participant(project=self.project, person_id=pk, joined_on=self.at.date()) for pk in fresh]
        return Participant.objects.bulk_create(made)

    def _statements(self, drafts):
        """What a file says of somebody's experience is said by staff; it never stands over the person's own word."""
        silent = self.project.participants.filter(kind=Kind.NOT_SAID, kind_confirmed=False)
        silent = {one.person_id: one for one in silent.filter(person__in={person.pk for person, _draft in drafts})}
        said = {}
        for person, draft in drafts:
            if draft.kind and person.pk in silent:
                said[person.pk] = _together(said.get(person.pk), draft.kind.value)
        for kind in set(said.values()):
            ids = [silent[pk].pk for pk, value in said.items() if value == kind]
            Participant.objects.filter(pk__in=ids).update(kind=kind)
        return ExperienceStatement.objects.bulk_create(
            ExperienceStatement(participant=silent[pk], kind=kind, said_by_person=False, said_at=self.at)
            for pk, kind in said.items()
        )


def _together(earlier, kind):
    """Two rows about one person that say different kinds say both."""
    return kind if earlier in (None, kind) else Kind.BOTH.value


def usual_channel(draft):
    """Return how to reach somebody who did not say how: by what there is, e-mail first."""
    if draft.email or not (draft.phone or draft.address):
        return Channel.EMAIL
    return Channel.PHONE if draft.phone else Channel.LETTER


def _plain(value):
    return value.isoformat() if hasattr(value, "isoformat") else value
