#!/bin/sh
# Puts GitHub's OpenAPI description and prism into artifacts/openapi, where the tests of the GitHub client look for them.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
folder=$here/../../artifacts/openapi
mkdir -p "$folder"
cp "$here/package.json" "$folder/package.json"
cd "$folder"
npm install --no-package-lock --no-audit --no-fund --loglevel=error
# The package has the description of every GitHub Enterprise version too: 400 MB that nobody reads.
find node_modules/@octokit/openapi/generated -type f ! -name api.github.com.json -delete
