"""HTML as a tagged PDF (PDF/UA-1). WeasyPrint is loaded here alone, and nothing is fetched but our own files."""

from django.conf import settings
from django.contrib.staticfiles import finders


def as_pdf(html, *, style) -> bytes:
    """Return *html*, dressed in the static stylesheet *style*, as a PDF."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts, fetcher = FontConfiguration(), own_files()
    sheet = CSS(filename=finders.find(style), font_config=fonts, url_fetcher=fetcher)
    return HTML(string=html, base_url=f"{settings.BASE_DIR}/static/", url_fetcher=fetcher).write_pdf(
        stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1", finisher=head_of_rows_and_columns
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
