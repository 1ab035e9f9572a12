import os
import re

import pytest

from tests.guards.source import ROOT, ours

SETTING = re.compile(r"""env\.(?:str|int|bool|list|db|email_url)\(\s*["']([A-Z_]+)["']""")


@pytest.fixture(scope="module")
def readme():
    return (ROOT / "README.md").read_text()


def test_the_readme_names_every_make_target(readme):
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.M)
    assert [target for target in targets if f"make {target}" not in readme] == []


def test_the_readme_names_every_setting_that_the_environment_gives(readme):
    names = {found for path in ours("coprod/settings") for found in SETTING.findall(path.read_text())}
    assert sorted(found for found in names if f"`{found}`" not in readme) == []


def test_every_file_that_the_documents_point_to_is_there():
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    links = [(page, link) for page in pages for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text())]
    assert [f"{page.name}: {link}" for page, link in links if not (page.parent / link).exists()] == []


def test_continuous_integration_runs_the_two_commands_and_nothing_of_its_own():
    lines = (ROOT / ".ci" / "run").read_text().splitlines()
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    assert [line for line in lines if line.startswith("make")] == ["make check", "make test"]
