"""For the test suite: SQLite or PostgreSQL by DATABASE_URL; no broker unless a test starts one."""

from coprod.settings.base import *  # noqa: F403
from coprod.settings.base import env

SECRET_KEY = "a secret that only tests know"
SITE_URL = "http://testserver"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_AUTOREFRESH = True  # looks for a file when it is asked for, not for all of them with every test client
WHITENOISE_USE_FINDERS = True
CELERY_BROKER_URL = env.str("REDIS_URL", default="memory://")
