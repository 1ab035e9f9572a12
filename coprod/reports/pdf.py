"""The report as a tagged PDF (PDF/UA-1), drawn from the same template as the page."""

import os
from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string

from coprod.core.printing import as_pdf


def write(*, report, content) -> str:
    """Write the PDF of *content* under REPORTS_DIR and return its name. The file is whole or not there."""
    folder = Path(settings.REPORTS_DIR)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    name = f"project-{report.project_id}-report-{report.number}.pdf"
    unfinished = folder / f".{name}.{os.getpid()}"
    unfinished.write_bytes(drawn(report, content))
    unfinished.replace(folder / name)
    return name


def path_of(report) -> Path:
    """Return where the PDF of a ready report lies."""
    return Path(settings.REPORTS_DIR) / report.pdf


def drawn(report, content) -> bytes:
    """Return the PDF as bytes."""
    html = render_to_string("reports/document.html", {"report": report, "content": content, "printed": True})
    return as_pdf(html, style="css/report.css")
