using System.CommandLine;
using BuildTasks.Reports;

namespace BuildTasks.Cli;

/// <summary><c>buildtasks publish</c></summary>
internal static class PublishVerb
{
    public static Verb Create(GlobalOptions globals, Host host) => VerbCommand.Create<PublishOptions>(
        "publish",
        "Run the whole pipeline: plan, lint, version, package, push, verify, bump, pull request.",
        [
            "buildtasks publish --registries oci://ghcr.io/acme/charts --gitops-repository https://github.com/acme/gitops",
            "buildtasks publish --since origin/main --dry-run",
        ],
        globals,
        host,
        async (options, run, cancellationToken) =>
        {
            PublishResult result = await ChartVerbs.PublishAsync(options, run.Context, cancellationToken).ConfigureAwait(false);
            return run.Result(result, () => ResultJson.Default.PublishResult, PublishText.Write, result.Failure, failureIsLogged: !result.Lint.Failed);
        });
}
