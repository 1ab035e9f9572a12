"""The report as a tagged PDF (PDF/UA-1), drawn from the same template as the page."""

import os
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string


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
    """Return the PDF as bytes. WeasyPrint is loaded here alone; nothing is fetched but our own files."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    html = render_to_string("reports/document.html", {"report": report, "content": content, "printed": True})
    fonts, fetcher = FontConfiguration(), own_files()
    style = CSS(filename=finders.find("css/report.css"), font_config=fonts, url_fetcher=fetcher)
    return HTML(string=html, base_url=str(settings.BASE_DIR), url_fetcher=fetcher).write_pdf(
        stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1", finisher=head_of_rows_and_columns
    )


def own_files():
    """Return what fetches fonts and pictures for WeasyPrint: files of this machine, and nothing else."""
    from weasyprint.urls import URLFetcher

    return URLFetcher(allowed_protocols=["file"])


def head_of_rows_and_columns(document, pdf) -> None:
    """Say of each table heading whether it heads a row or a column: readers ask for it, WeasyPrint leaves it out."""
    tags = {
        each.reference: each for each in pdf.objects if isinstance(each, dict) and each.get("Type") == "/StructElem"
    }
    for each in tags.values():
        if each["S"] == "/TH":
            rows = tags[tags[each["P"]]["P"]]
            each["A"]["Scope"] = "/Column" if rows["S"] == "/THead" else "/Row"
