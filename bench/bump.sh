#!/usr/bin/env bash
# Times a bump over a GitOps repository of 10,000 YAML files, of which 100 mention the chart, against `grep -rl` over the same tree.
# The bump is a fresh process each time: it finds the files, parses those that mention the chart and computes their edits.
set -euo pipefail
cd "$(dirname "$0")/.."

runs=${1:-10}
tree=$(mktemp -d)
trap 'rm -rf "$tree" "$tree.bin"' EXIT

# 100 teams with 100 Applications each; one Application of each team deploys the chart.
for team in $(seq -w 0 99); do
  mkdir -p "$tree/teams/$team"
  for app in $(seq -w 0 99); do
    name="service-$team-$app"
    [ "$app" != 42 ] || name=storefront
    cat > "$tree/teams/$team/app-$app.yaml" <<YAML
# Team $team
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: app-$team-$app
  namespace: argocd
  finalizers: [resources-finalizer.argocd.argoproj.io]
spec:
  project: team-$team
  source:
    repoURL: ghcr.io/acme/charts
    chart: $name
    targetRevision: 1.2.3 # moved by the pipeline
    helm:
      valuesObject:
        replicas: 3
        ingress: {enabled: true, host: app-$app.team-$team.example.com}
  destination:
    server: https://kubernetes.default.svc
    namespace: team-$team
  syncPolicy:
    automated: {prune: true, selfHeal: true}
YAML
  done
done

# Native code, as the command line and the action are.
dotnet publish bench/BumpScan --configuration Release --runtime "${RID:-linux-x64}" -p:PublishAot=true --output "$tree.bin" --verbosity quiet --nologo >&2
scan=("$tree.bin/BuildTasks.BumpScan" "$tree" storefront)

# The fastest of the runs in milliseconds: what other processes of the machine take is not asked. The first run only warms the file cache.
fastest() {
  "$@" > /dev/null
  for _ in $(seq "$runs"); do
    local start=$EPOCHREALTIME
    "$@" > /dev/null
    local end=$EPOCHREALTIME
    echo $(((${end/./} - ${start/./}) / 1000))
  done | sort -n | head -n 1
}

grep_time=$(fastest grep -rl storefront "$tree")
bump_time=$(fastest "${scan[@]}")
limit=$((2 * grep_time + 200))
echo "bump:      $("${scan[@]}")"
echo "grep -rl:  $grep_time ms"
echo "bump:      $bump_time ms (limit: 2 x grep + 200 ms = $limit ms)"
[ "$bump_time" -le "$limit" ]
