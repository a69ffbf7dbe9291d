# The image behind action.yml. Both base images are build arguments and apt-based, so that they can be replaced where these
# cannot be pulled.
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0-noble
ARG BASE_IMAGE=ubuntu:noble

# On the machine's own platform, whatever the image is for: the compiler crosses by itself, and the SDK does not run under emulation.
FROM --platform=$BUILDPLATFORM ${SDK_IMAGE} AS build
ARG BUILDARCH=amd64
ARG TARGETARCH=amd64
WORKDIR /source
# Native code is linked by clang; for another processor with that one's C library.
RUN case "$TARGETARCH" in "$BUILDARCH") other="" ;; arm64) other=gcc-aarch64-linux-gnu ;; *) other=gcc-x86-64-linux-gnu ;; esac \
 && apt-get update \
 && apt-get install --yes --no-install-recommends clang lld llvm libc6-dev $other
COPY . .
RUN rid="linux-$([ "$TARGETARCH" = arm64 ] && echo arm64 || echo x64)" \
 && dotnet publish action/BuildTasks.Action --configuration Release --runtime "$rid" -p:PublishAot=true -p:LinkerFlavor=lld --output /out

FROM ${BASE_IMAGE}
RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates git libssl3 openssh-client tzdata \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /out /opt/buildtasks
# GitHub runs container actions as root: the workspace and the runner's files belong to another user, and no other user may write them
# (docs.github.com, "Dockerfile support for GitHub Actions"). Elsewhere the image runs as any user: docker run --user.
ENTRYPOINT ["/opt/buildtasks/BuildTasks.Action"]
