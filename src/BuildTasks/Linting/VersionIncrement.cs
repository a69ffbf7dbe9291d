using System.Text;
using BuildTasks.Git;
using BuildTasks.GoTemplates;
using BuildTasks.GoTemplates.SemVer;
using BuildTasks.Helm.Lint;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Linting;

/// <summary>
/// chart-testing's check that a changed chart has a higher version than on the base: on its tip, since that is what has been
/// published when the change is merged.
/// </summary>
internal static class VersionIncrement
{
    /// <summary>The rule's id.</summary>
    public const string Id = "chart-version-increment";

    /// <summary>Compares a chart with its state on the base. Null when the version is higher, or the chart is new there.</summary>
    /// <param name="chart">The chart, which has changed.</param>
    /// <param name="baseRef">A branch, tag or commit.</param>
    /// <param name="context">The log and the environment of the run.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="BuildTaskException">The clone does not know the base.</exception>
    public static async Task<Finding?> CheckAsync(PlannedChart chart, string baseRef, BuildContext context, CancellationToken cancellationToken)
    {
        string current = await File.ReadAllTextAsync(Path.Combine(chart.Directory, "Chart.yaml"), cancellationToken).ConfigureAwait(false);
        if (await ReadBaseAsync(new GitCommand(chart.Directory, context), baseRef, cancellationToken).ConfigureAwait(false) is not { } before
            || Version(current) is not { } version
            || Version(before) is not { } old
            || version.CompareTo(old) > 0)
        {
            // A version that cannot be read is what other rules complain about.
            return null;
        }

        YamlPosition place = YamlPositions.Of(current).Find("version");
        return new Finding(
            FindingSeverity.Error,
            Id,
            "Chart.yaml",
            $"version {version.Original} is not higher than {old.Original} on {baseRef}; a changed chart needs a new version",
            place.Line,
            place.Column);
    }

    private static async Task<string?> ReadBaseAsync(GitCommand git, string baseRef, CancellationToken cancellationToken)
    {
        string commit = await GitHistory.FindCommitAsync(git, baseRef, cancellationToken).ConfigureAwait(false)
            ?? throw new BuildTaskException(
                $"Versions cannot be compared with '{baseRef}': this clone knows no such branch, tag or commit. "
                + $"Fetch it first, for example 'git fetch origin {baseRef}', or name another base.");
        string[] arguments = ["ls-tree", "-z", "--name-only", commit, "--", "Chart.yaml"];
        IReadOnlyList<string> present = await git.ListAsync(arguments, cancellationToken).ConfigureAwait(false);
        return present.Count == 0
            ? null
            : Encoding.UTF8.GetString(await git.BytesAsync(["show", commit + ":./Chart.yaml"], cancellationToken).ConfigureAwait(false));
    }

    private static SemanticVersion? Version(string chartYaml)
    {
        try
        {
            return GoYaml.Parse(chartYaml) is GoMap chart && chart.Get("version") is string text && SemanticVersion.TryParse(text, out SemanticVersion? version)
                ? version
                : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }
}
