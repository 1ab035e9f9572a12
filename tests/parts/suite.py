"""Every test: all of them on SQLite with coverage, then on PostgreSQL those that touch the database.

What a page looks like in a browser does not hang on the database: the journeys run a second time in the deep suite.

`python -m tests.parts.suite [--deep] [pytest's own arguments]`
"""

import os
import subprocess
import sys
import time

from tests.parts.postgres import postgres

TRUSTED = "projects/spectrum/*,projects/importing/*,feedback/disclosure/*,feedback/ballotbox/*"
FLOOR, TRUSTED_FLOOR = 95, 100
PYTEST = [sys.executable, "-m", "pytest", "-n", "2", "-p", "no:cacheprovider", "--durations=12"]


def main(arguments: list[str]) -> int:
    """Runs everything, also after a failure, and returns 1 if anything failed."""
    started = time.monotonic()
    deep = "--deep" in arguments
    rest = [argument for argument in arguments if argument != "--deep"]
    env = {name: value for name, value in os.environ.items() if name not in OUTSIDE}
    env |= {"HYPOTHESIS_PROFILE": "deep" if deep else "quick"}
    heading("SQLite, with coverage")
    done = {"SQLite": run([*PYTEST, "--cov", "--cov-report=", *rest], env)}
    done["coverage"] = coverage(env)
    with postgres() as url:
        heading("PostgreSQL")
        chosen = ["--only-database", *([] if deep else ["-m", "not journey"]), *rest]
        done["PostgreSQL"] = run([*PYTEST, *chosen], env | {"DATABASE_URL": url})
    failed = [name for name, code in done.items() if code]
    print(f"\n{'Not well: ' + ', '.join(failed) if failed else 'All is well'} ({time.monotonic() - started:.0f} s)")
    return 1 if failed else 0


OUTSIDE = {"DATABASE_URL", "REDIS_URL", "EMAIL_URL", "VAR_DIR", "BALLOT_KEYS", "SITE_URL", "DJANGO_SETTINGS_MODULE"}


def coverage(env: dict[str, str]) -> int:
    """1 where a branch of what people must trust, or more than one in twenty of the rest, is not run by a test."""
    heading("Coverage")
    report = [sys.executable, "-m", "coverage", "report"]
    whole = run([*report, f"--fail-under={FLOOR}"], env)
    trusted = run([*report, f"--include={TRUSTED}", f"--fail-under={TRUSTED_FLOOR}"], env)
    return whole or trusted


def run(command: list[str], env: dict[str, str]) -> int:
    return subprocess.run(command, env=env, check=False).returncode


def heading(text: str) -> None:
    print(f"\n== {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
