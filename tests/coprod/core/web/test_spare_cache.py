import socket

import pytest

from coprod.core.web import spare_cache
from coprod.core.web.spare_cache import CacheWithSpare


@pytest.fixture
def away(monkeypatch):
    """A cache whose Redis takes connections and never answers; the clock of the cache can be moved."""
    monkeypatch.setattr(CacheWithSpare, "away_until", 0.0)
    with socket.create_server(("127.0.0.1", 0), backlog=50) as server:
        url = f"redis://127.0.0.1:{server.getsockname()[1]}/0"
        cache = CacheWithSpare(url, {"OPTIONS": {"socket_timeout": 0.05, "socket_connect_timeout": 0.05}})
        cache.clear()
        yield cache


def test_what_is_counted_while_redis_is_away_is_counted_in_this_process(away):
    assert away.add("tries", [1], 60)
    away.set("tries", [*away.get("tries"), 2], 60)
    assert (away.get("tries"), away.add("tries", [], 60)) == ([1, 2], False)


def test_redis_is_asked_once_and_again_after_a_while(away, monkeypatch):
    asked = []
    monkeypatch.setattr(spare_cache.RedisCache, "get", lambda self, key, *args: asked.append(key) or "from redis")
    assert (away.get("a"), asked) == (None, [])
    monkeypatch.setattr(CacheWithSpare, "away_until", 0.0)
    assert (away.get("a"), asked) == ("from redis", ["a"])


def test_nobody_listening_is_the_same(monkeypatch):
    monkeypatch.setattr(CacheWithSpare, "away_until", 0.0)
    cache = CacheWithSpare("unix:///nowhere/redis.sock", {"OPTIONS": {"socket_timeout": 1}})
    cache.set("a", 1)
    assert cache.get("a") == 1
