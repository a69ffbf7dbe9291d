using System.Text.RegularExpressions;
using BuildTasks.GoTemplates.SemVer;

namespace BuildTasks.Forges;

/// <summary>Which chart versions a pull request brings. A comment in its text, invisible to readers, says so to later runs.</summary>
internal sealed partial class PullRequestSubject
{
    private readonly SortedDictionary<string, string> versions;

    private PullRequestSubject(SortedDictionary<string, string> versions) => this.versions = versions;

    /// <summary>The comment for the pull request's text.</summary>
    public string Marker
        => $"<!-- buildtasks: {string.Join(' ', versions.Select(chart => $"{Uri.EscapeDataString(chart.Key)}@{Uri.EscapeDataString(chart.Value)}"))} -->";

    /// <summary>The subject of published charts.</summary>
    public static PullRequestSubject Of(IEnumerable<PublishedChart> charts)
    {
        SortedDictionary<string, string> found = new(StringComparer.Ordinal);
        foreach (PublishedChart chart in charts)
        {
            found[chart.Name] = chart.Version;
        }

        return new PullRequestSubject(found);
    }

    /// <summary>The subject of a pull request's text; null when it has no marker.</summary>
    public static PullRequestSubject? Read(string? text)
    {
        if (text is null || Comment().Match(text) is not { Success: true } match)
        {
            return null;
        }

        SortedDictionary<string, string> found = new(StringComparer.Ordinal);
        foreach (string[] chart in match.Groups["charts"].Value.Split(' ').Select(chart => chart.Split('@')))
        {
            found[Uri.UnescapeDataString(chart[0])] = Uri.UnescapeDataString(chart[1]);
        }

        return new PullRequestSubject(found);
    }

    /// <summary>A text without its marker: a pull request that the tool closed must not look as if a person had.</summary>
    public static string Unmark(string text) => Comment().Replace(text, "").TrimEnd();

    /// <summary>True when both bring the same versions.</summary>
    public bool IsSameAs(PullRequestSubject other) => versions.SequenceEqual(other.versions);

    /// <summary>True when everything that the other brings comes with this one, in the same version or a later one.</summary>
    public bool Supersedes(PullRequestSubject other)
        => other.versions.All(chart => versions.TryGetValue(chart.Key, out string? version) && IsAtLeast(version, chart.Value));

    private static bool IsAtLeast(string version, string other)
        => SemanticVersion.TryParse(version, out SemanticVersion? mine) && SemanticVersion.TryParse(other, out SemanticVersion? theirs)
            ? mine.CompareTo(theirs) >= 0
            : version == other;

    [GeneratedRegex(@"<!-- buildtasks: (?<charts>[^\s@]+@[^\s@]+( [^\s@]+@[^\s@]+)*) -->", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Comment();
}
