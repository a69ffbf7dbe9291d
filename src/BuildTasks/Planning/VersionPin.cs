using BuildTasks.GoTemplates.SemVer;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Planning;

/// <summary>A version in a chart's dependencies that has to follow the local chart it names.</summary>
/// <param name="Index">The entry among the dependencies, from 0.</param>
/// <param name="Version">The version that it gets.</param>
internal sealed record VersionPin(int Index, string Version)
{
    /// <summary>
    /// The entries of a local chart that must change for Helm to accept its new version: an exact version follows it, and so does a
    /// range when the new version is a pre-release, which no plain range contains.
    /// </summary>
    /// <exception cref="BuildTaskException">A range does not contain the new release.</exception>
    public static IEnumerable<VersionPin> For(ChartMetadata chart, string dependency, string version)
    {
        for (int index = 0; index < chart.Dependencies.Count; index++)
        {
            ChartDependency entry = chart.Dependencies[index];
            if (entry.Name != dependency || !ChartFolder.IsLocal(entry) || Accepts(entry.Version, version))
            {
                continue;
            }

            bool isPrerelease = SemanticVersion.TryParse(version, out SemanticVersion? parsed) && parsed.Prerelease.Length > 0;
            yield return isPrerelease || SemanticVersion.TryParse(entry.Version, out _)
                ? new VersionPin(index, version)
                : throw new BuildTaskException(
                    $"{chart.Name} wants {dependency} {entry.Version}, but the local chart is at {version}: "
                    + $"widen the range in the dependencies of {chart.Name}'s Chart.yaml.");
        }
    }

    // Charts may leave out the version of a dependency: Helm packs them as they are.
    private static bool Accepts(string constraint, string version)
        => constraint.Length == 0
        || (VersionConstraint.TryParse(constraint, out VersionConstraint? range, out _)
            && SemanticVersion.TryParse(version, out SemanticVersion? parsed)
            && range.IsSatisfiedBy(parsed));
}
