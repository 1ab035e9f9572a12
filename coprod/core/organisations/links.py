"""Personal links: a name kept in the database and a proof that is not.

A copy of the database opens nobody's page: the proof is an HMAC of the name under the installation's secret. Both
together are twenty characters in groups of four, because some people type them from a letter.
"""

import hashlib
import hmac

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from coprod.core.audit.services import record
from coprod.core.codes import as_typed, letters, spaced
from coprod.core.organisations.models import Person, new_link_name

PROOF_LENGTH = 12


def _proof(name: str) -> str:
    key = hashlib.sha256(b"personal link|" + settings.SECRET_KEY.encode()).digest()
    return letters(hmac.digest(key, name.encode(), "sha256"), PROOF_LENGTH)


def secret_of(person) -> str:
    """Return the secret part of this person's link, as it stands in its address."""
    return spaced(f"{person.link_name}{_proof(person.link_name)}", "-")


def address_of(person, view="my:home", **kwargs) -> str:
    """Return the full address of one of this person's own pages."""
    return settings.SITE_URL + reverse(view, kwargs={"secret": secret_of(person), **kwargs})


def person_of(secret: str):
    """Return the person whose link this is, capitals and gaps mended, or None when it is wrong, old or revoked."""
    typed = as_typed(secret)
    name, proof = typed[:-PROOF_LENGTH], typed[-PROOF_LENGTH:]
    if not name or not hmac.compare_digest(proof.encode(), _proof(name).encode()):
        return None
    return (
        Person.objects.select_related("organisation")
        .filter(link_name=name, link_revoked_at=None, erased_at=None)
        .first()
    )


@transaction.atomic
def reissue_link(*, person, by, at):
    """Give the person a new link; the old one stops at once."""
    person.link_name, person.link_revoked_at = new_link_name(), None
    person.save(update_fields=["link_name", "link_revoked_at"])
    record("reissue_link", by=by, target=person, at=at)
    return person


@transaction.atomic
def revoke_link(*, person, by, at):
    """Stop the person's link until a new one is issued."""
    person.link_revoked_at = at
    person.save(update_fields=["link_revoked_at"])
    record("revoke_link", by=by, target=person, at=at)
    return person
