#!/usr/bin/env bash
# Builds BuildTasks with the .NET SDK and git alone: ./build.sh [build|test|native|demo|pack|format|bench]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

# The build is a Cake script that uses this repository's own Cake addin, so the addin comes first.
# Cake caches addins by version: a fresh folder each time keeps yesterday's out, and addin.nuget.config those of other projects.
rm -rf artifacts/addin artifacts/cake
dotnet tool restore --verbosity quiet
dotnet pack src/Cake.BuildTasks --configuration Release --output artifacts/addin --verbosity quiet

exec dotnet cake build/build.cake \
  --paths_tools=../artifacts/cake --nuget_source="$PWD/artifacts/addin" --nuget_configfile="$PWD/build/addin.nuget.config" --verbosity=normal \
  --target="${1:-help}" "${@:2}"
