"""Every test: all of them on SQLite, then on PostgreSQL those that touch the database, and what their lines reach.

Counting lines makes a test take twice as long. So the quick suite counts those of the rules that people must trust,
by their own tests alone; the deep suite counts every line. What a page looks like in a browser or on paper does not
hang on the database: journeys and printed pages are looked at a second time in the deep suite.

`python -m tests.parts.suite [--deep] [pytest's own arguments]`
"""

import os
import subprocess
import sys
import time

from tests.parts.postgres import postgres

TRUSTED = ("projects/spectrum", "projects/importing", "feedback/disclosure", "feedback/ballotbox")
FLOOR, TRUSTED_FLOOR = 95, 100
PYTEST = [sys.executable, "-m", "pytest", "-n", "3", "-p", "no:cacheprovider", "--durations=12"]
COUNTED = ["-m", "not no_cover", "--cov-report=", *(f"--cov={room}" for room in TRUSTED)]
OUTSIDE = {"DATABASE_URL", "REDIS_URL", "EMAIL_URL", "VAR_DIR", "BALLOT_KEYS", "SITE_URL", "DJANGO_SETTINGS_MODULE"}


def main(arguments: list[str]) -> int:
    """Runs everything, also after a failure, and returns 1 if anything failed."""
    started = time.monotonic()
    deep = "--deep" in arguments
    rest = [argument for argument in arguments if argument != "--deep"]
    env = {name: value for name, value in os.environ.items() if name not in OUTSIDE}
    env |= {"HYPOTHESIS_PROFILE": "deep" if deep else "quick"}
    done = whole_house(env, rest) if deep else trusted_rooms(env, rest)
    with postgres() as url:
        heading("PostgreSQL")
        chosen = ["--only-database", *([] if deep else ["-m", "not journey and not printed"]), *rest]
        done["PostgreSQL"] = run([*PYTEST, *chosen], env | {"DATABASE_URL": url})
    failed = [name for name, code in done.items() if code]
    print(f"\n{'Not well: ' + ', '.join(failed) if failed else 'All is well'} ({time.monotonic() - started:.0f} s)")
    return 1 if failed else 0


def whole_house(env: dict[str, str], rest: list[str]) -> dict[str, int]:
    """All tests, every line counted: 95 of 100 branches run, and every one of what people must trust."""
    heading("SQLite, with coverage")
    done = {"SQLite": run([*PYTEST, "--cov", "--cov-report=", *rest], env)}
    heading("Coverage")
    return done | {"coverage": covered(env, FLOOR), "coverage of trusted rooms": covered(env, TRUSTED_FLOOR, *TRUSTED)}


def trusted_rooms(env: dict[str, str], rest: list[str]) -> dict[str, int]:
    """All tests uncounted, then those of what people must trust once more: every branch is run by a test of its own."""
    heading("SQLite")
    done = {"SQLite": run([*PYTEST, *rest], env)}
    heading("Coverage of what people must trust")
    done["trusted rooms"] = run([*PYTEST, *COUNTED, *(f"tests/{room}" for room in TRUSTED)], env)
    return done | {"coverage of trusted rooms": covered(env, TRUSTED_FLOOR, *TRUSTED)}


def covered(env: dict[str, str], floor: int, *rooms: str) -> int:
    """1 where less than *floor* of 100 branches were run, in *rooms* or in the whole house."""
    chosen = [f"--include={','.join(f'{room}/*' for room in rooms)}"] if rooms else []
    return run([sys.executable, "-m", "coverage", "report", f"--fail-under={floor}", *chosen], env)


def run(command: list[str], env: dict[str, str]) -> int:
    return subprocess.run(command, env=env, check=False).returncode


def heading(text: str) -> None:
    print(f"\n== {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
