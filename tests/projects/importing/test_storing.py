import json

import pytest

from projects.importing.reading import read_file
from projects.importing.storing import restore, store
from tests.projects.importing.samples import FILES


@pytest.mark.parametrize("name", sorted(path.name for path in FILES.iterdir()))
def test_an_upload_comes_back_from_a_database_as_it_was(name):
    upload = read_file((FILES / name).read_bytes())
    assert restore(json.loads(json.dumps(store(upload)))) == upload
