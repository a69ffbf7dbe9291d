using System.Globalization;
using BuildTasks.GoTemplates.SemVer;

namespace BuildTasks.Versioning;

/// <summary>A version and where it comes from.</summary>
internal sealed record SourcedVersion(SemanticVersion Version, string Reason)
{
    /// <summary>True when the version is the next one, which nobody can have published yet.</summary>
    public bool IsNext { get; init; }
}

/// <summary>What Git knows of a chart, as the strategies need it.</summary>
/// <param name="Tag">The chart's latest tag; null when it has none.</param>
/// <param name="Messages">Messages of the commits since the tag that touch the chart, newest first; all commits when there is no tag.</param>
/// <param name="DependencyCommits">How many further commits touch only local charts that this one uses.</param>
internal sealed record ChartHistory(ChartTag? Tag, IReadOnlyList<string> Messages, int DependencyCommits = 0);

/// <summary>The strategies that read a version from Git. Pure: the history is passed in.</summary>
internal static class VersionStrategies
{
    /// <summary>
    /// The tag's version where nothing changed since; else the next patch as a pre-release with the number of commits since: 1.2.4-alpha.0.5.
    /// A pre-release tag is continued: 1.3.0-rc.1 becomes 1.3.0-rc.1.5. Without a tag: 0.0.0-alpha.0.N.
    /// </summary>
    public static SourcedVersion FromTag(ChartHistory history)
    {
        int height = history.Messages.Count + history.DependencyCommits;
        string suffix = height.ToString(CultureInfo.InvariantCulture);
        return history.Tag switch
        {
            null => new(VersionArithmetic.With(SemanticVersion.Parse("0.0.0"), $"alpha.0.{suffix}", null), $"no tag yet, {Commits(height)}"),
            { } tag when height == 0 => new(tag.Version, $"tag {tag.Name}"),
            { Version.Prerelease.Length: > 0 } tag => After(tag, tag.Version, $"{tag.Version.Prerelease}.{suffix}"),
            { } tag => After(tag, VersionArithmetic.Next(tag.Version, VersionStep.Patch), $"alpha.0.{suffix}"),
        };

        SourcedVersion After(ChartTag tag, SemanticVersion version, string prerelease)
            => new(VersionArithmetic.With(version, prerelease, null), $"{Commits(height)} after tag {tag.Name}");
    }

    /// <summary>The tag's version, moved by the strongest commit since. Without a tag: the version in Chart.yaml, as the first release.</summary>
    public static SourcedVersion FromCommits(ChartHistory history, SemanticVersion chartVersion)
    {
        if (history.Tag is null)
        {
            return new(chartVersion, "no tag yet, so Chart.yaml's version is the first release");
        }

        VersionStep step = history.Messages.Select(ConventionalCommit.StepOf).DefaultIfEmpty(VersionStep.None).Max();
        if (step != VersionStep.None)
        {
            SemanticVersion next = VersionArithmetic.Next(history.Tag.Version, step);
            string commits = Commits(history.Messages.Count);
            return new(next, $"{step.ToString().ToLowerInvariant()}: {commits} since tag {history.Tag.Name}") { IsNext = true };
        }

        if (history.DependencyCommits == 0)
        {
            return new(history.Tag.Version, $"nothing changed since tag {history.Tag.Name}");
        }

        SemanticVersion patch = VersionArithmetic.Next(history.Tag.Version, VersionStep.Patch);
        return new(patch, $"patch: a local chart that it uses changed since tag {history.Tag.Name}") { IsNext = true };
    }

    private static string Commits(int count) => count == 1 ? "1 commit" : $"{count} commits";
}
