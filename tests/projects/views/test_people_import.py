import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from coprod.core.organisations.models import Person
from projects.importing import tables
from projects.models import ImportBatch
from projects.services.people_import import choose_rows, import_people
from tests import factories
from tests.projects.importing.samples import example
from tests.projects.services.test_people_import import FILES, start

pytestmark = pytest.mark.django_db
TWINS = "name,email\nMaya Lee,m@example.org\nBryn Lee,m@example.org\n"


@pytest.fixture
def project(client):
    client.force_login(factories.alice_user())
    return factories.project()


def address(project, view="people_import", *args):
    return reverse(f"projects:{view}", args=[project.pk, *args])


def upload(client, project, data, name="people.csv"):
    return client.post(address(project), {"file": SimpleUploadedFile(name, data)}, follow=True)


def waiting(project, data):
    return start(project, data, at=timezone.now())


def as_guessed(client, project, batch):
    form = client.get(address(project, "import_columns", batch.pk)).context["form"]
    return {field.name: field.value() for field in form}


@pytest.mark.parametrize("name", FILES)
def test_each_of_the_four_files_goes_the_whole_way_and_back(client, project, name):
    upload(client, project, example(name), name)
    batch = ImportBatch.objects.get()
    client.post(address(project, "import_columns", batch.pk), as_guessed(client, project, batch))
    rows = client.get(address(project, "import_rows", batch.pk))
    coming = rows.context["preview"].coming
    done = client.post(address(project, "import_rows", batch.pk), {"then": "import"}, follow=True)
    assert ("Imported" in done.content.decode(), project.participants.count()) == (True, coming)
    client.get(address(project, "import_undo", batch.pk))
    back = client.post(address(project, "import_undo", batch.pk), follow=True).content.decode()
    assert ("removed" in back, Person.objects.count()) == (True, 0)
    assert "Taken back" in client.get(address(project, "import_done", batch.pk)).content.decode()
    again = client.get(address(project, "import_undo", batch.pk))
    assert again.url == address(project, "import_done", batch.pk)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The file is empty."),
        (b"%PDF-1.7", "This is not a list of people that we can read."),
        (b"PK\x03\x04", "The spreadsheet is damaged"),
        (b"name,e-mail,phone\n", "We found no rows below the column names."),
    ],
)
def test_a_file_that_cannot_be_read_is_explained(client, project, data, words):
    page = upload(client, project, data).content.decode()
    assert (words in page, "<title>Error:" in page, ImportBatch.objects.count()) == (True, True, 0)


def test_no_file_and_too_large_a_file_are_explained(client, project, monkeypatch):
    assert "Choose a file" in client.post(address(project)).content.decode()
    monkeypatch.setattr("projects.forms.people_import.MAX_BYTES", 3)
    assert "The file is larger than 0 MB." in upload(client, project, b"name\nMaya").content.decode()
    assert tables.MAX_BYTES > 3


def test_what_stands_in_a_file_is_never_markup(client, project):
    batch = waiting(project, "name,<b>x</b>\n<script>alert(1)</script>,<i>y</i>\n")
    for view in ("import_columns", "import_rows"):
        page = client.get(address(project, view, batch.pk)).content.decode()
        assert ("<script>alert" in page, "<b>x" in page, "<i>y" in page) == (False, False, False)


def test_a_list_needs_a_column_of_names(client, project):
    batch = waiting(project, "name,email\nMaya,m@example.org\n")
    page = client.post(address(project, "import_columns", batch.pk), {"column_0": "note", "column_1": "email"})
    assert "Say which column holds people’s names." in page.content.decode()


def test_columns_without_a_name_or_without_words_can_be_told(client, project):
    batch = waiting(project, "maya@example.org,,Maya\nbryn@example.org,,Bryn\n")
    form = client.get(address(project, "import_columns", batch.pk)).context["form"]
    assert [(field.label, field.help_text) for field in form] == [
        ("Column 1", "For example: maya@example.org · bryn@example.org"),
        ("Column 2", "Always empty"),
        ("Column 3", "For example: Maya · Bryn"),
    ]


def test_another_sheet_is_chosen(client, project):
    batch = waiting(project, example("people-form-export.xlsx"))
    page = client.post(address(project, "import_sheet", batch.pk), {"sheet": "Notes"}, follow=True)
    assert "exported from the sign-up form" in page.content.decode()
    rows = client.get(address(project, "import_rows", batch.pk), follow=True)
    assert "We found no rows below the column names." in rows.content.decode()
    client.post(address(project, "import_sheet", batch.pk), {"sheet": "Nowhere"})
    batch.refresh_from_db()
    assert batch.sheet == "Notes"


def test_a_row_that_only_somebody_can_judge_is_asked_for(client, project):
    batch = waiting(project, TWINS)
    page = client.post(address(project, "import_rows", batch.pk), {"then": "import", "row_2": "add"}).content.decode()
    assert ("Choose what happens with row 3" in page, "<title>Error:" in page) == (True, True)
    client.post(address(project, "import_rows", batch.pk), {"then": "import", "row_2": "add", "row_3": "add"})
    assert project.participants.count() == 2


def test_choices_are_kept_page_by_page_and_a_forgotten_one_elsewhere_is_said(client, project):
    text = TWINS + "".join(f"Person {n},p{n}@example.org\n" for n in range(60))
    batch = waiting(project, text)
    second = address(project, "import_rows", batch.pk) + "?page=2"
    kept = client.post(second, {"then": "keep", "row_62": "skip"}, follow=True)
    assert "We have kept what you chose on this page." in kept.content.decode()
    batch.refresh_from_db()
    assert batch.choices == {"62": "skip"}
    forgotten = client.post(second, {"then": "import"}).content.decode()
    assert "Some rows still need you." in forgotten
    client.post(address(project, "import_rows", batch.pk), {"then": "import", "row_3": "join"})
    assert project.participants.count() == 60


def test_rows_are_shown_by_what_becomes_of_them(client, project):
    batch = waiting(project, example("people-spreadsheet-semicolon-bom.csv"))
    lines = {
        show: [
            line.row.number
            for line in client.get(address(project, "import_rows", batch.pk), {"show": show}).context["preview"].lines
        ]
        for show in ("look", "here", "left_out")
    }
    assert lines == {"look": [8, 11], "here": [6], "left_out": [12, 15]}


def test_the_words_for_a_row_say_who_it_is(client, project):
    factories.participant(project, name="Ann Ab", email="ann@example.org")
    factories.person("Bea Be", email="bea@example.org")
    text = "name,email\nAnn Ab,ann@example.org\nBea Be,bea@example.org\nCai Ce,c@example.org\nCai Ce,c@example.org\n"
    batch = waiting(project, text)
    lines = client.get(address(project, "import_rows", batch.pk)).context["preview"].lines
    assert [line.options[0][1] for line in lines] == [
        "Same person: add to the note of Ann Ab",
        "Same person: bring Bea Be in",
        "Same as row 4: add to their note",
        "Add as a new person",
    ]


def test_a_list_is_thrown_away(client, project):
    batch = waiting(project, TWINS)
    client.get(address(project, "import_destroy", batch.pk))
    client.post(address(project, "import_destroy", batch.pk))
    assert ImportBatch.objects.count() == 0


def test_lists_on_their_way_are_shown(client, project):
    batch = waiting(project, TWINS)
    assert address(project, "import_columns", batch.pk) in client.get(address(project)).content.decode()


def test_somebody_who_stays_after_an_undo_is_spoken_of(client, project):
    batch = waiting(project, "name\nMaya Lee\nBryn Parry\n")
    client.post(address(project, "import_rows", batch.pk), {"then": "import"})
    factories.action(project, owners=[project.participants.get(person__name="Maya Lee")])
    page = client.post(address(project, "import_undo", batch.pk), follow=True).content.decode()
    assert "1 person was removed. 1 person stays, because something else stands on them." in page


def test_a_list_of_another_project_is_not_found(client, project):
    batch = waiting(factories.project(name="Another"), TWINS)
    found = {
        client.get(address(project, view, batch.pk)).status_code
        for view in ("import_columns", "import_rows", "import_done")
    }
    assert found == {404}


@pytest.mark.parametrize("number", [1, 3, 300])
def test_the_preview_takes_few_queries_whatever_the_number(client, project, number, django_assert_max_num_queries):
    batch = waiting(project, "name,email\n" + "".join(f"P {n},p{n}@example.org\n" for n in range(number)))
    for view in ("import_columns", "import_rows"):
        with django_assert_max_num_queries(12):
            client.get(address(project, view, batch.pk))
    with django_assert_max_num_queries(12):
        client.get(address(project))


def test_pressing_twice_leads_to_what_came_of_it(client, project):
    batch = waiting(project, "name\nMaya Lee\n")
    once, twice = (client.post(address(project, "import_rows", batch.pk), {"then": "import"}) for _ in range(2))
    assert once.url == twice.url == address(project, "import_done", batch.pk)
    assert project.participants.count() == 1


def test_a_list_imported_by_a_colleague_in_the_same_moment_is_imported_once(client, project, monkeypatch):
    batch = waiting(project, "name\nMaya Lee\n")

    def first(**known):
        import_people(batch=batch, by=factories.alice_user(), at=timezone.now())
        return choose_rows(**known)

    monkeypatch.setattr("projects.views.people_import.choose_rows", first)
    page = client.post(address(project, "import_rows", batch.pk), {"then": "import"}).content.decode()
    assert ("This list was imported already" in page, project.participants.count()) == (True, 1)


def test_details_that_nobody_needs_are_left_out_unless_asked_for(client, project):
    batch = waiting(project, "name,NHS number\nMaya Lee,999 000 0000\n")
    page = client.get(address(project, "import_columns", batch.pk)).content.decode()
    assert ("999 000" in page, "We do not need this to work together" in page) == (False, True)
