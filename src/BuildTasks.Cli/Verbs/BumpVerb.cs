using System.CommandLine;
using BuildTasks.Reports;

namespace BuildTasks.Cli;

/// <summary><c>buildtasks bump</c></summary>
internal static class BumpVerb
{
    public static Verb Create(GlobalOptions globals, Host host) => VerbCommand.Create<BumpOptions>(
        "bump",
        "Move the GitOps repository to published chart versions, by pull request or directly.",
        [
            "buildtasks bump oci://ghcr.io/acme/charts/web:1.2.3 --gitops-repository https://github.com/acme/gitops",
            "buildtasks bump oci://ghcr.io/acme/charts/web:1.2.3 --gitops-repository ../gitops --dry-run",
        ],
        globals,
        host,
        async (options, run, cancellationToken) =>
        {
            BumpResult result = await ChartVerbs.BumpAsync(options, run.Context, cancellationToken).ConfigureAwait(false);
            return run.Result(result, () => ResultJson.Default.BumpResult, BumpText.Write);
        });
}
