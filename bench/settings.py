"""As `make run` serves, with one bare view besides."""

from coprod.settings.dev import *  # noqa: F403

ROOT_URLCONF = "bench.urls"
LOGGING_CONFIG = None
