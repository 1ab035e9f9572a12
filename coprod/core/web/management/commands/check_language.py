"""Check texts for plain language. See docs/language.md."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from coprod.core.language.command import ItemError, check_items


class Command(BaseCommand):
    help = "Read texts (a list of objects with id and text) and print what could be said more plainly in each."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        checked = [row for path in options["files"] for row in _check(path)]
        self.stdout.write(json.dumps(checked, indent=1, ensure_ascii=True))


def _check(path: Path) -> list[dict[str, Any]]:
    try:
        return check_items(json.loads(path.read_text(encoding="utf-8")))
    except OSError as refused:
        raise CommandError(f"{path}: can't be read ({refused.strerror})", returncode=2) from None
    except (ValueError, RecursionError) as refused:
        sort = refused if isinstance(refused, ItemError) else f"not JSON in UTF-8 ({refused})"
        raise CommandError(f"{path}: {sort}", returncode=2) from None
