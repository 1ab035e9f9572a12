import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coprod.core.codes import letters
from coprod.core.organisations.choices import NEEDED, Channel, Format


class Organisation(models.Model):
    """A charity, council, health trust or team that runs projects."""

    name = models.CharField(_("name"), max_length=200, unique=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["name", "id"]

    def __str__(self):
        return self.name


class Membership(models.Model):
    """A user who works in an organisation, and so may start projects in it."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["user", "organisation"], name="one_membership_each")]

    def __str__(self):
        return f"{self.user} · {self.organisation}"


def new_link_name():
    """Return a fresh random name for a personal link: eight characters, which the proof (links.py) makes a secret."""
    return letters(secrets.token_bytes(16), 8)


class PersonQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(organisation__memberships__user=user)


class Person(models.Model):
    """Somebody an organisation knows, in one or more of its projects."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="people")
    name = models.CharField(_("name"), max_length=160)
    call_me = models.CharField(_("what to call me"), max_length=80, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(_("phone number"), max_length=40, blank=True)
    address = models.TextField(_("postal address"), max_length=500, blank=True)
    channel = models.CharField(_("best way to reach"), max_length=10, choices=Channel, default=Channel.EMAIL)
    format = models.CharField(_("format"), max_length=12, choices=Format, default=Format.STANDARD)
    language = models.CharField(_("language"), max_length=10, default="en-gb")
    access_needs = models.TextField(_("what helps to take part"), max_length=2000, blank=True)
    access_asked_on = models.DateField(_("asked what would help on"), null=True, blank=True)
    note = models.TextField(_("note"), max_length=4000, blank=True)
    # The first half of the personal link; the second half is made from it with a key that is not in the database.
    link_name = models.CharField(max_length=32, unique=True, default=new_link_name, editable=False)
    link_revoked_at = models.DateTimeField(null=True, blank=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now)
    archived_at = models.DateTimeField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name_plural = _("people")
        ordering = ["name", "id"]

    def __str__(self):
        return self.called

    @property
    def called(self):
        return self.call_me or self.name

    @property
    def lacks(self):
        """What is missing to reach this person in the way they chose, in words; "" where nothing is."""
        field, words = NEEDED.get(self.channel, ("name", ""))
        return "" if getattr(self, field) else words

    @property
    def written_in(self):
        """The language to write to this person in: their own where the product speaks it, else the installation's."""
        return self.language if self.language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
