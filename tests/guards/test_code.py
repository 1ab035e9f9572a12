import re

from tests.guards.source import ROOT, calls, name, ours

MOST_LINES = 300
AFTER_COMMIT_ONLY = {"delay", "apply_async", "send_task"}
AFTER_THE_COMMIT_BY_NAME = {"coprod/celery.py"}  # holds delay_on_commit itself
CLOCKS = {
    "timezone.now()",
    "timezone.localtime()",
    "timezone.localdate()",
    "datetime.now",
    "datetime.now()",
    "date.today()",
    "datetime.date.today()",
    "time.time()",
}
OWN_CLOCK = {
    "coprod/core/audit/services.py": "an audit row without a given time is written now",
}


def test_no_file_is_longer_than_300_lines():
    long = {name(path): lines for path in all_python() if (lines := len(path.read_text().splitlines())) > MOST_LINES}
    assert long == {}


def test_work_is_handed_over_only_after_the_commit():
    bare = [
        f"{name(path)}:{line}"
        for path in ours()
        if name(path) not in AFTER_THE_COMMIT_BY_NAME
        for line, call in calls(path)
        if call.rpartition(".")[2].removesuffix("()") in AFTER_COMMIT_ONLY
    ]
    assert bare == []


def test_services_are_told_the_time_and_do_not_look_at_a_clock():
    looking = {
        name(path)
        for path in ours()
        if "services" in path.parts or path.name == "services.py"
        for _line, call in calls(path)
        if call in CLOCKS
    }
    assert looking == set(OWN_CLOCK)


def test_nothing_of_ours_overrides_save_or_listens_to_signals():
    found = [
        name(path)
        for path in ours()
        if re.search(r"def save\(self|django\.db\.models\.signals|@receiver", path.read_text())
    ]
    assert found == []


def test_the_migrations_of_every_app_have_an_init_file():
    assert [name(path.parent) for path in ROOT.glob("*/**/migrations/0001_initial.py") if is_bare(path)] == []


def is_bare(path):
    return ".venv" not in path.parts and not (path.parent / "__init__.py").exists()


def test_every_folder_of_tests_is_a_package():
    bare = [name(path.parent) for path in (ROOT / "tests").rglob("test_*.py") if is_bare(path)]
    assert bare == []


def all_python():
    return [*ours(), *ours("tests", "bench")]
