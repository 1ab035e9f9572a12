import json

import pytest
from django.core.management import CommandError, call_command


def run(tmp_path, content, capsys):
    file = tmp_path / "texts.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    call_command("check_language", str(file))
    return json.loads(capsys.readouterr().out)


def test_findings_are_printed_for_each_text(tmp_path, capsys):
    rows = run(tmp_path, [{"id": "a", "text": "We leverage."}, {"id": 2, "text": "We meet.", "more": 1}], capsys)
    assert rows == [
        {"id": "a", "findings": [{"rule": "jargon", "start": 3, "end": 11, "suggestion": "use; make the most of"}]},
        {"id": 2, "findings": []},
    ]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "not JSON in UTF-8"),
        ({}, "a list of objects with id and text was expected"),
        (["x"], "item number 1: an object with id and text was expected"),
        ([{"id": True, "text": ""}], "item number 1: id: a text or a whole number was expected"),
        ([{"id": "ok", "text": "We leverage."}, {"id": "b"}], r"item b \(number 2\): text: a text was expected"),
        ([{"id": "b", "text": 4}], r"item b \(number 1\): text: a text was expected"),
    ],
)
def test_what_is_wrong_is_named_with_nothing_printed(tmp_path, capsys, content, says):
    with pytest.raises(CommandError, match=says) as refused:
        run(tmp_path, content, capsys)
    assert "texts.json" in str(refused.value)
    assert refused.value.returncode == 2
    assert capsys.readouterr().out == ""


def test_a_second_file_that_is_missing_prints_nothing_of_the_first(tmp_path, capsys):
    good = tmp_path / "good.json"
    good.write_text('[{"id": 1, "text": "Hello."}]')
    with pytest.raises(CommandError, match=r"missing\.json: can't be read"):
        call_command("check_language", str(good), str(tmp_path / "missing.json"))
    assert capsys.readouterr().out == ""
