#!/bin/bash
# Fetches into a folder the peers of these tests that are not installed: Exim, which Debian does
# not let stand beside Postfix, with the libraries that it needs; and a Python environment with the
# library of Standard Webhooks, which Debian does not have. What is there already stays.
# Usage: set_up.sh FOLDER
set -euo pipefail
mkdir -p "$1"
cd "$1"
exec 9> lock
flock 9

fetch() {
    apt-get download -qq -o Acquire::http::Timeout=20 -o APT::Sandbox::User=root "$@"
}

if [ ! -x exim/usr/sbin/exim4 ]; then
    echo "set_up: unpacking Exim into $PWD/exim"
    rm -rf exim packages
    mkdir packages
    cd packages
    packages=(exim4-daemon-light libidn12 libnss-wrapper)
    # The lists of packages may be missing or out of date.
    fetch "${packages[@]}" || {
        $([ "$(id -u)" -eq 0 ] || echo sudo -n) apt-get update -qq
        fetch "${packages[@]}"
    }
    for package in *.deb; do dpkg -x "$package" unpacked; done
    cd ..
    mv packages/unpacked exim
    rm -rf packages
fi

if ! python/bin/python -c 'import standardwebhooks' 2> /dev/null; then
    echo "set_up: making a Python environment in $PWD/python"
    /usr/bin/python3 -m venv --clear python
    python/bin/python -m pip install --quiet --disable-pip-version-check --timeout 20 --retries 1 \
        standardwebhooks==1.1.0
fi
echo "set_up: the peers in $PWD are there"
