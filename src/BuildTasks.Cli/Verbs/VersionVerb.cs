using System.CommandLine;
using BuildTasks.Reports;

namespace BuildTasks.Cli;

/// <summary><c>buildtasks version</c></summary>
internal static class VersionVerb
{
    public static Verb Create(GlobalOptions globals, Host host) => VerbCommand.Create<VersionOptions>(
        "version",
        "Print the version that a chart gets: the version alone for one chart, a line 'NAME VERSION' for each of several.",
        [
            "VERSION=$(buildtasks version charts/web)",
            "buildtasks version --strategy conventional --write",
            "buildtasks version --strategy tag --channel pr.42",
        ],
        globals,
        host,
        async (options, run, cancellationToken) =>
        {
            VersionResult result = await ChartVerbs.VersionAsync(options, run.Context, cancellationToken).ConfigureAwait(false);
            return run.Result(result, () => ResultJson.Default.VersionResult, VersionText.Write);
        });
}
