from django.contrib.auth.hashers import make_password
from django.db import transaction

from coprod.core.accounts.models import User
from coprod.core.audit.services import record


@transaction.atomic
def find_or_add_user(*, email, name="", by, at=None):
    """Return the user with this address, made without a password if there was none."""
    email = email.strip().lower()
    unusable = make_password(None)
    user, made = User.objects.get_or_create(email=email, defaults={"name": name, "password": unusable})
    if made:
        record("add_user", by=by, target=user, at=at)
    return user


@transaction.atomic
def change_user(*, user, name, is_active, is_staff, by, at=None):
    """Change a user's name, and whether they may sign in and use the administration (all of it, or nothing)."""
    user.name, user.is_active = name, is_active
    user.is_staff = user.is_superuser = is_staff
    user.save(update_fields=["name", "is_active", "is_staff", "is_superuser"])
    record("change_user", by=by, target=user, at=at, is_active=is_active, is_staff=is_staff)
    return user
