using System.CommandLine;
using BuildTasks.Reports;

namespace BuildTasks.Cli;

/// <summary><c>buildtasks plan</c></summary>
internal static class PlanVerb
{
    public static Verb Create(GlobalOptions globals, Host host) => VerbCommand.Create<PlanOptions>(
        "plan",
        "Say which charts a run works on, in which order and why.",
        [
            "buildtasks plan",
            "buildtasks plan --since origin/main",
            "buildtasks plan --since origin/main --output json   # for strategy.matrix",
        ],
        globals,
        host,
        async (options, run, cancellationToken) =>
        {
            ChartPlan plan = await ChartVerbs.PlanAsync(options, run.Context, cancellationToken).ConfigureAwait(false);
            return run.Result(PlanMatrix.Of(plan), () => ResultJson.Default.PlanMatrix, _ => PlanText.Write(plan));
        });
}
