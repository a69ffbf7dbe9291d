using System.CommandLine;
using BuildTasks.Reports;

namespace BuildTasks.Cli;

/// <summary><c>buildtasks push</c></summary>
internal static class PushVerb
{
    public static Verb Create(GlobalOptions globals, Host host) => VerbCommand.Create<PushOptions>(
        "push",
        "Pack charts and push them to OCI registries; what is there already is left alone.",
        [
            "buildtasks push --registries oci://ghcr.io/acme/charts",
            "buildtasks push charts/web --registries oci://localhost:5000/charts --plain-http",
            "buildtasks push --since origin/main --registries oci://ghcr.io/acme/charts --dry-run",
        ],
        globals,
        host,
        async (options, run, cancellationToken) =>
        {
            PushResult result = await ChartVerbs.PushAsync(options, run.Context, cancellationToken).ConfigureAwait(false);
            return run.Result(result, () => ResultJson.Default.PushResult, PushText.Write, result.Failure, failureIsLogged: true);
        });
}
