from coprod.devtools.supervisor.house import read_house
from coprod.devtools.supervisor.processes import processes


def names(env, tmp_path):
    return [process.name for process in processes(read_house({"VAR_DIR": str(tmp_path), **env}), {})]


def test_broker_and_mail_start_first_where_none_is_given(tmp_path):
    assert names({}, tmp_path) == ["broker", "mail page", "web", "worker", "worker for ballots", "beat"]


def test_services_that_are_given_are_not_started(tmp_path):
    given = {"REDIS_URL": "redis://r", "EMAIL_URL": "smtp://m"}
    assert names(given, tmp_path) == ["web", "worker", "worker for ballots", "beat"]


def test_the_key_store_is_given_to_one_process(tmp_path):
    house = read_house({"VAR_DIR": str(tmp_path), "BALLOT_KEYS": "/keys"})
    told = [process.name for process in processes(house, {"BALLOT_KEYS": "/keys"}) if "BALLOT_KEYS" in process.env]
    assert told == ["worker for ballots"]
