"""People who are reached in every way there is, and what their paper says."""

import subprocess
from datetime import timedelta
from io import BytesIO

import pikepdf

from tests import factories
from tests.conftest import NOW

WAYS = (
    {"channel": "letter", "address": "1 High Street"},
    {"channel": "letter", "address": "2 High Street"},
    {"channel": "letter", "format": "large_print"},
    {"channel": "somebody", "format": "easy_read"},
    {"channel": "phone", "phone": "01632 960 222"},
    {"channel": "letter", "format": "read_aloud"},
    {"channel": "text", "phone": "07700 900 123"},
    {"channel": "email"},
    {"channel": "email", "format": "easy_read"},
    {"channel": "email", "email": "", "phone": "01632 960 223"},
)


def mixed_session(at=NOW, project=None):
    """A session to which ten people came, reached in ten ways; two of them by e-mail."""
    project = project or factories.project(at=at)
    kinds = ("lived", "learnt")
    came = [factories.participant(project, kinds[n % 2], at=at, **way) for n, way in enumerate(WAYS)]
    return factories.closed_session(project, came, starts_at=at - timedelta(days=1))


def pages_of(content) -> list[str]:
    """The words of each page of a PDF."""
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=content, capture_output=True, check=True)
    return done.stdout.decode().split("\f")[:-1]


def is_tagged(content) -> bool:
    with pikepdf.open(BytesIO(content)) as pdf:
        return "/StructTreeRoot" in pdf.Root and bool(pdf.Root.MarkInfo.Marked)
