import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command


def written(folder: Path, text: str) -> Path:
    path = folder / "cases.json"
    path.write_text(text, encoding="utf-8")
    return path


def test_cases_of_several_files_are_placed_in_order(tmp_path):
    first = written(tmp_path, json.dumps([{"id": "a", "facts": {}}, {"id": "b", "facts": {}}]))
    out = StringIO()
    call_command("place_facts", first, first, stdout=out)
    assert [row["id"] for row in json.loads(out.getvalue())] == ["a", "b", "a", "b"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[", "not JSON in UTF-8"),
        ('[{"id": "a", "facts": {"x": 1}}]', "case a: facts.x: there is no fact of this name"),
    ],
)
def test_wrong_input_is_refused_with_code_two(tmp_path, text, said):
    with pytest.raises(CommandError) as refused:
        call_command("place_facts", written(tmp_path, text), stdout=StringIO())
    assert said in str(refused.value)
    assert refused.value.returncode == 2


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CommandError, match=r"nowhere\.json: can't be read"):
        call_command("place_facts", tmp_path / "nowhere.json", stdout=StringIO())


def test_run_as_a_program_it_prints_nothing_halfway(tmp_path):
    path = written(tmp_path, '[{"id": "a", "facts": {}}, {"id": "b", "facts": {"lived_count": -1}}]')
    run = subprocess.run(
        [sys.executable, "manage.py", "place_facts", str(path)], cwd=settings.BASE_DIR, capture_output=True, text=True
    )
    assert (run.returncode, run.stdout) == (2, "")
    assert "case b: facts.lived_count" in run.stderr
