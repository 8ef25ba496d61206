#!/bin/sh
# Installs the tools of the Python tests into node_modules/.cache/errata-tools/python. Does nothing when they are there in these versions.
# Needs Python 3.11 or later (as python3, or as $PYTHON) with venv, and npm.
set -eu
cd "$(dirname "$0")"
here=$PWD
pyright=1.1.414
tools=$(cd ../../.. && pwd)/node_modules/.cache/errata-tools/python
wanted="$(cat requirements.txt) pyright==$pyright"
if [ "$(cat "$tools/installed" 2>/dev/null)" = "$wanted" ]; then exit 0; fi
rm -rf "$tools"
mkdir -p "$tools/pyright"
"${PYTHON:-python3}" -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed")'
"${PYTHON:-python3}" -m venv "$tools/venv"
"$tools/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --requirement "$here/requirements.txt"
npm install --silent --no-audit --no-fund --ignore-scripts --no-package-lock --prefix "$tools/pyright" "pyright@$pyright"
printf '%s\n' "$wanted" > "$tools/installed"
