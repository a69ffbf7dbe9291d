using BuildTasks.Helm.Lint;
using BuildTasks.Helm.Lint.ChartTesting;

namespace BuildTasks.Linting;

/// <summary>The checks of chart-testing that the options ask for, beside Helm's own rules.</summary>
internal static class ChartTestingChecks
{
    /// <summary>Checks one chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="rules">Which checks run.</param>
    /// <param name="since">The base that versions are compared with; null when there is none.</param>
    /// <param name="context">The log and the environment of the run.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="BuildTaskException">The clone does not know the base.</exception>
    public static async Task<IReadOnlyList<Finding>> RunAsync(
        PlannedChart chart, LintRules rules, string? since, BuildContext context, CancellationToken cancellationToken)
    {
        List<Finding> findings = [];
        if (rules.RequireVersionIncrement && since is not null
            && await VersionIncrement.CheckAsync(chart, since, context, cancellationToken).ConfigureAwait(false) is { } finding)
        {
            findings.Add(finding);
        }

        if (rules.RejectUnknownKeys || rules.RequireMaintainers)
        {
            string text = await File.ReadAllTextAsync(Path.Combine(chart.Directory, "Chart.yaml"), cancellationToken).ConfigureAwait(false);
            findings.AddRange(rules.RejectUnknownKeys ? UnknownKeysRule.Check(text) : []);
            findings.AddRange(rules.RequireMaintainers ? MaintainersRule.Check(text) : []);
        }

        return findings;
    }
}
