"""The tree as text and syntax, for tests about the code itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
ROOMS = ("coprod", "projects", "sessions", "feedback")


def ours(*folders: str, suffix: str = ".py") -> Iterator[Path]:
    """Our files below ``folders`` (all rooms by default), migrations left out."""
    for folder in folders or ROOMS:
        for path in sorted((ROOT / folder).rglob(f"*{suffix}")):
            if "migrations" not in path.parts and "node_modules" not in path.parts:
                yield path


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def calls(path: Path) -> Iterator[tuple[int, str]]:
    """Line and dotted name of each call in a file; a call without arguments ends in "()"."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call):
            yield node.lineno, ast.unparse(node.func) + ("" if node.args or node.keywords else "()")
