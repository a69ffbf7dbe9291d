using BuildTasks.GoTemplates.SemVer;

namespace BuildTasks.Versioning;

/// <summary>A Git tag that names a version of a chart.</summary>
/// <param name="Name">The tag.</param>
/// <param name="Version">The version it names.</param>
internal sealed record ChartTag(string Name, SemanticVersion Version);

/// <summary>Reads chart versions from Git tags: <c>web-1.2.3</c>, <c>web/v1.2.3</c>, and <c>v1.2.3</c> for repositories with one version.</summary>
internal static class ChartTags
{
    /// <summary>The highest version among the chart's own tags, else among the tags without a chart's name; null when there is none.</summary>
    /// <param name="chart">The chart's name.</param>
    /// <param name="tags">Tags that HEAD contains.</param>
    public static ChartTag? Latest(string chart, IReadOnlyList<string> tags)
        => Highest(tags, [$"{chart}-", $"{chart}/"]) ?? Highest(tags, [string.Empty]);

    private static ChartTag? Highest(IReadOnlyList<string> tags, IReadOnlyList<string> prefixes)
        => tags.SelectMany(tag => prefixes.Select(prefix => Parse(tag, prefix))).OfType<ChartTag>().MaxBy(tag => tag.Version);

    private static ChartTag? Parse(string tag, string prefix)
    {
        if (!tag.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        string text = tag[prefix.Length..];
        return SemanticVersion.TryParseStrict(text.StartsWith('v') ? text[1..] : text, out SemanticVersion? version) ? new ChartTag(tag, version) : null;
    }
}
