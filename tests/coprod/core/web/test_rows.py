import pytest
from django.core.exceptions import ValidationError

from coprod.core.accounts.models import User
from coprod.core.web.rows import ManyRowsField, row_id, row_ids
from tests import factories

NONE = ["", "²", "x", "-1", "1" * 5000, "99999999999999999999", "١٢"]


@pytest.mark.parametrize("typed", NONE)
def test_what_can_be_no_row_is_none(typed):
    assert row_id(typed) is None


def test_only_what_can_be_rows_is_kept():
    assert row_ids(["7", "07", "12", *NONE]) == {7, 12}


@pytest.mark.django_db
@pytest.mark.parametrize("typed", NONE[1:])
def test_several_rows_refuse_a_number_that_fits_no_database(typed):
    with pytest.raises(ValidationError, match="Select a valid choice"):
        ManyRowsField(User.objects.all()).clean([typed])


@pytest.mark.django_db
def test_several_rows_are_taken():
    user = factories.alice_user()
    assert list(ManyRowsField(User.objects.all()).clean([str(user.pk)])) == [user]
