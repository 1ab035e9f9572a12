#!/bin/sh
# Prepares this folder: `setup.sh run` for what the product needs, `setup.sh test` for what its tests need besides.
# Does nothing that is done already. System libraries are installed where that is allowed, and named where it is not.
set -eu
cd "$(dirname "$0")/../.."

goal=${1:-run}
venv=.venv
if [ "$goal" = test ]; then lock=requirements/dev.txt; else lock=requirements.txt; fi

say() { printf '%s\n' "$*"; }
stop() { printf '\n%s\n' "$*" >&2; exit 1; }

new_enough() { "$1" -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
    for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11 /usr/bin/python3; do
        if new_enough "$candidate"; then command -v "$candidate"; return; fi
    done
    stop "Coprod needs Python 3.11 or newer. On Debian or Ubuntu: sudo apt-get install python3 python3-venv. If it is somewhere else: make PYTHON=/path/to/python3"
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

may_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    [ "$(id -u)" = 0 ] || sudo -n true >/dev/null 2>&1
}

# need package… : install Debian packages, or say the command that would.
need() {
    may_install || stop "Coprod needs packages that are not on this machine. Please run this, then try again:
    sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
    say "Installing $*"
    mkdir -p var
    { as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends "$@"; } \
        >var/apt.log 2>&1 || stop "Installing $* did not work. What happened stands in var/apt.log."
}

has_uv() { command -v uv >/dev/null 2>&1 && uv --version >/dev/null 2>&1; }

libraries_load() {
    "$python" -c '
import ctypes
for name in ("libgobject-2.0.so.0", "libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0", "libfontconfig.so.1"):
    ctypes.CDLL(name)' >/dev/null 2>&1
}

# Everything that Debian has to bring, asked for in one go. Its Python keeps pip in a package of its own.
find_packages() {
    missing=""
    libraries_load || missing="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    has_uv || "$venv/bin/python" -m pip --version >/dev/null 2>&1 || "$python" -c 'import ensurepip' >/dev/null 2>&1 \
        || missing="$missing $("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    if [ "$goal" = test ]; then
        [ -x /usr/bin/chromium ] || missing="$missing chromium"
        command -v pdftoppm >/dev/null 2>&1 || missing="$missing poppler-utils"
    fi
    # shellcheck disable=SC2086 # each word is a package
    [ -z "$missing" ] || need $missing
    libraries_load || stop "The libraries that PDFs are made with do not load: libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
}

make_venv() {
    if "$venv/bin/python" -c 'import sys' >/dev/null 2>&1; then return; fi
    say "Making $venv with $("$python" --version)"
    "$python" -m venv --clear --without-pip "$venv"
}

# The lock names every package, so nothing is resolved again: older pips would ask for a newer release
# of a package that is wanted both with an extra and without, and then refuse it for having no hash.
install_packages() {
    if has_uv; then
        uv pip install --quiet --python "$venv/bin/python" --no-deps --require-hashes -r "$lock" >var/packages.log 2>&1 && return
        say "That did not work with uv; trying pip."
    fi
    "$venv/bin/python" -m pip --version >/dev/null 2>&1 || "$venv/bin/python" -m ensurepip >var/packages.log 2>&1 || return
    "$venv/bin/python" -m pip install --quiet --no-input --disable-pip-version-check --no-deps --require-hashes \
        -r "$lock" >var/packages.log 2>&1
}

# The mark is written last, so a set-up that was stopped in the middle is taken up again.
install_lock() {
    mark="$venv/installed-$goal"
    hash=$(sha256sum <"$lock")
    if [ "$(cat "$mark" 2>/dev/null)" = "$hash" ]; then return; fi
    [ "$goal" = run ] && [ "$(cat "$venv/installed-test" 2>/dev/null)" = "$(sha256sum <requirements/dev.txt)" ] && return
    say "Installing the packages in $lock"
    mkdir -p var
    install_packages || stop "The packages did not install. Is this machine online? What happened stands in var/packages.log."
    printf '%s\n' "$hash" >"$mark"
}

python=$(find_python)
find_packages
make_venv
install_lock
