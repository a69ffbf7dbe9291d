namespace BuildTasks.Helm.Lint.ChartTesting;

/// <summary>chart-testing's <c>ci/*-values.yaml</c>: a chart that has such files is linted once with each of them.</summary>
public static class CiValuesFiles
{
    /// <summary>The files of a chart, absolute, in the order of their names; empty when it has none and is linted as it is.</summary>
    /// <param name="chartDirectory">The chart's folder.</param>
    public static IReadOnlyList<string> Of(string chartDirectory)
    {
        string folder = Path.Combine(chartDirectory, "ci");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*-values.yaml").Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>
    /// The findings of several runs as one list: what every run found is there once; what only some found names the files that bring
    /// it about.
    /// </summary>
    /// <param name="runs">Each values file with what the run with it found.</param>
    public static IReadOnlyList<Finding> Merge(IReadOnlyList<(string ValuesFile, IReadOnlyList<Finding> Findings)> runs)
    {
        List<Finding> merged = [];
        foreach (Finding finding in runs.SelectMany(run => run.Findings).Distinct())
        {
            string[] files = [.. runs.Where(run => run.Findings.Contains(finding)).Select(run => "ci/" + Path.GetFileName(run.ValuesFile))];
            merged.Add(files.Length == runs.Count
                ? finding
                : finding with { Message = $"{finding.Message.TrimEnd('\n')} (with {string.Join(", ", files)})" });
        }

        return merged;
    }
}
