"""`make run` from an empty folder: the whole job on real parts, each worker killed once on the way."""

import urllib.request

import pytest

from tests.parts.house import own_database, running_house

pytestmark = pytest.mark.parts


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    with own_database() as database, running_house(tmp_path_factory.mktemp("house"), **database) as house:
        house.until("Replies through those links")
        house.kill(" -Q celery ")
        house.until("Answers through those links")
        house.kill(" -Q ballots ")
        house.until("Ctrl-C stops it")
        yield house


def test_the_demo_projects_are_made(house):
    assert house.said.count(" people, ") == 3


def test_the_main_job_is_walked_to_its_end_though_both_workers_were_killed(house):
    assert "worker ended (SIGKILL); starting it again in 1 s" in house.said
    assert "worker for ballots ended (SIGKILL); starting it again in 1 s" in house.said
    for step in (
        "Invitations by mail: 8 arrived",
        "Replies through those links: 8 yes",
        "The session is closed: 8 people came",
        "The worker for ballots opened a survey",
        "Survey links by mail: 8 arrived",
        "Answers through those links: 8 taken",
        "The worker opened the box: Closed, results shown",
        "The project is placed. Most likely",
        "The PDF is made: ",
    ):
        assert step in house.said


def test_address_and_logins_are_said(house):
    assert f"Coprod is at http://localhost:{house.env['PORT']}/" in house.said
    assert "Sign in as maya@riverside.example" in house.said


def test_the_mail_page_shows_what_was_mailed(house):
    with urllib.request.urlopen(f"http://127.0.0.1:{house.env['MAIL_PORT']}/") as answer:
        assert answer.read().decode().count("<li>") >= 16


def test_no_log_holds_a_ticket_or_a_personal_link(house):
    mails = [path.read_text() for path in (house.output.parent / "var" / "mail").glob("*.eml")]
    logs = "".join(path.read_text() for path in (house.output.parent / "var" / "log").iterdir())
    secrets = {link for mail in mails for link in secrets_in(mail)}
    assert len(secrets) >= 16
    assert [secret for secret in secrets if secret in logs] == []


def secrets_in(mail):
    """The secret part of each personal link and each survey link in a raw message."""
    text = mail.replace("=\n", "")
    for start in ("/my/", "/answers/t/"):
        for piece in text.split(start)[1:]:
            yield piece.partition("/")[0]


def test_the_web_process_is_not_told_where_the_keys_are(house):
    told = [command for number, command in house.processes().items() if b"BALLOT_KEYS=" in environment(number)]
    assert [command.partition(" -Q ")[2].split()[0] for command in told] == ["ballots"]


def environment(number):
    from pathlib import Path

    return Path(f"/proc/{number}/environ").read_bytes()


def test_a_second_start_in_the_same_folder_says_that_it_runs(house):
    second = house.start_again()
    assert (second.returncode, "already running here" in second.stderr) == (1, True)


def test_stopping_leaves_nothing_running_and_starting_again_is_quick(house):
    assert house.stop() == 0
    assert "All is stopped." in house.said
    assert house.processes() == {}
    with running_house(house.output.parent, DATABASE_URL=house.env.get("DATABASE_URL", "")) as again:
        again.until("Ctrl-C stops it")
        assert "has been walked on this database before" in again.said
        assert again.stop() == 0
