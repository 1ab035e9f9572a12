"""How gunicorn serves Coprod: two workers, and an access log that cannot say who answered what.

A path can hold a ticket or a personal link. Only its first part is written, and of the survey's pages nothing at all.
"""

from typing import Any

from gunicorn.glogging import Logger

from coprod.core.web.logs import without_secrets
from coprod.core.web.paths import BALLOT_PREFIX

workers = 2
threads = 4
worker_class = "gthread"
timeout = 60
graceful_timeout = 10
control_socket_disable = True
accesslog = "-"
access_log_format = "%(t)s %(m)s %(U)s %(s)s %(B)s %(L)s"


class QuietLogger(Logger):
    """Writes method, first part of the path, status, size and time: no address, no agent, no referrer."""

    def access(self, resp: Any, req: Any, environ: dict[str, Any], request_time: Any) -> None:
        path = environ.get("PATH_INFO") or "/"
        if path.startswith(BALLOT_PREFIX):
            return
        super().access(resp, req, environ | {"PATH_INFO": first_part(path)}, request_time)

    def exception(self, msg: str, *args: Any, **kwargs: Any) -> None:
        super().exception(
            msg, *(first_part(a) if isinstance(a, str) and a.startswith("/") else a for a in args), **kwargs
        )


def first_part(path: str) -> str:
    """The path without what may be secret in it: "/my/abc/" gives "/my/…"."""
    first, _, rest = path.removeprefix("/").partition("/")
    return f"/{first}/…" if rest else without_secrets(path)


logger_class = QuietLogger
