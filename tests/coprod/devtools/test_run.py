import os
import socket
import subprocess
import sys

import pytest

from coprod.devtools import run
from coprod.devtools.supervisor.house import CannotStart, a_free_port, read_house
from coprod.devtools.supervisor.process import Process
from coprod.devtools.supervisor.supervisor import Supervisor


@pytest.fixture
def env(tmp_path):
    ports = {"PORT": str(a_free_port()), "MAIL_PORT": str(a_free_port())}
    return {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path / "var"), **ports}


@pytest.fixture
def supervisor():
    supervisor = Supervisor(lambda text: None)
    yield supervisor
    supervisor.stop_all()


@pytest.fixture(autouse=True)
def _nothing_waits_for_long(monkeypatch):
    waiting = Supervisor.wait_for
    monkeypatch.setattr(Supervisor, "wait_for", lambda self, ready, seconds: waiting(self, ready, min(seconds, 0.3)))


@pytest.fixture
def taken():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


def test_a_port_that_is_taken_is_named_with_another_to_try(env, taken, capsys):
    assert run.main([], env | {"PORT": str(taken)}) == 1
    said = capsys.readouterr().err
    assert f"Port {taken} is taken by another program" in said
    assert f"make run PORT={taken + 80}" in said


def test_the_same_port_twice_is_told(env, capsys):
    assert run.main([], env | {"MAIL_PORT": env["PORT"]}) == 1
    assert f"PORT and MAIL_PORT are both {env['PORT']}" in capsys.readouterr().err


def test_a_database_that_does_not_answer_is_told(env, capsys):
    nobody = f"postgres://coprod:secret@127.0.0.1:{a_free_port()}/coprod"
    assert run.main([], env | {"DATABASE_URL": nobody}) == 1
    said = capsys.readouterr().err
    assert ("The database does not answer. Please look at DATABASE_URL." in said, "secret" in said) == (True, False)


def test_the_mail_pages_port_may_be_taken_too(env, taken, capsys):
    assert run.main([], env | {"MAIL_PORT": str(taken)}) == 1
    assert f"make run MAIL_PORT={taken + 80}" in capsys.readouterr().err


def test_a_broker_that_is_given_and_does_not_answer_is_named(env, capsys):
    given = {"REDIS_URL": "redis://127.0.0.1:1", "EMAIL_URL": "smtp://localhost"}
    assert run.main([], env | given) == 1
    assert "The broker does not answer. Please look at REDIS_URL." in capsys.readouterr().err


def test_a_web_server_that_does_not_answer_is_named(env, supervisor):
    house = read_house(env)
    with pytest.raises(CannotStart, match=r"The web server does not answer. Please look at .*web\.log"):
        run.start_house(supervisor, house, [])


def test_a_step_that_fails_is_named(supervisor, tmp_path):
    step = Process("migrate", [sys.executable, "-c", "raise SystemExit(3)"], os.environ, tmp_path / "log")
    supervisor.wait_for = lambda ready, seconds: step.running.wait()
    with pytest.raises(CannotStart, match=r"This did not work: manage.py migrate"):
        run.prepare(supervisor, step, "Getting the database ready")


def test_nothing_more_is_begun_once_asked_to_stop(env, supervisor):
    supervisor.stopping = True
    run.prepare(supervisor, None, "Getting the database ready")
    run.start_house(supervisor, read_house(env), [Process("web", ["false"], {}, None)])
    assert supervisor.processes == []


def test_any_answer_at_all_says_that_the_server_is_there(taken):
    assert run.page_answers(a_free_port()) is False


def test_walking_alone_asks_the_house_that_runs(env, monkeypatch):
    asked = []

    def done(command, env, check):
        asked.append((command[1:], env["PORT"], "BALLOT_KEYS" in env))
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(run.subprocess, "run", done)
    assert run.main(["--walk-only"], env) == 0
    assert asked == [(["manage.py", "walk", "--again"], env["PORT"], False)]


def test_only_making_demo_data_needs_the_key_store(env):
    house = read_house(env)
    given = [name for name in ("migrate", "seed_demo", "walk") if "BALLOT_KEYS" in run.command(house, env, name).env]
    assert given == ["seed_demo"]
