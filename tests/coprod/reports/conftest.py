import pytest

from tests.coprod.reports.making import busy_project


@pytest.fixture
def reports_folder(settings, tmp_path):
    """Where PDFs lie during one test."""
    settings.REPORTS_DIR = tmp_path / "reports"
    return settings.REPORTS_DIR


@pytest.fixture
def busy(db):
    """A project with something of everything."""
    return busy_project()
