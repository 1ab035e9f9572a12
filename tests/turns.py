"""Which tests stay together on one worker: those that share what is slow to set up."""

from xdist.scheduler.loadscope import LoadScopeScheduling

SHARED = (
    "tests/parts/",
    "tests/attacks/",
    "tests/coprod/devtools/demo/test_seed.py",
    "tests/coprod/reports/test_pdf.py",
    "tests/coprod/reports/test_small_project.py",
)
DATABASES = ("sqlite", "postgresql")


class Turns(LoadScopeScheduling):
    """Hands out single tests, and as one piece those that share a house."""

    def _split_scope(self, nodeid: str) -> str:
        return piece_of(nodeid)


def piece_of(nodeid: str) -> str:
    """The name of what a test is handed out with: its file and database, or the test itself."""
    file, _, test = nodeid.partition("::")
    if not file.startswith(SHARED):
        return nodeid
    return " ".join([file, *(name for name in DATABASES if f"[{name}" in test)])
