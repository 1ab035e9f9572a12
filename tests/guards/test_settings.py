import os
import subprocess
import sys
from pathlib import Path

import pytest

from coprod.celery import app
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
