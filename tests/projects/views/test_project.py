import pytest
from django.urls import reverse

from coprod.core.organisations.services import add_member
from projects.models import Project, SharedInformation
from tests import factories
from tests.conftest import NOW

START = reverse("projects:start")
ABOUT = {"name": "Home well", "purpose": "Nobody is sent home alone.", "started_by": "joint"}


def test_a_project_is_started_in_three_answers_and_the_next_step_follows(client, alice):
    client.force_login(alice)
    answer = client.post(START, ABOUT)
    made = Project.objects.get()
    assert (made.name, made.started_by, made.organisation.name) == ("Home well", "joint", "Riverside Health Trust")
    assert answer.url == reverse("projects:guide", args=[made.pk, "scope"])


def test_who_works_in_two_organisations_says_which_one_runs_it(client, alice):
    other = factories.organisation("Home Again")
    add_member(organisation=other, user=alice, by=alice, at=NOW)
    client.force_login(alice)
    assert "Choose the organisation that runs it" in client.post(START, ABOUT).content.decode()
    client.post(START, ABOUT | {"organisation": other.pk})
    assert Project.objects.get().organisation == other


def test_nobody_starts_a_project_in_an_organisation_that_is_not_theirs(client, alice):
    add_member(organisation=factories.organisation("Home Again"), user=alice, by=alice, at=NOW)
    elsewhere = factories.organisation("Somewhere Else")
    client.force_login(alice)
    client.post(START, ABOUT | {"organisation": elsewhere.pk})
    assert Project.objects.count() == 0


def test_who_works_nowhere_is_told_whom_to_ask(client, db):
    from coprod.core.accounts.services import find_or_add_user

    client.force_login(find_or_add_user(email="new@new.example", by="system", at=NOW))
    assert "You cannot start a project yet." in client.get(START).content.decode()
    assert client.post(START, ABOUT).status_code == 200
    assert Project.objects.count() == 0


def test_what_is_missing_is_said_and_what_was_typed_stays(client, alice):
    client.force_login(alice)
    page = client.post(START, ABOUT | {"name": ""}).content.decode()
    assert "<title>Error: Start a project – Coprod</title>" in page
    assert 'href="#id_name">Write what the project is called</a>' in page
    assert "Nobody is sent home alone." in page


def test_each_step_leads_to_the_next_and_the_last_to_the_front_page(desk):
    free = {"coming_is_free": "yes", "support_offered": "unknown"}
    steps = [("scope", {}), ("means", {}), ("aim", {"aimed_level": "6", "aim_set_by": "joint"}), ("coming", free)]
    for slug, data in [*steps, ("contacts", {"contact_name": "Amara"})]:
        answer = desk.send("guide", slug, **data)
    assert answer.redirect_chain == [(desk.address("pages:project"), 302)]
    desk.project.refresh_from_db()
    kept = desk.project
    assert (kept.aimed_level, kept.aim_set_by, kept.coming_is_free, kept.support_offered) == (6, "joint", True, None)
    assert kept.contact_name == "Amara"


def test_a_step_shows_what_was_kept_before(desk):
    desk.send("guide", "coming", coming_is_free="no", support_offered="yes", support_text="Tea")
    page = desk.read("guide", "coming")
    assert 'value="no" checked' in page
    assert ">\nTea</textarea>" in page


def test_an_aim_that_is_not_chosen_yet_is_not_recorded(desk):
    desk.send("setting", "aim", aimed_level="unknown", aim_set_by="unknown")
    desk.project.refresh_from_db()
    assert (desk.project.aimed_level, desk.project.aim_set_by) == (None, "")


def test_people_were_told_on_a_day(desk, today):
    page = desk.send("setting", "scope", scope="The leaflet", scope_told_on="2026-08-20").content.decode()
    assert "We have kept what you changed." in page
    assert "People were told this on Thursday 20 August 2026." in page
    assert list(SharedInformation.objects.values_list("kind", "text")) == [("scope", "The leaflet")]


def test_words_that_changed_since_are_not_told_yet(desk):
    desk.send("setting", "scope", scope="The leaflet", scope_told_on="2026-08-20")
    page = desk.send("setting", "scope", scope="The leaflet and the phone").content.decode()
    assert "Changed since people were told on Thursday 20 August 2026." in page


def test_a_day_without_words_is_put_right(desk):
    page = desk.send("setting", "means", resources="", resources_told_on="2026-08-20").content.decode()
    assert 'href="#id_resources">Write down what people were told, or leave the day empty</a>' in page
    assert 'value="2026-08-20"' in page


def test_people_are_not_told_tomorrow(desk):
    page = desk.send("setting", "means", policy="The law", policy_told_on="2026-09-02").content.decode()
    assert "This day has not come yet." in page
    assert "The law" in page


def test_what_is_not_recorded_says_so(desk):
    page = desk.read("settings")
    assert "Not written yet" in page
    assert "Not chosen yet" in page
    assert "Sam Okoro" in page


def test_who_may_not_change_the_project_sees_no_way_to(desk_of):
    assert "/settings/about/" not in desk_of("viewer").read("settings")


def test_a_step_that_does_not_exist_is_not_found(desk):
    assert desk.client.get(f"/projects/{desk.project.pk}/settings/money/").status_code == 404


def test_a_number_to_ring_can_be_dialled(desk):
    page = desk.send("setting", "contacts", safe_name="Sam", safe_phone="call me")
    assert "Write a number to dial" in page.content.decode()
    desk.send("setting", "contacts", safe_name="Sam", safe_phone="999, or text 85258")
    desk.project.refresh_from_db()
    assert desk.project.safe_phone == "999, or text 85258"


@pytest.mark.parametrize("slug", ["about", "scope", "means", "aim", "coming", "contacts"])
def test_every_step_can_be_opened(desk, slug):
    assert [desk.open(name, slug).status_code for name in ("guide", "setting")] == [200, 200]
