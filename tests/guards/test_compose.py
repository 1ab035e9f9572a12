import pytest
import yaml

from tests.guards.source import ROOT


@pytest.fixture(scope="module")
def services():
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]


def test_everything_that_keeps_running_has_a_health_check(services):
    assert [name for name, service in services.items() if "healthcheck" not in service] == ["prepare"]


def test_one_service_is_given_the_key_store_and_runs_as_another_user(services):
    given = [name for name, service in services.items() if "BALLOT_KEYS" in service.get("environment", {})]
    mounted = [
        name for name, service in services.items() if any("ballot-keys" in v for v in service.get("volumes", []))
    ]
    users = {name: service.get("user") for name, service in services.items() if "user" in service}
    assert (given, mounted, users) == (["ballots"], ["ballots"], {"ballots": "ballots"})
