from django.db import models


class SentForm(models.Model):
    """A form that was sent, so that the same one sent again does nothing twice.

    ``key``, ``words`` and ``sender`` are keyed digests: of the form's token with what was sent, of what was sent alone,
    and of the web session or personal link. None can be read back, and ``sender`` is emptied soon. ``place`` is where
    the sending led, without any secret; empty while it is still at work.
    """

    key = models.CharField(max_length=64, unique=True)
    words = models.CharField(max_length=64)
    sender = models.CharField(max_length=64, blank=True, db_index=True)
    place = models.CharField(max_length=2000, blank=True)
    begun_at = models.DateTimeField(db_index=True)

    def __str__(self):
        return self.key[:8]
