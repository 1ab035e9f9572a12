"""What a thief carries off: every row with its place and version, every byte of every file, but never the key store."""

import shutil
import sqlite3
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import psycopg2


@dataclass
class Loot:
    """Rows of each table as dicts, in the order of their place; files as bytes."""

    tables: dict[str, list[dict]] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)

    def contains(self, text) -> list[str]:
        """Return where ``text`` (str or bytes) stands as it is, in hexadecimal, or in UTF-16."""
        raw = text.encode() if isinstance(text, str) else text
        forms = (raw, raw.hex().encode(), raw.decode("latin1").encode("utf-16-le"))
        if not any(form in self.everything for form in forms):
            return []
        return sorted(name for name, content in self.files.items() if any(form in content for form in forms))

    @cached_property
    def everything(self) -> bytes:
        return b"\0".join(self.files.values())


def take(house) -> Loot:
    """Look once at everything under var and at the whole database."""
    loot = Loot(files=_files(house.var))
    url = house.env["DATABASE_URL"]
    if url.startswith("sqlite"):
        _sqlite(loot, house)
    else:
        _postgresql(loot, url)
    return loot


def _files(folder: Path) -> dict[str, bytes]:
    """The bytes of each file, without the empty room that a server keeps at the end."""
    found = {}
    for path in sorted(folder.rglob("*")):
        with suppress(FileNotFoundError):  # a database puts files away while we look
            if path.is_file():
                found[str(path.relative_to(folder))] = path.read_bytes().rstrip(b"\0")
    return found


def _sqlite(loot, house):
    copy = house.folder / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir()
    for path in house.var.glob("coprod.sqlite3*"):
        with suppress(FileNotFoundError):
            shutil.copy(path, copy)
    with sqlite3.connect(copy / "coprod.sqlite3") as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in names:
            loot.tables[name] = _dicts(database.execute(f'SELECT rowid AS "place", * FROM "{name}" ORDER BY rowid'))
        loot.files["dump"] = "\n".join(database.iterdump()).encode()


def _postgresql(loot, url):
    with psycopg2.connect(url) as connection, connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
        cursor.execute("SHOW data_directory")
        folder = Path(cursor.fetchone()[0])
        cursor.execute("SELECT oid::text FROM pg_database WHERE datname = current_database()")
        for part in (f"base/{cursor.fetchone()[0]}", "pg_wal", "global", "pg_xact"):
            loot.files |= {f"{part}/{name}": content for name, content in _files(folder / part).items()}
        loot.files["server log"] = (folder.parent / "log").read_bytes()
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        for (name,) in cursor.fetchall():
            place = "ctid::text AS place, xmin::text, xmax::text"
            cursor.execute(f'SELECT {place}, * FROM "{name}" ORDER BY ctid')
            loot.tables[name] = _dicts(cursor)
            loot.files[f"rows/{name}"] = repr(loot.tables[name]).encode()
        cursor.execute("SELECT sequencename AS name, last_value AS seq FROM pg_sequences ORDER BY 1")
        loot.tables["sequences"] = _dicts(cursor)


def _dicts(cursor) -> list[dict]:
    names = [column[0] for column in cursor.description]
    rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    return [{key: bytes(v) if isinstance(v, memoryview) else v for key, v in row.items()} for row in rows]
