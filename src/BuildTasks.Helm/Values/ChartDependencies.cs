using BuildTasks.GoTemplates;
using BuildTasks.GoTemplates.SemVer;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Values;

/// <summary>
/// Which subcharts take part, under which names: aliases, conditions and tags; then the values that parents import from them.
/// </summary>
public static class ChartDependencies
{
    /// <summary>The chart as it is rendered with these values.</summary>
    /// <param name="chart">The chart as it was loaded.</param>
    /// <param name="values">The values that the user gives.</param>
    /// <param name="log">Receives Helm's warnings.</param>
    /// <exception cref="ValuesException">The values of a subchart are not a map.</exception>
    public static Chart Resolve(Chart chart, GoMap values, HelmLog log)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(log);
        ChartNode root = new(chart);
        Enable(root, values, "", log);
        ImportedValues.Import(root, log);
        return root.ToChart();
    }

    /// <summary>Whether a version is within a range; an invalid version or range is never.</summary>
    internal static bool IsCompatible(string range, string version)
        => SemanticVersion.TryParse(version, out SemanticVersion? parsed)
            && VersionConstraint.TryParse(range, out VersionConstraint? constraint, out _)
            && constraint.IsSatisfiedBy(parsed);

    private static void Enable(ChartNode chart, GoMap values, string path, HelmLog log)
    {
        // As Helm: without a list of dependencies everything in charts/ takes part, at all depths.
        if (!chart.Metadata.ListsDependencies)
        {
            return;
        }

        Declare(chart);
        GoMap coalesced = ValueCoalescing.Coalesce(chart.ToChart(), values, log);
        IReadOnlyList<ChartDependency> dependencies = new DependencySwitches(coalesced, path, log).Apply(chart.Metadata.Dependencies);
        HashSet<string> disabled = dependencies
            .Where(dependency => !dependency.Enabled)
            .Select(dependency => dependency.Name)
            .ToHashSet(StringComparer.Ordinal);
        ChartNode[] subcharts = [.. chart.Subcharts.Where(subchart => !disabled.Contains(subchart.Name))];
        foreach (ChartNode subchart in subcharts)
        {
            Enable(subchart, coalesced, $"{path}{subchart.Name}.", log);
        }

        ChartDependency[] enabled = [.. dependencies.Where(dependency => !disabled.Contains(dependency.Name))];
        chart.Metadata = chart.Metadata with { Dependencies = enabled.Length == 0 ? ChartMetadata.NoDependencies : enabled };
        chart.Adopt(subcharts);
    }

    /// <summary>Subcharts that no dependency declares come first, the others in the order and under the names of the declarations.</summary>
    private static void Declare(ChartNode chart)
    {
        IReadOnlyList<ChartDependency> dependencies = chart.Metadata.Dependencies;
        List<ChartNode> subcharts = chart.Subcharts
            .Where(subchart => !dependencies.Any(dependency => Matches(dependency, subchart)))
            .ToList();
        foreach (ChartDependency dependency in dependencies)
        {
            if (chart.Subcharts.FirstOrDefault(subchart => Matches(dependency, subchart)) is { } subchart)
            {
                subcharts.Add(subchart.CopyAs(dependency.NameInParent));
            }
        }

        chart.Metadata = chart.Metadata with { Dependencies = [.. dependencies.Select(dependency => dependency with { Name = dependency.NameInParent })] };
        chart.Adopt(subcharts);
    }

    private static bool Matches(ChartDependency dependency, ChartNode subchart)
        => subchart.Name == dependency.Name && IsCompatible(dependency.Version, subchart.Metadata.Version);
}
