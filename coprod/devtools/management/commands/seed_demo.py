from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from coprod.devtools.demo.seed import seed
from feedback.custody import key_store


class Command(BaseCommand):
    help = "Fills an empty database with three demo projects. Needs BALLOT_KEYS, because two of them hold surveys."

    def handle(self, *args, **options):
        store = key_store()
        if store is None:
            raise CommandError("Please set BALLOT_KEYS to the key store’s folder.")
        seed(at=timezone.now(), store=store, say=self.stdout.write)
