#!/bin/sh
# Everything a fresh machine needs, then the app or the tests.
#
#   sh setup.sh run     sets up and opens the app with a small invented business in it
#   sh setup.sh test    sets up and runs every test, the browser's included
set -eu
cd "$(dirname "$0")"
verb=${1:-run}
python=${PYTHON:-python3}

say() { # what is being done, while it is done
    printf '%s\n' "$*"
}

stop() { # why it cannot go on, and what to do about it
    printf '\n%s\n' "$*" >&2
    exit 1
}

debian() { # install Debian packages, as root or through sudo
    command -v apt-get >/dev/null || stop "Still missing: $*. Please install it, then call this line again."
    as_root=""
    [ "$(id -u)" = 0 ] || as_root="sudo"
    if [ -n "$as_root" ] && ! command -v sudo >/dev/null; then
        stop "Still missing: $*. Please install it as root (apt-get install $*), then call this line again."
    fi
    say "Installing $* from Debian or Ubuntu${as_root:+ (sudo may ask for your password)}…"
    said=$(mktemp) # what the installer says is shown where it fails
    if ! { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@"; } >"$said" 2>&1; then
        cat "$said" >&2
        stop "$* could not be installed; the lines above say why. Please install it, then call this line again."
    fi
}

seen=""
[ ! -t 1 ] || seen=yes # somebody looks on
counted() { # how many packages have come, on one line that grows
    awk -v all="$(grep -c '==' "$wanted")" -v seen="$seen" '
        seen && /^Collecting/ { printf "\r  %d of at most %d", ++n, all; fflush() }
        seen && /^Installing/ { printf "\r  All have come; they are being put in place…\n"; fflush() }'
}

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
    stop "Rumbo needs Python 3.11 or newer, and $python is none. Where it has another name: PYTHON=python3.12 sh setup.sh $verb"
if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then # none yet, or one cut short
    "$python" -c 'import ensurepip' 2>/dev/null || debian python3-venv
    say "Making a folder for Rumbo's packages: .venv, beside this script. Nothing else on this machine changes."
    "$python" -m venv .venv
fi

wanted=requirements.txt
[ "$verb" = run ] || wanted=requirements-develop.txt
stamp=.venv/installed-$wanted
if ! cmp -s "$wanted" "$stamp"; then
    say "Fetching packages, each checked by its fingerprint (a minute or two, this first time only)…"
    rm -f .venv/failed
    {
        .venv/bin/python -m pip install --disable-pip-version-check --no-input --root-user-action ignore \
            --progress-bar off --require-hashes -r "$wanted" || touch .venv/failed
    } | counted
    [ ! -e .venv/failed ] || stop "Not all packages came; the lines above say which and why. Mostly it is the connection: call this line again, it goes on from here."
    cp "$wanted" "$stamp"
fi

case $verb in
run)
    .venv/bin/python -m rumbo demo --if-empty
    say "Starting Rumbo. It opens in your browser; to end it, press Ctrl+C here."
    exec .venv/bin/python dashboard.py
    ;;
test)
    command -v chromium >/dev/null || debian chromium
    shift || true
    exec .venv/bin/python -m pytest --numprocesses logical --maxprocesses 4 --dist loadfile --no-loadscope-reorder "$@"
    ;;
*)
    echo "sh setup.sh run | test" >&2
    exit 2
    ;;
esac
