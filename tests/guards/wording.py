"""Every text of the product that can be translated, read from Python and from templates without outside tools."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import templatize

from tests.guards.source import ROOT

ROOMS = ("coprod", "projects", "sessions", "feedback", "templates")
TEXTS = {"_": (0,), "gettext": (0,), "ngettext": (0, 1), "pgettext": (1,), "npgettext": (1, 2)}
LITERAL = r"u?'(?:[^'\\]|\\.)*'|u?\"(?:[^\"\\]|\\.)*\""
CALL = re.compile(rf"(?<!\w)(n?p?gettext|_)\(((?:\s*(?:{LITERAL})\s*,?)+)", re.DOTALL)
PLACE = re.compile(r"%\(\w+\)[sd]|\{\w+\}")


def texts() -> Iterator[tuple[Path, str]]:
    """Each text with the file that holds it; a person's name stands where something is filled in."""
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*")):
            read = {".py": _in_python, ".html": _in_template, ".txt": _in_template}.get(path.suffix)
            if read and "words" not in path.parts:
                for text in read(path):
                    yield path.relative_to(ROOT), PLACE.sub("Sam", text)


def _in_python(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", "")).removesuffix("_lazy")
            for at in TEXTS.get(name, ()):
                if at < len(node.args) and isinstance(node.args[at], ast.Constant):
                    yield str(node.args[at].value)


def _in_template(path: Path) -> Iterator[str]:
    for name, arguments in CALL.findall(templatize(path.read_text(encoding="utf-8"), origin=str(path))):
        given = ast.literal_eval(f"({arguments.rstrip().rstrip(',')},)")
        yield from (given[at] for at in TEXTS[name] if at < len(given))
