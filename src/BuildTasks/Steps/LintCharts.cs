using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Lint;
using BuildTasks.Helm.Lint.ChartTesting;
using BuildTasks.Helm.Rendering;
using BuildTasks.Helm.Values;
using BuildTasks.Linting;
using BuildTasks.Planning;

namespace BuildTasks.Steps;

/// <summary>Checks charts as <c>helm lint</c> does, each with the local charts that it uses inside, and by the further rules that the options ask for.</summary>
public static class LintCharts
{
    /// <summary>Lints the plan's charts.</summary>
    /// <exception cref="BuildTaskException">A values file, a <c>--set</c> expression or the Kubernetes version cannot be read.</exception>
    public static async Task<LintResult> RunAsync(ChartSelection selection, LintRules rules, ChartPlan plan, BuildContext context, CancellationToken cancellationToken)
    {
        LintedChart[][] charts = await InParallel.SelectAsync(
            plan.Included,
            concurrency: 0,
            async (chart, token) => (LintedChart[])[await LintAsync(chart, selection.Base, rules, context, token).ConfigureAwait(false), .. Subcharts(chart, rules, context, token)],
            cancellationToken).ConfigureAwait(false);
        return new LintResult([.. charts.SelectMany(linted => linted)], rules.Strict);
    }

    private static async Task<LintedChart> LintAsync(PlannedChart chart, string? since, LintRules rules, BuildContext context, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> ciValues = rules.CiValues ? CiValuesFiles.Of(chart.Directory) : [];
        try
        {
            IReadOnlyList<Finding> findings = ciValues.Count == 0
                ? Lint(chart, rules.ValuesFiles, rules, context, cancellationToken)
                : CiValuesFiles.Merge([.. ciValues.Select(file => (file, Lint(chart, [.. rules.ValuesFiles, file], rules, context, cancellationToken)))]);
            IReadOnlyList<Finding> further = await ChartTestingChecks.RunAsync(chart, rules, since, context, cancellationToken).ConfigureAwait(false);
            return new LintedChart(chart.Name, FromStart(chart, context), [.. findings, .. further]);
        }
        catch (ChartException failure)
        {
            return new LintedChart(chart.Name, FromStart(chart, context), [], failure.Located);
        }
    }

    private static IReadOnlyList<Finding> Lint(PlannedChart chart, IEnumerable<string> valuesFiles, LintRules rules, BuildContext context, CancellationToken cancellationToken)
    {
        LintSettings settings = Settings(valuesFiles, rules, context);
        ChartFindings found = ChartLinter.Lint(LocalCharts.ReadFiles(chart.Directory), chart.Directory, settings, cancellationToken);
        foreach (string line in settings.Log.Lines)
        {
            context.Log.Information($"{FromStart(chart, context)}: {line}");
        }

        return found.Findings;
    }

    private static IEnumerable<LintedChart> Subcharts(PlannedChart chart, LintRules rules, BuildContext context, CancellationToken cancellationToken)
    {
        if (!rules.WithSubcharts)
        {
            yield break;
        }

        foreach (string path in ChartLinter.FindSubcharts(chart.Directory))
        {
            ChartFindings found = ChartLinter.Lint(Path.Combine(chart.Directory, path), Settings(rules.ValuesFiles, rules, context), cancellationToken: cancellationToken);
            yield return new LintedChart(found.Name, $"{FromStart(chart, context)}/{path}", found.Findings);
        }
    }

    /// <summary>The chart's folder as who started the run sees it; the plan's paths start from the root that the options name.</summary>
    private static string FromStart(PlannedChart chart, BuildContext context)
        => Path.GetRelativePath(context.WorkingDirectory, chart.Directory).Replace('\\', '/');

    private static LintSettings Settings(IEnumerable<string> valuesFiles, LintRules rules, BuildContext context)
    {
        GoMap values = UserValues.Read(new ValuesOptions { Files = [.. valuesFiles.Select(context.Resolve)], Set = [.. rules.Set] }, context.WorkingDirectory);
        return new LintSettings
        {
            Values = values,
            EnabledRules = [.. rules.EnableRules],
            DisabledRules = [.. rules.DisableRules],
            KubeVersion = rules.KubeVersion is null ? null : KubeVersion.Parse(rules.KubeVersion),
        };
    }
}
