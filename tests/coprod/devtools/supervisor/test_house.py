import socket

import pytest

from coprod.devtools.supervisor.house import ROOT, CannotStart, is_free, read_house


def test_everything_has_an_answer_where_nothing_is_set():
    house = read_house({})
    assert (house.port, house.mail_port, house.host) == (8000, 8025, "127.0.0.1")
    assert house.site_url == "http://localhost:8000"
    assert (house.var, house.ballot_keys) == (ROOT / "var", ROOT / "var" / "ballot-keys")
    assert (house.own_broker, house.own_mail) == (True, True)


def test_another_port_moves_the_address_and_the_mail_page_with_it():
    house = read_house({"PORT": "9100"})
    assert (house.site_url, house.mail_port) == ("http://localhost:9100", 9101)


@pytest.mark.parametrize("port", ["eighty", "0", "70000", "-1"])
def test_a_port_that_is_none_is_refused_with_its_name(port):
    with pytest.raises(CannotStart, match="PORT must be a number from 1 to 65535"):
        read_house({"PORT": port})


def test_only_the_worker_for_ballots_is_told_where_the_keys_are():
    house = read_house({"BALLOT_KEYS": "/keys"})
    assert "BALLOT_KEYS" not in house.environment({"BALLOT_KEYS": "/keys", "PATH": "/bin"})
    assert house.keys() == {"BALLOT_KEYS": "/keys"}


def test_services_that_are_given_are_used():
    env = {"REDIS_URL": "redis://r", "EMAIL_URL": "smtp://m", "DATABASE_URL": "postgres://d"}
    house = read_house(env)
    assert (house.own_broker, house.own_mail) == (False, False)
    assert env.items() <= house.environment({}).items()


def test_the_sites_own_name_may_be_asked_for():
    house = read_house({"SITE_URL": "http://box.example:9000/"})
    assert house.environment({})["ALLOWED_HOSTS"] == "localhost,127.0.0.1,[::1],box.example"


def test_a_socket_whose_path_would_be_too_long_lies_in_the_temporary_folder(tmp_path):
    deep = tmp_path / ("deep" * 30)
    house = read_house({"VAR_DIR": str(deep)})
    assert len(str(house.broker_socket)) < 100
    assert house.broker_socket == read_house({"VAR_DIR": str(deep)}).broker_socket
    assert read_house({"VAR_DIR": "/v"}).broker_socket.as_posix() == "/v/redis.sock"


def test_a_port_is_free_until_somebody_listens():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        port = server.getsockname()[1]
        assert not is_free(port)
    assert is_free(port)
