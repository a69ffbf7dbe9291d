using System.CommandLine;
using BuildTasks.Reports;

namespace BuildTasks.Cli;

/// <summary><c>buildtasks package</c></summary>
internal static class PackageVerb
{
    public static Verb Create(GlobalOptions globals, Host host) => VerbCommand.Create<PackageOptions>(
        "package",
        "Pack charts into .tgz files that are the same from the same sources everywhere.",
        [
            "buildtasks package charts/web",
            "buildtasks package --chart-version 1.2.3 --app-version version --destination dist",
        ],
        globals,
        host,
        async (options, run, cancellationToken) =>
        {
            PackageResult result = await ChartVerbs.PackageAsync(options, run.Context, cancellationToken).ConfigureAwait(false);
            return run.Result(result, () => ResultJson.Default.PackageResult, PackageText.Write);
        });
}
