#!/bin/sh
# Everything a fresh machine needs, then the app or the tests.
#
#   sh setup.sh run     sets up and opens the app with a small invented business in it
#   sh setup.sh test    sets up and runs every test, the browser's included
set -eu
cd "$(dirname "$0")"
verb=${1:-run}
python=${PYTHON:-python3}

debian() { # install Debian packages, as root or through sudo
    if ! command -v apt-get >/dev/null; then
        echo "Please install: $*" >&2
        exit 1
    fi
    as_root=""
    [ "$(id -u)" = 0 ] || as_root="sudo"
    if [ -n "$as_root" ] && ! command -v sudo >/dev/null; then
        echo "Please install, as root: apt-get install $*" >&2
        exit 1
    fi
    $as_root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq "$@" >/dev/null
}

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Rumbo needs Python 3.11 or newer; set PYTHON to one." >&2
    exit 1
fi
if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then # none yet, or one cut short
    "$python" -c 'import ensurepip' 2>/dev/null || debian python3-venv
    "$python" -m venv .venv
fi

wanted=requirements.txt
[ "$verb" = run ] || wanted=requirements-develop.txt
stamp=.venv/installed-$wanted
if ! cmp -s "$wanted" "$stamp"; then
    echo "Installing packages (a minute or two, the first time only)…"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$wanted"
    cp "$wanted" "$stamp"
fi

case $verb in
run)
    .venv/bin/python -m rumbo demo --if-empty
    exec .venv/bin/python dashboard.py
    ;;
test)
    command -v chromium >/dev/null || debian chromium
    shift || true
    exec .venv/bin/python -m pytest --numprocesses logical --maxprocesses 4 --dist loadfile "$@"
    ;;
*)
    echo "sh setup.sh run | test" >&2
    exit 2
    ;;
esac
