#!/usr/bin/env bash
# Builds the action's image without a Docker engine and without pulling anything, and runs its entry point on the example charts as GitHub would.
# Needs root, buildah, debootstrap, git and the .NET SDK. Ends with "container: ok" and the image's size.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source_folder=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export BUILDAH_ISOLATION=chroot
store=(--root "$work/storage" --runroot "$work/run" --storage-driver vfs)

# Stand-ins for the two base images: this machine's Debian, its package sources and certificates, and for the first its .NET SDK.
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=$(apt-get indextargets --format '$(REPO_URI)' | head -1)
debootstrap --variant=minbase --include=ca-certificates "$suite" "$work/base" "$mirror" >"$work/debootstrap.log" \
  || { tail -20 "$work/debootstrap.log"; exit 1; }
cp -r /etc/apt/apt.conf.d/. "$work/base/etc/apt/apt.conf.d/"
cp -r /etc/ssl/certs/. "$work/base/etc/ssl/certs/"

base=$(buildah "${store[@]}" from scratch)
buildah "${store[@]}" add --quiet "$base" "$work/base" / >/dev/null
buildah "${store[@]}" commit --quiet "$base" localhost/base >/dev/null

sdk=$(buildah "${store[@]}" from localhost/base)
buildah "${store[@]}" add --quiet "$sdk" "$(dirname "$(readlink -f "$(command -v dotnet)")")" /usr/share/dotnet >/dev/null
# What the SDK itself wants of its system.
buildah "${store[@]}" run "$sdk" -- sh -c 'apt-get update -qq && apt-get install --yes -qq --no-install-recommends "libicu[0-9]+" libssl3 zlib1g' >"$work/sdk.log" \
  || { tail -20 "$work/sdk.log"; exit 1; }
buildah "${store[@]}" config --env PATH=/usr/share/dotnet:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$sdk"
if [ -d "$HOME/.nuget/NuGet" ]; then
  buildah "${store[@]}" add --quiet "$sdk" "$HOME/.nuget/NuGet" /root/.nuget/NuGet >/dev/null
fi
buildah "${store[@]}" commit --quiet "$sdk" localhost/sdk >/dev/null

buildah "${store[@]}" build --build-arg SDK_IMAGE=localhost/sdk --build-arg BASE_IMAGE=localhost/base --tag localhost/buildtasks .

# A repository of charts whose folder belongs to another user, as the runner's workspace does, and a GitOps repository beside it.
mkdir -p "$work/github/workspace" "$work/github/files"
cp -r "$source_folder/examples/charts" "$work/github/workspace/charts"
git init --quiet --initial-branch main "$work/github/workspace"
git -C "$work/github/workspace" add .
git -C "$work/github/workspace" -c user.name=Verify -c user.email=verify@example.com commit --quiet --message "Charts"
cp -r "$source_folder/examples/gitops" "$work/github/gitops"
git init --quiet --initial-branch main "$work/github/gitops"
git -C "$work/github/gitops" add .
git -C "$work/github/gitops" -c user.name=Verify -c user.email=verify@example.com commit --quiet --message "GitOps"
chown -R 1001:1001 "$work/github/workspace"
touch "$work/github/files/output" "$work/github/files/summary"

container=$(buildah "${store[@]}" from localhost/buildtasks)
action() {
  buildah "${store[@]}" run --volume "$work/github:/github" --workingdir /github/workspace \
    --env GITHUB_ACTIONS=true --env GITHUB_WORKSPACE=/github/workspace --env HOME=/root \
    --env GITHUB_OUTPUT=/github/files/output --env GITHUB_STEP_SUMMARY=/github/files/summary \
    "$@" "$container" -- /opt/buildtasks/BuildTasks.Action
}
publish() {
  action --env INPUT_VERB=publish --env INPUT_REGISTRIES=oci-layout:/github/registry --env INPUT_GITOPS-REPOSITORY=/github/gitops --env INPUT_FORGE=local
}

echo "== lint"
action --env INPUT_VERB=lint
echo "== publish"
publish
echo "== publish again"
publish
echo "== outputs"
cat "$work/github/files/output"

grep -q '^published' "$work/github/files/output"
[ -f "$work/github/registry/index.json" ]
size() { buildah "${store[@]}" images --format '{{.Size}}' "$1"; }
echo "image: $(size localhost/buildtasks) on a base of $(size localhost/base); the program: $(du -sh "$(buildah "${store[@]}" mount "$container")/opt/buildtasks" | cut -f1)"
echo "container: ok"
