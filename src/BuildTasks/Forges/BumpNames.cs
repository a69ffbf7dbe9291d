using System.Security.Cryptography;
using System.Text;

namespace BuildTasks.Forges;

/// <summary>The names that people see on a bump: its branch and its title.</summary>
internal static class BumpNames
{
    /// <summary>Every branch of the tool starts like this, and no other branch is ever rewritten or closed.</summary>
    public const string Prefix = "buildtasks/";

    // As many charts are named one by one; more would make titles and branches that nobody reads.
    private const int Named = 3;
    private const int LongestTitle = 200;

    /// <summary>The branch for charts that are bumped together: the same charts always have the same branch.</summary>
    public static string Branch(IEnumerable<string> charts)
    {
        string[] names = [.. charts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (names.Length <= Named)
        {
            return Prefix + string.Join('+', names.Select(RefPart));
        }

        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names))));
        return $"{Prefix}{RefPart(names[0])}+{names.Length - 1}-{digest[..8]}";
    }

    /// <summary>The title: the template of the options with its placeholders filled in.</summary>
    /// <param name="template">A text with <c>{chart}</c>, <c>{version}</c> and <c>{previous}</c>.</param>
    /// <param name="changes">The versions that move.</param>
    /// <param name="charts">The published charts.</param>
    public static string Title(string template, IReadOnlyList<VersionChange> changes, IReadOnlyList<PublishedChart> charts)
    {
        PublishedChart[] moved =
        [
            .. charts
                .Where(chart => changes.Any(change => change.Chart == chart.Name))
                .OrderBy(chart => chart.Name, StringComparer.Ordinal),
        ];
        string title = template
            .Replace("{chart}", Several(moved.Select(chart => chart.Name), "charts"), StringComparison.Ordinal)
            .Replace("{version}", Several(moved.Select(chart => chart.Version), "versions"), StringComparison.Ordinal)
            .Replace("{previous}", Several(changes.Select(change => change.OldValue), "versions"), StringComparison.Ordinal)
            .ReplaceLineEndings(" ")
            .Trim();
        return title.Length <= LongestTitle ? title : $"{title[..LongestTitle].TrimEnd()}...";
    }

    private static string Several(IEnumerable<string> values, string noun)
    {
        string[] distinct = [.. values.Distinct(StringComparer.Ordinal)];
        return distinct.Length <= Named ? string.Join(", ", distinct) : $"{distinct.Length} {noun}";
    }

    // Chart names are safe by Helm's rules; a chart that breaks them must still not break git's (git check-ref-format).
    private static string RefPart(string name)
    {
        string safe = new([.. name.Select(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' ? character : '-')]);
        while (safe.Contains("..", StringComparison.Ordinal))
        {
            safe = safe.Replace("..", ".", StringComparison.Ordinal);
        }

        safe = safe.Trim('.');
        return safe.EndsWith(".lock", StringComparison.Ordinal) ? $"{safe}-" : safe;
    }
}
