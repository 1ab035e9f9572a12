"""Settings out of the environment. One that can't be read is named in one sentence, with what it should be."""

import environ
from django.core.exceptions import ImproperlyConfigured

YES = ("yes", "on", "true", "1")
NO = ("no", "off", "false", "0", "")
DATABASES = ("postgres://", "postgresql://", "sqlite://")
BROKERS = ("redis://", "rediss://", "unix://")


class Environment(environ.Env):
    """Like its parent, and kinder about what it can't read: every method raises ImproperlyConfigured."""

    def int(self, var, default=environ.Env.NOTSET):
        """Return a whole number."""
        try:
            return super().int(var, default=default)
        except ValueError as problem:
            raise ImproperlyConfigured(f"{var} must be a whole number, not “{self.ENVIRON[var]}”.") from problem

    def bool(self, var, default=environ.Env.NOTSET):
        """Return yes or no."""
        if self.ENVIRON.get(var, "no").strip().lower() not in (*YES, *NO):
            raise ImproperlyConfigured(f"{var} must be yes or no, not “{self.ENVIRON[var]}”.")
        return super().bool(var, default=default)

    def database(self, var, default):
        """Return Django's settings for a database, PostgreSQL or SQLite."""
        if not self.str(var, default=default).startswith(DATABASES):
            raise ImproperlyConfigured(f"{var} must be like postgres://user:password@host:5432/name, or not be set.")
        return self.db_url(var, default=default)

    def mail(self, var, default):
        """Return Django's settings for sending mail."""
        try:
            return self.email_url(var, default=default)
        except (KeyError, ValueError, ImproperlyConfigured) as problem:
            example = "smtp://user:password@host:587, or smtp+tls:// or smtp+ssl:// in place of smtp://"
            raise ImproperlyConfigured(f"{var} must be like {example}.") from problem

    def broker(self, var, default):
        """Return the address of Redis or Valkey."""
        url = self.str(var, default=default)
        if not url.startswith(BROKERS):
            raise ImproperlyConfigured(f"{var} must be like redis://host:6379/0, or unix:///path/to/redis.sock.")
        return url
