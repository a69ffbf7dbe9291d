#!/usr/bin/env bash
# bench/lint.sh [RUNS]: publishes the command line as it is shipped and times, each in a fresh process, lint of one small chart and of 100.
# With helm on the PATH, its lint of the same charts stands beside.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-21}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet publish src/BuildTasks.Cli --configuration Release --runtime "${RID:-linux-x64}" -p:PublishReadyToRun=true --output "$work/program" --verbosity quiet
for number in $(seq -w 100); do
  mkdir -p "$work/charts"
  cp -r examples/charts/web "$work/charts/web-$number"
  # Alone, without the library chart beside it, and with a name of its own.
  sed -i -e "s/^name: .*/name: web-$number/" -e '/^dependencies:/,$d' "$work/charts/web-$number/Chart.yaml"
  cp -r examples/charts/common/templates/_*.tpl "$work/charts/web-$number/templates/"
done

measure() {
  local name=$1 run start
  shift
  for ((run = 0; run < runs; run++)); do
    start=$(date +%s%N)
    "$@" >/dev/null
    echo $((($(date +%s%N) - start) / 1000))
  done | sort -n | awk -v name="$name" '{ took[NR] = $1 / 1000 } END { printf "%-28s min %7.1f ms   median %7.1f ms\n", name, took[1], took[int((NR + 1) / 2)] }'
}

memory() { /usr/bin/time --format '%M' "$@" 2>&1 >/dev/null | awk '{ printf "%-28s %.0f MB\n", "peak memory, 100 charts", $1 / 1024 }'; }

cd "$work"
program="$work/program/BuildTasks.Cli"
measure "buildtasks lint, 1 chart" "$program" lint charts/web-001
measure "buildtasks lint, 100 charts" "$program" lint
memory "$program" lint
if command -v helm >/dev/null; then
  helm_loop() { local chart; for chart in charts/*; do helm lint "$chart"; done; }
  measure "helm lint, 1 chart" helm lint charts/web-001
  measure "helm lint, loop of 100" helm_loop
fi
