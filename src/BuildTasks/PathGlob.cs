using System.IO.Enumeration;

namespace BuildTasks;

/// <summary>
/// A glob over paths: <c>*</c> and <c>?</c> stay inside a name, <c>**</c> is any number of folders, <c>{a,b}</c> is either.
/// A path without any of them names a file, or everything in a folder.
/// </summary>
internal sealed class PathGlob
{
    private const string AnyDepth = "**";
    private static readonly EnumerationOptions EveryEntry = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
    private readonly string[] segments;

    private PathGlob(string pattern)
    {
        string[] named = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        segments = [.. named.Where(name => name != "."), .. IsPlain(pattern) ? [AnyDepth] : Array.Empty<string>()];
    }

    /// <summary>Whether a pattern without braces is no more than a path.</summary>
    public static bool IsPlain(string pattern) => pattern.AsSpan().IndexOfAny('*', '?') < 0;

    /// <summary>The globs that a pattern stands for: one, or one for each alternative between braces.</summary>
    public static IEnumerable<PathGlob> Parse(string pattern) => Expand(pattern.Replace('\\', '/')).Select(expanded => new PathGlob(expanded));

    /// <summary>The patterns without braces that a pattern stands for.</summary>
    public static IEnumerable<string> Expand(string pattern)
    {
        int open = pattern.IndexOf('{', StringComparison.Ordinal);
        int close = open < 0 ? -1 : pattern.IndexOf('}', open);
        return close < 0
            ? [pattern]
            : pattern[(open + 1)..close].Split(',').SelectMany(choice => Expand(pattern[..open] + choice + pattern[(close + 1)..]));
    }

    public bool IsMatch(string path) => IsMatch(segments, path.Split('/'));

    /// <summary>
    /// The folders that match, seen from a folder. Links are followed where a name stands for them, but not by <c>**</c>, which could go in
    /// circles; <c>.git</c> is left out.
    /// </summary>
    public IEnumerable<string> FindFolders(string folder) => FindFolders(folder, segments);

    private static IEnumerable<string> FindFolders(string folder, ArraySegment<string> pattern)
    {
        if (pattern.Count == 0)
        {
            return [folder];
        }

        if (pattern[0] == AnyDepth)
        {
            IEnumerable<DirectoryInfo> subfolders = Subfolders(folder, "*").Where(below => below.LinkTarget is null);
            return FindFolders(folder, pattern[1..]).Concat(subfolders.SelectMany(below => FindFolders(below.FullName, pattern)));
        }

        return IsPlain(pattern[0])
            ? FindFolders(Path.GetFullPath(pattern[0], folder), pattern[1..])
            : Subfolders(folder, pattern[0]).SelectMany(below => FindFolders(below.FullName, pattern[1..]));
    }

    private static IEnumerable<DirectoryInfo> Subfolders(string folder, string pattern)
        => Directory.Exists(folder)
            ? new DirectoryInfo(folder)
                .EnumerateDirectories("*", EveryEntry)
                .Where(below => below.Name != ".git" && IsMatch(pattern, below.Name))
            : [];

    private static bool IsMatch(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);

    private static bool IsMatch(ReadOnlySpan<string> pattern, ReadOnlySpan<string> names)
    {
        while (pattern.Length > 0 && pattern[0] != AnyDepth)
        {
            if (names.Length == 0 || !IsMatch(pattern[0], names[0]))
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
}
