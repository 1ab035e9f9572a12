import pytest

from coprod.reports.evidence.gather import gather
from tests import factories
from tests.conftest import NOW


@pytest.fixture
def project(db):
    return factories.project()


@pytest.fixture
def facts(project):
    """Return the facts as the records stand now: ``facts()``."""
    return lambda at=NOW: gather(project, at=at).facts


@pytest.fixture
def counted(project):
    """Return the references of the records behind one fact."""
    return lambda fact: gather(project, at=NOW).records.get(fact, [])
