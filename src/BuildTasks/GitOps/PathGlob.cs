using System.IO.Enumeration;

namespace BuildTasks.GitOps;

/// <summary>
/// A glob over relative paths: <c>*</c> and <c>?</c> stay inside a name, <c>**</c> is any number of folders, <c>{a,b}</c> is either.
/// A path without any of them names a file, or everything in a folder.
/// </summary>
internal sealed class PathGlob
{
    private readonly string[] segments;

    private PathGlob(string pattern)
    {
        bool isPlain = pattern.AsSpan().IndexOfAny('*', '?') < 0;
        string[] named = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        segments = [.. named.Where(name => name != "."), .. isPlain ? ["**"] : Array.Empty<string>()];
    }

    /// <summary>The globs that a pattern stands for: one, or one for each alternative between braces.</summary>
    public static IEnumerable<PathGlob> Parse(string pattern) => Expand(pattern.Replace('\\', '/')).Select(expanded => new PathGlob(expanded));

    public bool IsMatch(string path) => IsMatch(segments, path.Split('/'));

    private static bool IsMatch(ReadOnlySpan<string> pattern, ReadOnlySpan<string> names)
    {
        while (pattern.Length > 0 && pattern[0] != "**")
        {
            if (names.Length == 0 || !FileSystemName.MatchesSimpleExpression(pattern[0], names[0], ignoreCase: false))
            {
                return false;
            }

            pattern = pattern[1..];
            names = names[1..];
        }

        if (pattern.Length == 0)
        {
            return names.Length == 0;
        }

        for (int skipped = 0; skipped <= names.Length; skipped++)
        {
            if (IsMatch(pattern[1..], names[skipped..]))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Expand(string pattern)
    {
        int open = pattern.IndexOf('{', StringComparison.Ordinal);
        int close = open < 0 ? -1 : pattern.IndexOf('}', open);
        return close < 0
            ? [pattern]
            : pattern[(open + 1)..close].Split(',').SelectMany(choice => Expand(pattern[..open] + choice + pattern[(close + 1)..]));
    }
}
