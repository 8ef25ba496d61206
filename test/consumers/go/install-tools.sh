#!/bin/sh
# Installs what the gates of the Go SDK need beside Go itself into node_modules/.cache/errata-tools/go/: staticcheck, and the oldest Go that the
# SDK supports, which the go command fetches like a module. Quick when both are there.
set -eu

staticcheck=v0.8.2
oldest=go1.19.13

cd "$(dirname "$0")/../../.."
tools=$PWD/node_modules/.cache/errata-tools/go
mkdir -p "$tools"

if ! "$tools/staticcheck" -version 2>/dev/null | grep -qF "$staticcheck"; then
  GOBIN=$tools go install "honnef.co/go/tools/cmd/staticcheck@$staticcheck"
fi
if [ "$(cat "$tools/oldest" 2>/dev/null)" != "$oldest" ]; then
  GOTOOLCHAIN=$oldest go version
  echo "$oldest" >"$tools/oldest"
fi
