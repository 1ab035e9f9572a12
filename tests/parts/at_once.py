"""Several things at the same moment, each in its own thread with its own connection, on the real database."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection


def at_once(*doings):
    """Do all of them at one moment; return what came of each, an error in its own place."""
    start = Barrier(len(doings))

    def do(doing):
        try:
            start.wait()
            return doing()
        except Exception as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(doings)) as pool:
        return list(pool.map(do, doings))
