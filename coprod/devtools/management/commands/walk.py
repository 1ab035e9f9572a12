import os
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from coprod.devtools.demo.seed import ADMINISTRATOR, LEAD
from coprod.devtools.walk.garden import walked_before
from coprod.devtools.walk.reader import PageProblem
from coprod.devtools.walk.walk import walk_for
from projects.services.errors import Refused


class Command(BaseCommand):
    help = "Walks the main job for real, while `make run` serves. Needs MAIL_FOLDER, where the local mail arrives."

    def add_arguments(self, parser):
        parser.add_argument("--again", action="store_true", help="walk again where it was walked before")

    def handle(self, *args, **options):
        if walked_before() and not options["again"]:
            self.stdout.write("The main job has been walked on this database before; `make walk` walks it again.")
        elif not os.environ.get("MAIL_FOLDER"):
            self.stdout.write("Mail goes to EMAIL_URL, so the main job, which reads its own mail, is not walked.")
        else:
            self.walk()
        self.stdout.write(f"\nSign in as {LEAD[0]} (facilitator) or {ADMINISTRATOR[0]} (administrator).")
        self.stdout.write("A code to type arrives by mail.")

    def walk(self):
        self.stdout.write("Walking the main job:")
        try:
            walk_for(Path(os.environ["MAIL_FOLDER"]), int(os.environ["PORT"]), self.step).go()
        except (PageProblem, Refused) as problem:
            raise CommandError(f"The walk stopped: {problem}. What happened stands in the logs.") from problem

    def step(self, text):
        self.stdout.write(f"  {text}")
        self.stdout.flush()
