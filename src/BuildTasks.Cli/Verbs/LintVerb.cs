using System.CommandLine;
using BuildTasks.Reports;

namespace BuildTasks.Cli;

/// <summary><c>buildtasks lint</c></summary>
internal static class LintVerb
{
    public static Verb Create(GlobalOptions globals, Host host) => VerbCommand.Create<LintOptions>(
        "lint",
        "Check charts as helm lint does, with file, line and column.",
        [
            "buildtasks lint",
            "buildtasks lint charts/web --strict --values-files prod.yaml",
            "buildtasks lint --since origin/main --output sarif > lint.sarif",
        ],
        globals,
        host,
        async (options, run, cancellationToken) =>
        {
            LintResult result = await ChartVerbs.LintAsync(options, run.Context, cancellationToken).ConfigureAwait(false);
            if (run.Format == "helm")
            {
                result = result.OnlyHelmsRules();
            }

            return run.Result(
                result.MaskedBy(run.Context.Log.Mask),
                () => ResultJson.Default.LintResult,
                report => LintReports.Write(report, run.Format),
                result.Failure);
        });
}
