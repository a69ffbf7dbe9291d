using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Lint;
using BuildTasks.Helm.Lint.ChartTesting;
using BuildTasks.Helm.Rendering;
using BuildTasks.Helm.Values;
using BuildTasks.Linting;
using BuildTasks.Planning;

namespace BuildTasks.Steps;

/// <summary>
/// Checks charts as <c>helm lint</c> does, each with the local charts that it uses inside, and by the further rules that the options ask for.
/// </summary>
public static class LintCharts
{
    /// <summary>Lints the plan's charts.</summary>
    /// <exception cref="BuildTaskException">A values file, a <c>--set</c> expression or the Kubernetes version cannot be read.</exception>
    public static async Task<LintResult> RunAsync(
        ChartSelection selection, LintRules rules, ChartPlan plan, BuildContext context, CancellationToken cancellationToken)
    {
        using RemoteSchemas? remote = rules.RemoteSchemas ? new RemoteSchemas(context) : null;
        Run run = new(selection.Base, rules, context, remote is null ? null : url => remote.Read(url, cancellationToken));
        LintedChart[][] charts = await InParallel.SelectAsync(
            plan.Included,
            concurrency: 0,
            async (chart, token) => (LintedChart[])[await run.LintAsync(chart, token).ConfigureAwait(false), .. run.Subcharts(chart, token)],
            cancellationToken).ConfigureAwait(false);
        return new LintResult([.. charts.SelectMany(linted => linted)], rules.Strict);
    }

    private sealed class Run(string? since, LintRules rules, BuildContext context, Func<string, ReadOnlyMemory<byte>?>? readRemoteSchema)
    {
        public async Task<LintedChart> LintAsync(PlannedChart chart, CancellationToken cancellationToken)
        {
            IReadOnlyList<string> ciValues = rules.CiValues ? CiValuesFiles.Of(chart.Directory) : [];
            try
            {
                IReadOnlyList<Finding> findings = ciValues.Count == 0
                    ? Lint(chart, rules.ValuesFiles, cancellationToken)
                    : CiValuesFiles.Merge([.. ciValues.Select(file => (file, Lint(chart, [.. rules.ValuesFiles, file], cancellationToken)))]);
                IReadOnlyList<Finding> further = await ChartTestingChecks.RunAsync(chart, rules, since, context, cancellationToken).ConfigureAwait(false);
                return new LintedChart(chart.Name, FromStart(chart), [.. findings, .. further]);
            }
            catch (ChartException failure)
            {
                return new LintedChart(chart.Name, FromStart(chart), [], failure.Located);
            }
        }

        private IReadOnlyList<Finding> Lint(PlannedChart chart, IEnumerable<string> valuesFiles, CancellationToken cancellationToken)
        {
            LintSettings settings = Settings(valuesFiles);
            ChartFindings found = ChartLinter.Lint(LocalCharts.ReadFiles(chart.Directory), chart.Directory, settings, cancellationToken);
            foreach (string line in settings.Log.Lines)
            {
                context.Log.Information($"{FromStart(chart)}: {line}");
            }

            return found.Findings;
        }

        public IEnumerable<LintedChart> Subcharts(PlannedChart chart, CancellationToken cancellationToken)
        {
            if (!rules.WithSubcharts)
            {
                yield break;
            }

            foreach (string path in ChartLinter.FindSubcharts(chart.Directory))
            {
                ChartFindings found = ChartLinter.Lint(Path.Combine(chart.Directory, path), Settings(rules.ValuesFiles), cancellationToken: cancellationToken);
                yield return new LintedChart(found.Name, $"{FromStart(chart)}/{path}", found.Findings);
            }
        }

        /// <summary>The chart's folder as who started the run sees it; the plan's paths start from the root that the options name.</summary>
        private string FromStart(PlannedChart chart)
            => Path.GetRelativePath(context.WorkingDirectory, chart.Directory).Replace('\\', '/');

        private LintSettings Settings(IEnumerable<string> valuesFiles)
        {
            ValuesOptions said = new() { Files = [.. valuesFiles.Select(context.Resolve)], Set = [.. rules.Set] };
            GoMap values = UserValues.Read(said, context.WorkingDirectory);
            return new LintSettings
            {
                Values = values,
                EnabledRules = [.. rules.EnableRules],
                DisabledRules = [.. rules.DisableRules],
                Rendering = new RenderOptions { ReadRemoteSchema = readRemoteSchema },
                KubeVersion = rules.KubeVersion is null ? null : KubeVersion.Parse(rules.KubeVersion),
            };
        }
    }
}
