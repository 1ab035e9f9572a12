from coprod.core.accounts.models import User
from coprod.core.messages.models import Message
from projects.permissions import Permission
from projects.services.staff import invite_colleague
from tests import factories
from tests.conftest import NOW


def row_of(project, name):
    return next(row for row in project.roles.select_related("user") if row.user.name == name)


def test_a_phase_is_begun_and_done(desk):
    assert "This phase has begun." in desk.send("phase_begin", "design", on="2026-08-30").content.decode()
    assert "This phase is done." in desk.send("phase_end", "design", on="2026-09-01").content.decode()
    kept = desk.project.phases.get(phase="design")
    assert (str(kept.started_on), str(kept.ended_on)) == ("2026-08-30", "2026-09-01")


def test_a_phase_that_is_done_too_early_says_why_and_keeps_the_day(desk):
    page = desk.send("phase_end", "choose", on="2026-08-01").content.decode()
    assert "This phase had not begun on that day. Choose a later day." in page
    assert 'value="2026-08-01"' in page


def test_all_four_phases_stand_in_order(desk):
    page = desk.read("phases")
    assert [page.count(f"– {name}") for name in ("Choose", "Design", "Deliver", "Check")] == [1, 1, 1, 1]


def test_the_table_says_in_plain_words_what_each_role_may_do(desk):
    page = desk.read("staff")
    assert "Read comments first, and decide what is shared" in page
    assert page.count('<th scope="row">') == 1 + len(Permission)


def test_a_colleague_is_asked_by_mail(desk):
    page = desk.send("role_invite", email="dana@new.example", name="Dana", role="facilitator").content.decode()
    assert "We are writing to dana@new.example" in page
    assert row_of(desk.project, "Dana").role == "facilitator"
    assert Message.objects.get().user.email == "dana@new.example"


def test_a_wrong_address_is_put_right_and_nothing_is_lost(desk):
    page = desk.send("role_invite", email="dana", name="Dana", role="viewer").content.decode()
    assert "Write the e-mail address like this: name@example.org" in page
    assert 'value="Dana"' in page
    assert User.objects.count() == 1


def test_who_has_a_role_is_not_asked_again(desk):
    page = desk.send("role_invite", email="alice@riverside.example", role="viewer").content.decode()
    assert "alice@riverside.example has a role here already. You can change it in the list." in page


def test_a_role_is_changed(desk):
    factories.bob_user(desk.project, "viewer")
    page = desk.send("role_change", row_of(desk.project, "Bob").pk, role="note_taker").content.decode()
    assert "Bob has another role now." in page
    assert row_of(desk.project, "Bob").role == "note_taker"


def test_a_role_is_taken_away_after_asking(desk):
    factories.bob_user(desk.project)
    row = row_of(desk.project, "Bob")
    assert "Take away the role of Bob?" in desk.read("role_take", row.pk)
    assert "Bob no longer has a role here." in desk.send("role_take", row.pk).content.decode()
    assert desk.project.roles.count() == 1


def test_the_last_lead_stays_and_is_told_why(desk):
    row = row_of(desk.project, "Alice")
    for page in (desk.send("role_take", row.pk), desk.send("role_change", row.pk, role="viewer")):
        assert "A project needs a lead. Make somebody else the lead first." in page.content.decode()


def test_a_lead_who_goes_lands_on_their_own_projects(desk):
    factories.bob_user(desk.project, "lead")
    answer = desk.send("role_take", row_of(desk.project, "Alice").pk)
    assert answer.redirect_chain == [("/", 302)]


def test_a_role_of_another_project_is_not_found(desk):
    other = factories.project(name="Another")
    assert desk.open("role_take", other.roles.get().pk).status_code == 404


def test_who_may_not_say_who_may_do_what_sees_no_way_to(desk_of):
    assert "/staff/ask/" not in desk_of("facilitator").read("staff")


def test_the_page_asks_the_database_as_often_with_three_colleagues_as_with_one(desk, same_queries):
    names = iter("abc")

    def add():
        email = f"{next(names)}@new.example"
        invite_colleague(project=desk.project, email=email, role="viewer", by=factories.alice_user(), at=NOW)

    same_queries(lambda: desk.open("staff"), add)
