using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Lint;

/// <summary>One chart being linted: its files, what it is linted with, and what was found so far.</summary>
/// <param name="source">The chart's files.</param>
/// <param name="settings">What it is linted with.</param>
internal sealed class LintRun(ChartSource source, LintSettings settings)
{
    private readonly List<Finding> findings = [];

    public ChartSource Source => source;

    public LintSettings Settings => settings;

    public IReadOnlyList<Finding> Findings => findings;

    public bool IsOn(LintRule rule)
    {
        if (settings.OnlyHelmRules)
        {
            return rule.IsHelms;
        }

        return (rule.IsOnByDefault || settings.EnabledRules.Contains(rule.Id)) && !settings.DisabledRules.Contains(rule.Id);
    }

    /// <summary>Notes a finding, if its rule is on.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">What Helm prints in front.</param>
    /// <param name="message">Helm's text.</param>
    /// <param name="place">Where it is; null when it is about <paramref name="path"/> as a whole.</param>
    public void Report(LintRule rule, string path, string message, LintPlace? place = null)
    {
        if (IsOn(rule))
        {
            LintPlace at = place ?? new LintPlace(path);
            findings.Add(new Finding(rule.Severity, rule.Id, path, message, at.Line, at.Column) { File = at.File });
        }
    }

    /// <summary>Notes that the chart is not what a rule wants, where an exception says so.</summary>
    public void Report(LintRule rule, string path, string prefix, BuildTaskException problem, string file)
        => Report(rule, path, prefix + problem.Message, new LintPlace(PathInChart(problem.File) ?? file, problem.Line));

    /// <summary>Loads the chart as Helm does anew for each group of rules; null, and a finding, when it cannot.</summary>
    public Chart? Load(LintRule rule, string path, string prefix = "")
    {
        try
        {
            return ChartLoader.LoadSource(source, settings.Limits, settings.Log);
        }
        catch (ChartException problem)
        {
            Report(rule, path, prefix, problem, "Chart.yaml");
            return null;
        }
    }

    private string? PathInChart(string? file)
        => file is not null && file.StartsWith(source.Location + "/", StringComparison.Ordinal) ? file[(source.Location.Length + 1)..] : null;
}

/// <summary>A place in a chart.</summary>
/// <param name="File">The file, from the chart's root.</param>
/// <param name="Line">The line, from 1; 0 when unknown.</param>
/// <param name="Column">The column, from 1; 0 when unknown.</param>
internal sealed record LintPlace(string File, int Line = 0, int Column = 0);
