"""Place cases that are written down as facts. See docs/spectrum.md."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from projects.spectrum.command import CaseError, place_cases


class Command(BaseCommand):
    help = "Read cases (a list of objects with id and facts) and print where each stands on the spectrum."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        placed = [row for path in options["files"] for row in _place(path)]
        self.stdout.write(json.dumps(placed, indent=1, ensure_ascii=False))


def _place(path: Path) -> list[dict[str, Any]]:
    try:
        return place_cases(json.loads(path.read_text(encoding="utf-8")))
    except OSError as refused:
        raise CommandError(f"{path}: can't be read ({refused.strerror})", returncode=2) from None
    except (UnicodeDecodeError, RecursionError, json.JSONDecodeError) as refused:
        raise CommandError(f"{path}: not JSON in UTF-8 ({refused})", returncode=2) from None
    except CaseError as refused:
        raise CommandError(f"{path}: {refused}", returncode=2) from None
