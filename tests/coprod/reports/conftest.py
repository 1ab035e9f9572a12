import pytest

from coprod.reports import pdf
from tests.coprod.reports.making import busy_project


@pytest.fixture
def reports_folder(settings, tmp_path):
    """Where PDFs lie during one test."""
    settings.REPORTS_DIR = tmp_path / "reports"
    return settings.REPORTS_DIR


@pytest.fixture
def quick_printer(monkeypatch):
    """Prints an empty sheet at once; what a real one holds is tested with the PDF."""
    monkeypatch.setattr(pdf, "drawn", lambda report, content: b"%PDF-1.7")


@pytest.fixture
def busy(db):
    """A project with something of everything."""
    return busy_project()
