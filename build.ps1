# Builds BuildTasks with the .NET SDK and git alone: ./build.ps1 [build|test|native|demo|pack|format|bench]
param([string]$Target = "help")
$ErrorActionPreference = "Stop"
Set-Location $PSScriptRoot
$env:DOTNET_CLI_TELEMETRY_OPTOUT = "1"
$env:DOTNET_NOLOGO = "1"

# The build is a Cake script that uses this repository's own Cake addin, so the addin comes first.
# Cake caches addins by version: a fresh folder each time keeps yesterday's out, and addin.nuget.config those of other projects.
Remove-Item -Recurse -Force -ErrorAction SilentlyContinue artifacts/addin, artifacts/cake
dotnet tool restore --verbosity quiet
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
dotnet pack src/Cake.BuildTasks --configuration Release --output artifacts/addin --verbosity quiet
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }

dotnet cake build/build.cake `
  --paths_tools=../artifacts/cake "--nuget_source=$PWD/artifacts/addin" "--nuget_configfile=$PWD/build/addin.nuget.config" --verbosity=normal `
  "--target=$Target" $args
exit $LASTEXITCODE
