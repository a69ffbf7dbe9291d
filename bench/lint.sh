#!/usr/bin/env bash
# bench/lint.sh [RUNS]: publishes the command line as it is shipped and compares it with helm, each run a fresh process and the two in turns:
# lint of one small chart, lint of 100, and template of the chart in BUILDTASKS_BENCH_CHART. HELM names the helm to compare with (default:
# that on the PATH), PROGRAM a command line that has been published already. Needs GNU time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-21}
helm=$(command -v "${HELM:-helm}" || true)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

program=${PROGRAM:-$work/program/buildtasks}
[ -n "${PROGRAM:-}" ] || dotnet publish src/BuildTasks.Cli --configuration Release --runtime "${RID:-linux-x64}" -p:PublishAot=true --output "$work/program" --verbosity quiet
mkdir "$work/charts"
for number in $(seq -w 100); do
  cp -r examples/charts/web "$work/charts/web-$number"
  # Alone, without the library chart beside it, and with a name of its own.
  sed -i -e "s/^name: .*/name: web-$number/" -e '/^dependencies:/,$d' "$work/charts/web-$number/Chart.yaml"
  cp -r examples/charts/common/templates/_*.tpl "$work/charts/web-$number/templates/"
done
cd "$work"

loop_of_helm() { local chart; for chart in charts/*; do "$helm" lint "$chart" || return; done; }

# Wall time and processor time of one run in milliseconds. The time of a command that fails is no figure.
TIMEFORMAT='%R %U %S'
took() {
  { time "$@" >"$work/output" 2>&1; } 2>"$work/times" || { echo "failed: $*" >&2; cat "$work/output" >&2; return 1; }
  awk '{ print $1 * 1000, ($2 + $3) * 1000 }' "$work/times"
}

# Fastest and median of a column of the runs.
column() { sort -n -k "$2,$2" "$1" | awk -v column="$2" '{ took[NR] = $column } END { printf "%6.0f %6.0f", took[1], took[int((NR + 1) / 2)] }'; }

line() { printf '%-34s wall (fastest, median) %s ms   processor time %s ms\n' "$1" "$(column "$2" 1)" "$(column "$2" 2)"; }

# compare WHAT OUR-COMMAND... -- HELM-COMMAND...: the first run of each only warms the file cache.
compare() {
  local what=$1 run ours=()
  shift
  while [ "$1" != -- ]; do ours+=("$1"); shift; done
  shift
  : >ours; : >helms
  for ((run = 0; run <= runs; run++)); do
    took "${ours[@]}" >time; [ "$run" -eq 0 ] || cat time >>ours
    [ -n "$helm" ] || continue
    took "$@" >time; [ "$run" -eq 0 ] || cat time >>helms
  done
  line "buildtasks $what" ours
  [ -z "$helm" ] || line "helm $what" helms
}

memory() { /usr/bin/time --format "%M" --output time "${@:2}" >output 2>&1; awk -v what="$1" '{ printf "%-34s %.0f MB\n", what, $1 / 1024 }' time; }

compare "lint, 1 chart" "$program" lint charts/web-001 -- "$helm" lint charts/web-001
compare "lint, 100 charts" "$program" lint -- loop_of_helm
memory "peak memory, 100 charts" "$program" lint
if [ -n "${BUILDTASKS_BENCH_CHART:-}" ]; then
  compare template "$program" template bench "$BUILDTASKS_BENCH_CHART" -- "$helm" template bench "$BUILDTASKS_BENCH_CHART"
  memory "peak memory, template" "$program" template bench "$BUILDTASKS_BENCH_CHART"
fi
