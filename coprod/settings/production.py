"""For servers: every secret comes from the environment, and what is missing stops the start."""

from coprod.settings.base import *  # noqa: F403
from coprod.settings.base import SITE_URL, env

SECRET_KEY = env.str("SECRET_KEY")
if SITE_URL.startswith("https://"):
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 31_536_000
    is_behind_proxy = env.int("TRUSTED_PROXY_COUNT", default=0) > 0
    SECURE_SSL_REDIRECT = env.bool("SSL_REDIRECT", default=is_behind_proxy)
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if is_behind_proxy else None
