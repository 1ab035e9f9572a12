from datetime import timedelta

import pytest

from coprod.core.audit.models import AuditRow
from coprod.core.organisations.models import Person
from projects.importing.plans import Choice, Outcome
from projects.importing.reading import read_file
from projects.importing.words import look_up
from projects.models import ImportBatch, Participant
from projects.services.errors import Refused
from projects.services.people_import import (
    choose_columns,
    choose_rows,
    choose_sheet,
    destroy_import,
    destroy_old_imports,
    forget_in_imports,
    import_people,
    start_import,
)
from projects.tasks import destroy_old_lists
from tests import factories
from tests.conftest import NOW
from tests.projects.importing.samples import example, planned
from tests.projects.importing.test_nothing_is_lost import words

pytestmark = pytest.mark.django_db
FILES = [
    "people-broken.csv",
    "people-form-export.xlsx",
    "people-spreadsheet-semicolon-bom.csv",
    "people-windows-1252.csv",
]


@pytest.fixture
def project():
    return factories.project()


def start(project, data, name="people.csv", at=NOW):
    data = data.encode() if isinstance(data, str) else data
    return start_import(project=project, upload=read_file(data), file_name=name, by=factories.alice_user(), at=at)


def bring(batch):
    return import_people(batch=batch, by=factories.alice_user(), at=NOW)


def names(project):
    return sorted(project.participants.values_list("person__name", flat=True))


def test_the_four_files_bring_their_people(project):
    for name in FILES:
        bring(start(project, example(name), name))
    assert names(project) == sorted(
        [
            *("Unclosed quote", "Two", "Three", "Four", "Maya", "Bryn Parry", "Mr Sahota", "Faith Mensah"),
            *("Siân Llywelyn", "Kathleen O'Brien", "Józef Wiśniewski", "Amara Okafor", "Derek Pugh", "P. Ahmed"),
            *("Tom Whitaker", "Li Wei", "Chris / Chrissie Doyle", "Ffion Roberts", "Gwen"),
            *("Zoë Müller-Hughes", "Renée Côté", "Niamh Ó Súilleabháin"),
        ]
    )


def test_what_a_file_says_of_experience_is_said_by_staff_and_not_confirmed(project):
    bring(start(project, example("people-spreadsheet-semicolon-bom.csv")))
    said = {one.person.name: (one.kind, one.kind_confirmed) for one in project.participants.select_related("person")}
    assert (said["Amara Okafor"], said["Gwen"]) == (("both", False), ("not_said", False))
    statements = project.participants.get(person__name="Amara Okafor").statements
    assert list(statements.values_list("kind", "said_by_person")) == [("both", False)]


def test_contacts_wishes_and_needs_are_kept(project):
    bring(start(project, example("people-spreadsheet-semicolon-bom.csv")))
    derek = Person.objects.get(name="Derek Pugh")
    kept = (derek.email, derek.phone, derek.channel, derek.format, derek.access_needs, derek.access_asked_on)
    assert kept == ("", "07700 900104", "phone", "easy_read", "Easy Read\nno mornings", NOW.date())
    assert (
        derek.note
        == "Lived or professional?: expert by experience\nPaid for their time?: ask\nDaughter can help: 07700 900105"
    )
    assert Person.objects.get(name="Siân Llywelyn").language == "cy"


def test_a_second_row_about_somebody_adds_to_their_note(project):
    bring(start(project, example("people-spreadsheet-semicolon-bom.csv")))
    assert Person.objects.get(name="Amara Okafor").note.split("\n") == [
        "Paid for their time?: y",
        "Carer and nurse",
        "Lived or professional?: Both (carer + nurse)",
        "duplicate from the March list",
    ]


@pytest.mark.parametrize(("second", "kind"), [("learnt", "both"), ("lived", "lived"), ("", "lived")])
def test_two_rows_that_say_different_kinds_say_both(project, second, kind):
    batch = start(project, f"name,email,experience\nMaya,maya@a.example,lived\nMaya,maya@a.example,{second}\n")
    bring(batch)
    maya = project.participants.get()
    assert (maya.kind, maya.kind_confirmed, maya.statements.get().kind) == (kind, False, kind)


def test_the_same_file_again_makes_nobody_twice(project):
    bring(start(project, example("people-windows-1252.csv")))
    batch = bring(start(project, example("people-windows-1252.csv")))
    assert (batch.made["people"], batch.made["joined"], Person.objects.count()) == ([], 3, 3)


def test_somebody_from_another_project_is_brought_in_with_what_is_new(project):
    amara = factories.person("Amara Okafor", email="amara@example.org", phone="")
    bring(start(project, "name,email,phone,experience,notes\nAmara,amara@example.org,07700 900103,lived,likes tea\n"))
    amara.refresh_from_db()
    assert (names(project), amara.phone, amara.note) == (["Amara Okafor"], "07700 900103", "likes tea")


def test_what_differs_stays_in_the_note(project):
    amara = factories.person(
        "Amara Okafor", call_me="Amy", email="amara@example.org", address="1 Low Road", channel="letter"
    )
    text = (
        "name,known as,email,phone,address,contact method\nAmara Okafor,Amara,amara@example.org,,2 High Street,post\n"
    )
    bring(start(project, text))
    amara.refresh_from_db()
    assert amara.note == "What to call them: Amara\nPostal address: 2 High Street"


def test_a_file_gives_format_language_and_needs_to_somebody_who_had_none(project):
    amara = factories.person("Amara Okafor", email="amara@example.org", access_needs="a chair with arms")
    names, words = "name,email,format,language,access,contact by", "Easy read,Cymraeg,hearing loop,text"
    bring(start(project, f"{names}\nAmara Okafor,amara@example.org,{words}\n"))
    amara.refresh_from_db()
    assert (amara.format, amara.language, amara.access_needs) == ("easy_read", "cy", "a chair with arms\nhearing loop")
    assert (amara.access_asked_on, amara.note) == (NOW.date(), "Best way to reach: Text message")


def test_the_persons_own_word_is_not_overwritten(project):
    one = factories.participant(project, "learnt", "Amara Okafor", email="amara@example.org")
    bring(start(project, "name,email,experience\nAmara Okafor,amara@example.org,lived\n"))
    one.refresh_from_db()
    assert (one.kind, one.kind_confirmed, one.statements.count()) == ("learnt", True, 1)


def test_a_file_may_speak_for_somebody_of_whom_nothing_was_said(project):
    one = factories.participant(project, "", "Amara Okafor", email="amara@example.org")
    bring(start(project, "name,email,experience\nAmara Okafor,amara@example.org,lived\n"))
    one.refresh_from_db()
    assert (one.kind, one.kind_confirmed) == ("lived", False)


def test_a_row_that_only_somebody_can_judge_stops_everything(project):
    batch = start(project, "name,email\nMaya Lee,m@example.org\nBryn Lee,m@example.org\n")
    with pytest.raises(Refused):
        bring(batch)
    assert names(project) == []


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice.ADD, ["Bryn Lee", "Maya Lee"]),
        (Choice.JOIN, ["Maya Lee"]),
        (Choice.SKIP, ["Maya Lee"]),
    ],
)
def test_each_choice_does_what_it_says(project, choice, expected):
    batch = start(project, "name,email\nMaya Lee,m@example.org\nBryn Lee,m@example.org\n")
    bring(choose_rows(batch=batch, choices={3: choice}, by=factories.alice_user(), at=NOW))
    assert names(project) == expected
    assert ("Bryn Lee" in Person.objects.get(name="Maya Lee").note) is (choice is Choice.JOIN)


def test_where_the_first_row_is_left_out_the_second_is_somebody_new(project):
    batch = start(project, "name,email\nMaya Lee,m@example.org\nMaya Lee,m@example.org\n")
    bring(choose_rows(batch=batch, choices={2: Choice.SKIP}, by=factories.alice_user(), at=NOW))
    assert (names(project), batch.project.participants.count()) == (["Maya Lee"], 1)


def test_somebody_without_a_name_gets_what_there_is(project):
    text = "name,email,phone,notes\n,m@example.org,,\n,,07700 900101,\n,,,likes tea\n"
    batch = start(project, text)
    bring(choose_rows(batch=batch, choices=dict.fromkeys((2, 3, 4), "add"), by=factories.alice_user(), at=NOW))
    assert names(project) == ["07700 900101", "Row 4 of a list", "m@example.org"]


def test_how_to_reach_somebody_who_did_not_say_is_by_what_there_is(project):
    bring(start(project, "name,email,phone,address\nA,a@x.org,,\nB,,07700 900101,\nC,,,1 High Street\nD,,,\n"))
    assert list(Person.objects.order_by("name").values_list("channel", flat=True)) == [
        "email",
        "phone",
        "letter",
        "email",
    ]


def test_the_columns_can_be_put_right(project):
    batch = start(project, "one,two\nlikes tea,Maya Lee\n")
    choose_columns(batch=batch, fields=["note", "name"], by=factories.alice_user(), at=NOW)
    bring(batch)
    assert Person.objects.get().note == "one: likes tea"


def test_another_sheet_can_be_read(project):
    batch = start(project, example("people-form-export.xlsx"))
    batch = choose_sheet(batch=batch, sheet="Notes", by=factories.alice_user(), at=NOW)
    assert (batch.sheet, batch.columns["names"]) == ("Notes", ["exported from the sign-up form"])


def test_the_file_is_forgotten_once_imported(project):
    batch = bring(start(project, example("people-windows-1252.csv")))
    assert (batch.content, batch.columns, batch.choices) == ({}, {}, {})


def test_nothing_can_be_done_twice(project):
    batch = bring(start(project, "name\nMaya\n"))
    by = factories.alice_user()
    for again in (
        lambda: bring(batch),
        lambda: choose_sheet(batch=batch, sheet="", by=by, at=NOW),
        lambda: choose_columns(batch=batch, fields=[], by=by, at=NOW),
        lambda: choose_rows(batch=batch, choices={}, by=by, at=NOW),
        lambda: destroy_import(batch=batch, by=by, at=NOW),
    ):
        with pytest.raises(Refused):
            again()


def test_a_list_can_be_thrown_away(project):
    destroy_import(batch=start(project, "name\nMaya\n"), by=factories.alice_user(), at=NOW)
    assert (ImportBatch.objects.count(), Person.objects.count()) == (0, 0)


def test_lists_are_destroyed_after_a_week(project):
    start(project, "name\nOld\n", at=NOW - timedelta(days=7))
    young = start(project, "name\nYoung\n", at=NOW)
    assert list(ImportBatch.objects.all()) == [young]
    week = timedelta(days=7)
    assert (destroy_old_imports(at=NOW + week / 2), destroy_old_imports(at=NOW + week)) == (0, 1)


def test_an_import_is_one_line_of_the_audit_log_with_ids_only(project):
    batch = bring(start(project, "name\nMaya\n"))
    row = AuditRow.objects.get(verb="import_people")
    assert (row.target, row.details) == (f"importbatch:{batch.pk}", {"people": [Person.objects.get().pk]})


def test_a_thousand_people_are_brought_in_few_statements(project, django_assert_max_num_queries):
    text = "name,email,experience\n" + "".join(f"Person {n},p{n}@example.org,lived\n" for n in range(1000))
    batch = start(project, text)
    with django_assert_max_num_queries(60):
        bring(batch)
    assert Participant.objects.filter(kind="lived", kind_confirmed=False).count() == 1000


def test_somebody_who_is_erased_goes_from_lists_and_from_what_an_undo_needs(project):
    amara = factories.person("Amara Okafor", email="amara@example.org")
    text = "name,email,notes\nAmara,AMARA@example.org,likes tea\nMaya,maya@example.org,x\n"
    imported, waiting = bring(start(project, text)), start(project, text)
    forget_in_imports(person=amara, by=factories.alice_user(), at=NOW)
    imported.refresh_from_db()
    waiting.refresh_from_db()
    assert imported.made["changes"] == []
    assert [row["cells"][0] for row in waiting.content["sheets"][0]["rows"]] == ["name", "Maya"]


def test_the_task_destroys_what_is_old(project):
    start(project, "name\nMaya\n", at=NOW - timedelta(days=365 * 20))
    destroy_old_lists()
    assert ImportBatch.objects.count() == 0


@pytest.mark.parametrize("name", FILES)
def test_every_word_of_every_row_that_was_imported_is_kept_of_the_person(project, name):
    rows = [row for row in planned(example(name)).values() if row.outcome != Outcome.LEFT_OUT]
    bring(start(project, example(name), name))
    kept = {person.name: words("\n".join(text_of(person))) for person in Person.objects.all()}
    lost = {cell for row in rows for cell in row.cells if not words(cell) <= kept[row.draft.name]}
    assert sorted(cell for cell in lost if not says_no_more_than_a_choice(cell)) == []


def text_of(person):
    return [person.name, person.call_me, person.email, person.access_needs, person.note, person.get_channel_display()]


def says_no_more_than_a_choice(cell):
    """A cell that a choice holds: a plain kind, a way to reach somebody, a yes to keeping details, or nothing."""
    tables = ("plain_kinds", "channels", "answers", "nothing")
    return any(look_up(table, cell) for table in tables)
