import pytest

from feedback.ballotbox import parcels
from feedback.ballotbox.refusals import Refused

PRIVATE, PUBLIC = parcels.new_keys()


def test_only_the_holder_of_the_key_opens_it():
    sealed = parcels.seal_parcel(PUBLIC, b"codes")
    assert b"codes" not in sealed
    assert parcels.open_parcel(PRIVATE, sealed) == b"codes"


def test_the_public_half_follows_from_the_private_one():
    assert parcels.public_of(PRIVATE) == PUBLIC


@pytest.mark.parametrize("key", ["", "zz", "ab" * 31, "ab" * 32])
def test_any_other_key_is_refused(key):
    with pytest.raises(Refused):
        parcels.open_parcel(key, parcels.seal_parcel(PUBLIC, b"codes"))


@pytest.mark.parametrize("key", ["", "zz", "ab" * 31])
def test_what_is_no_key_has_no_public_half(key):
    with pytest.raises(Refused):
        parcels.public_of(key)
