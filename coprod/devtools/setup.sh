#!/bin/sh
# Prepares this folder for a goal: `setup.sh run` for what the product needs, `setup.sh check` for what the fast gate
# needs besides, `setup.sh test` for what tests need on top of both.
# Does nothing that is done already. System libraries are installed where that is allowed, and named where it is not.
set -eu
cd "$(dirname "$0")/../.."

goal=${1:-run}
venv=.venv

lock_of() {
    case $1 in
        run) echo requirements.txt ;;
        check) echo requirements/check.txt ;;
        test) echo requirements/dev.txt ;;
    esac
}

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

has_uv() {
    for uv in uv "$venv/bin/uv"; do "$uv" --version >/dev/null 2>&1 && return; done
    return 1
}

libraries_load() {
    "$python" -c '
import ctypes
for name in ("libgobject-2.0.so.0", "libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0", "libfontconfig.so.1"):
    ctypes.CDLL(name)' >/dev/null 2>&1
}

# Everything that Debian has to bring, asked for in one go. Its Python keeps pip in a package of its own.
find_packages() {
    missing=""
    [ "$goal" = check ] || libraries_load || missing="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    has_uv || "$venv/bin/python" -m pip --version >/dev/null 2>&1 || "$python" -c 'import ensurepip' >/dev/null 2>&1 \
        || missing="$missing $("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    if [ "$goal" = test ]; then
        [ -x /usr/bin/chromium-headless-shell ] || [ -x /usr/bin/chromium ] || missing="$missing chromium-headless-shell"
        command -v pdftoppm >/dev/null 2>&1 || missing="$missing poppler-utils"
    fi
    # shellcheck disable=SC2086 # each word is a package
    [ -z "$missing" ] || need $missing
    [ "$goal" = check ] || libraries_load || stop "The libraries that PDFs are made with do not load: libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
}

make_venv() {
    if "$venv/bin/python" -c 'import sys' >/dev/null 2>&1; then return; fi
    say "Making $venv with $("$python" --version)"
    "$python" -m venv --clear --without-pip "$venv"
}

# The lock names every package, so nothing is resolved again: older pips would ask for a newer release
# of a package that is wanted both with an extra and without, and then refuse it for having no hash.
# Nothing is compiled beforehand: Python compiles what is used when it is first used, and most of it never is.
install_packages() {
    has_uv || with_pip requirements/uv.txt || say "There is no uv to be had; installing with pip, which is slower."
    with_uv "$lock" || with_pip "$lock"
}

with_uv() {
    has_uv && "$uv" pip install --quiet --python "$venv/bin/python" --no-deps --require-hashes -r "$1" >var/packages.log 2>&1
}

with_pip() {
    "$venv/bin/python" -m pip --version >/dev/null 2>&1 || "$venv/bin/python" -m ensurepip >var/packages.log 2>&1 || return
    "$venv/bin/python" -m pip install --quiet --no-input --no-compile --disable-pip-version-check --no-deps --require-hashes \
        -r "$1" >var/packages.log 2>&1
}

is_installed() { [ "$(cat "$venv/installed-$1" 2>/dev/null)" = "$(sha256sum <"$(lock_of "$1")")" ]; }

# Each goal holds what the ones before it hold.
is_prepared() {
    case $goal in
        run) is_installed run || is_installed check || is_installed test ;;
        check) is_installed check || is_installed test ;;
        test) is_installed test ;;
    esac
}

# The mark is written last, so a set-up that was stopped in the middle is taken up again.
install_lock() {
    if is_prepared; then return; fi
    lock=$(lock_of "$goal")
    say "Installing the packages in $lock"
    mkdir -p var
    install_packages || stop "The packages did not install. Is this machine online? What happened stands in var/packages.log."
    sha256sum <"$lock" >"$venv/installed-$goal"
}

python=$(find_python)
find_packages
make_venv
install_lock
