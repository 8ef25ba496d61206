#!/bin/sh
# Installs the Nodes that the packed command must run on into node_modules/.cache/errata-tools/nodes/<major>: the oldest that `engines` allows, and the
# latest of every later line. Each is the npm package of its platform, which is the program and nothing that has to be run to install it. Quick when all are there.
set -eu

versions="20.19.0 22.23.3 24.21.0 26.10.0"

cd "$(dirname "$0")/../../.."
tools=$PWD/node_modules/.cache/errata-tools/nodes
platform=$(node -p '`${process.platform === "win32" ? "win" : process.platform}-${process.arch}`')

for version in $versions; do
  major=${version%%.*}
  if [ "$(cat "$tools/$major/installed" 2>/dev/null)" != "$version" ]; then
    rm -rf "${tools:?}/$major"
    mkdir -p "$tools/$major"
    npm install --silent --no-audit --no-fund --ignore-scripts --no-package-lock --prefix "$tools/$major" "node-$platform@$version"
    ln -s "node_modules/node-$platform/bin" "$tools/$major/bin"
    echo "$version" >"$tools/$major/installed"
  fi
done
