import os
import subprocess
import sys
from pathlib import Path

import pytest

from coprod.celery import app
from coprod.settings._reading import Environment
from tests.guards.source import ROOT

MODULES = sorted(path.stem for path in (ROOT / "coprod" / "settings").glob("[a-z]*.py"))


@pytest.mark.parametrize("module", MODULES)
def test_the_settings_module_imports_and_passes_djangos_checks(module, tmp_path):
    done = manage("check", module=module, var=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def test_production_does_not_start_without_a_secret(tmp_path):
    done = manage("check", module="production", var=tmp_path, SECRET_KEY=None)
    assert done.returncode != 0
    assert "SECRET_KEY" in done.stderr


@pytest.mark.parametrize(
    ("given", "redirects"),
    [
        ({"SITE_URL": "https://coprod.example", "TRUSTED_PROXY_COUNT": "1"}, True),
        ({"SITE_URL": "https://coprod.example", "TRUSTED_PROXY_COUNT": "1", "SSL_REDIRECT": "no"}, False),
        ({"SITE_URL": "https://coprod.example"}, False),
        ({"SITE_URL": "http://coprod.example", "TRUSTED_PROXY_COUNT": "1"}, False),
    ],
)
def test_behind_a_proxy_with_https_plain_http_is_sent_on(given, redirects, tmp_path):
    show = "from django.conf import settings; print(settings.SECURE_SSL_REDIRECT)"
    done = manage("shell", "--no-imports", "-c", show, module="production", var=tmp_path, **given)
    assert done.stdout.split() == [str(redirects)]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("SURVEY_DELAY_MINUTES", "soon", "SURVEY_DELAY_MINUTES must be a whole number, not “soon”."),
        ("TRUSTED_PROXY_COUNT", "", "TRUSTED_PROXY_COUNT must be a whole number, not “”."),
        ("OPEN_SIGNUP", "perhaps", "OPEN_SIGNUP must be yes or no, not “perhaps”."),
        (
            "DATABASE_URL",
            "nonsense",
            "DATABASE_URL must be like postgres://user:password@host",
        ),
        (
            "DATABASE_URL",
            "mysql://a:b@c/d",
            "DATABASE_URL must be like postgres://user:password@host",
        ),
        ("EMAIL_URL", "nonsense", "EMAIL_URL must be like smtp://"),
        ("REDIS_URL", "nonsense", "REDIS_URL must be like redis://host:6379/0"),
    ],
)
def test_a_setting_that_cannot_be_read_is_named_in_one_sentence(name, value, said, tmp_path):
    done = manage("check", module="dev", var=tmp_path, **{name: value})
    assert (done.returncode, done.stderr.count("\n"), said in done.stderr) == (1, 1, True)


@pytest.mark.parametrize(("typed", "found"), [("yes", True), ("On", True), ("0", False), ("", False)])
def test_yes_and_no_are_read_as_people_write_them(typed, found):
    class Given(Environment):
        ENVIRON = {"OPEN_SIGNUP": typed}

    assert Given().bool("OPEN_SIGNUP", default=True) is found


def manage(*words, module, var: Path, **env):
    clean = {"PATH": os.environ["PATH"], "VAR_DIR": str(var), "SECRET_KEY": "x" * 60, "PYTHONPATH": str(ROOT)}
    settings = {"DJANGO_SETTINGS_MODULE": f"coprod.settings.{module}"}
    command = [sys.executable, "manage.py", *words]
    whole = {name: value for name, value in (clean | settings | env).items() if value is not None}
    return subprocess.run(command, cwd=ROOT, env=whole, capture_output=True, text=True)


def test_every_entry_of_the_schedule_is_a_task_that_exists():
    app.loader.import_default_modules()
    scheduled = {entry["task"] for entry in app.conf.beat_schedule.values()}
    assert sorted(scheduled - set(app.tasks)) == []


def test_what_needs_the_key_store_goes_to_the_worker_for_ballots_and_nothing_else_does():
    app.loader.import_default_modules()
    ours = [name for name in app.tasks if not name.startswith("celery.")]
    queues = {name: app.amqp.router.route({}, name)["queue"].name for name in ours}
    assert {name for name, queue in queues.items() if queue == "ballots"} == {
        name for name in ours if name.startswith(("feedback.", "coprod.devtools."))
    }
