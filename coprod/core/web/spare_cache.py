"""The cache that counts how often somebody tried to sign in, with a spare for when Redis is away."""

from time import monotonic

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

AWAY_FOR = 10.0
"""Seconds until Redis is asked again after it did not answer: nobody waits for it twice."""


class CacheWithSpare(RedisCache):
    """Redis while it answers; else the memory of this process, so that people can sign in and tries stay limited."""

    away_until = 0.0

    def __init__(self, server, params):
        super().__init__(server, params)
        self._spare = LocMemCache("spare", {})

    def _asked(self, name, *args, **kwargs):
        if monotonic() >= CacheWithSpare.away_until:
            try:
                return getattr(super(), name)(*args, **kwargs)
            except (RedisError, OSError):
                CacheWithSpare.away_until = monotonic() + AWAY_FOR
        return getattr(self._spare, name)(*args, **kwargs)


def _passing_on(name):
    def asked(self, *args, **kwargs):
        return self._asked(name, *args, **kwargs)

    return asked


for _name in ("add", "get", "set", "touch", "delete", "incr", "has_key", "clear"):
    setattr(CacheWithSpare, _name, _passing_on(_name))
