"""One machine, one command: no secret has to be set."""

import secrets

from coprod.settings.base import *  # noqa: F403
from coprod.settings.base import SECRET_KEY, VAR_DIR

VAR_DIR.mkdir(parents=True, exist_ok=True)
if not SECRET_KEY:
    _file = VAR_DIR / "secret-key"
    if not _file.exists():
        _file.touch(mode=0o600)
        _file.write_text(secrets.token_urlsafe(50))
    SECRET_KEY = _file.read_text().strip()

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

SHORT_SURVEYS = True  # `make run` walks a whole survey in a minute; nowhere else may one be shorter than a week
