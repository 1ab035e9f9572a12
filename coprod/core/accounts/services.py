from django.db import transaction

from coprod.core.accounts.models import User
from coprod.core.audit.services import record


@transaction.atomic
def find_or_add_user(*, email, name="", by, at=None):
    """Return the user with this address, made without a password if there was none."""
    email = email.strip().lower()
    user = User.objects.filter(email=email).first()
    if user is None:
        user = User.objects.create_user(email, name=name)
        record("add_user", by=by, target=user, at=at)
    return user
