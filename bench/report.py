"""`python -m bench.report`: processor time and memory of a report of the demo project, from placing to PDF."""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import ground

TURNS = 5


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="coprod-report-") as name:
        ground.prepare(Path(name))
        from bench.__main__ import finished_project, migrate
        from bench.people import fill

        with ground.broker(Path(name)):
            migrate()
            _tickets, stage = fill(6)
            command = [sys.executable, "-m", "bench.report", str(finished_project(stage.lead))]
            found = json.loads(subprocess.run(command, env=os.environ, check=True, stdout=subprocess.PIPE).stdout)
            print(f"{found['pages']} pages, {found['peak']:.0f} MB at the most. ", end="")
            print(f"Processor time: the first {found['first']:.2f} s, those after it {found['again']:.2f} s")


def measured(project_id: int) -> dict[str, float]:
    """Seconds of the first report of a fresh process and of those after it, and the process's peak in megabytes."""
    import django

    django.setup()
    from io import BytesIO

    import pikepdf
    from django.utils import timezone

    from coprod.core.accounts.models import User
    from coprod.devtools.demo.seed import LEAD
    from coprod.reports import pdf
    from coprod.reports.services.making import ask_for_report, make_report
    from projects.models import Project

    project, lead, times = Project.objects.get(pk=project_id), User.objects.get(email=LEAD[0]), []
    for _ in range(TURNS):
        report = ask_for_report(project=project, by=lead, at=timezone.now())
        started = time.process_time()
        make_report(report_id=report.pk, at=timezone.now())
        times.append(time.process_time() - started)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    report.refresh_from_db()
    with pikepdf.open(BytesIO(pdf.path_of(report).read_bytes())) as file:
        pages = len(file.pages)
    return {"first": times[0], "again": sorted(times[1:])[len(times) // 2 - 1], "peak": peak, "pages": pages}


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(measured(int(sys.argv[1]))))
    else:
        main()
