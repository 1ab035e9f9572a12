import pytest

from coprod.core.audit.models import AuditRow
from projects.models import Kind
from tests import factories
from tests.conftest import NOW

ABOUT = {"call_me": "Rosie", "channel": "text", "phone": "07700 900101", "format": "large_print", "language": "cy",
         "access_needs": "A break every hour"}  # fmt: skip


def test_what_somebody_changes_about_themselves_is_kept(client, rosa, page):
    client.post(page(rosa, "about"), ABOUT)
    rosa.person.refresh_from_db()
    assert {name: getattr(rosa.person, name) for name in ABOUT} == ABOUT


def test_being_asked_what_helps_is_noted(client, rosa, page):
    client.post(page(rosa, "about"), ABOUT)
    rosa.person.refresh_from_db()
    assert rosa.person.access_asked_on == NOW.date()


def test_the_audit_row_tells_which_fields_and_not_what_they_hold(client, rosa, page):
    client.post(page(rosa, "about"), ABOUT)
    assert "Rosie" not in str(AuditRow.objects.get(verb="change_person").details)


@pytest.mark.parametrize(("channel", "missing"), [("email", "email"), ("phone", "phone"), ("letter", "address")])
def test_a_way_to_be_reached_needs_its_address(client, rosa, page, channel, missing):
    given = ABOUT | {"channel": channel, "phone": "", "address": "", "email": ""}
    response = client.post(page(rosa, "about"), given)
    assert response.context["form"].errors.keys() == {missing}


def test_an_address_that_can_not_work_says_so_once(client, rosa, page):
    response = client.post(page(rosa, "about"), ABOUT | {"channel": "email", "email": "rosa@"})
    assert len(response.context["form"].errors["email"]) == 1


PART = {"kind": "both", "in_own_words": "Carer and nurse", "shown": "name"}


def test_somebodys_own_word_about_their_experience_counts(client, project, page):
    ken = factories.participant(project, "learnt", "Ken", said_by_person=False)
    client.post(page(ken, "part", project_id=project.pk), PART)
    ken.refresh_from_db()
    assert (ken.kind, ken.kind_confirmed, ken.in_own_words, ken.shown) == (Kind.BOTH, True, "Carer and nurse", "name")


def test_what_staff_wrote_is_not_put_into_somebodys_mouth(client, project, page):
    ken = factories.participant(project, "learnt", "Ken", said_by_person=False)
    form = client.get(page(ken, "part", project_id=project.pk)).context["form"]
    assert form.initial["kind"] is None


def test_saying_the_same_again_adds_nothing(client, rosa, page):
    client.post(page(rosa, "part", project_id=rosa.project_id), {"kind": "lived", "shown": "name_and_kind"})
    assert rosa.statements.count() == 1


def test_nothing_is_chosen_beforehand(client, project, page):
    ken = factories.participant(project, "learnt", "Ken", said_by_person=False)
    address = page(ken, "part", project_id=project.pk)
    assert " checked" not in client.get(address).content.decode()
    response = client.post(address, {"kind": "learnt"})
    assert response.context["form"].errors == {"shown": ["Choose what others may see"]}


def test_payment_is_asked_only_of_those_it_was_offered_to(client, rosa, page):
    form = client.get(page(rosa, "part", project_id=rosa.project_id)).context["form"]
    assert "payment_choice" not in form.fields


def test_a_choice_about_payment_is_kept(client, rosa, page):
    rosa.payment_offered = True
    rosa.save()
    client.post(page(rosa, "part", project_id=rosa.project_id), PART | {"payment_choice": "part"})
    rosa.refresh_from_db()
    assert rosa.payment_choice == "part"


def test_leaving_asks_first(client, rosa, page):
    client.get(page(rosa, "leave", project_id=rosa.project_id))
    rosa.refresh_from_db()
    assert rosa.left_on is None


def test_leaving_is_kept(client, rosa, page):
    response = client.post(page(rosa, "leave", project_id=rosa.project_id), follow=True)
    rosa.refresh_from_db()
    assert rosa.left_on == NOW.date()
    assert "You have left." in response.content.decode()
