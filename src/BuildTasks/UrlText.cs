using System.Text.RegularExpressions;

namespace BuildTasks;

/// <summary>Texts with URLs in them, as people may read them.</summary>
internal static partial class UrlText
{
    /// <summary>Blots out what stands before the <c>@</c> of an http(s) URL, and passwords before that of any other.</summary>
    public static string WithoutPasswords(string text)
        => UserPassword().Replace(WebUser().Replace(text, "${scheme}***@"), "${user}:***@");

    [GeneratedRegex(@"(?<scheme>https?://)[^/@\s]+@", RegexOptions.NonBacktracking)]
    private static partial Regex WebUser();

    [GeneratedRegex(@"(?<user>[a-z+]+://[^/@:\s]*):[^/@\s]+@", RegexOptions.NonBacktracking)]
    private static partial Regex UserPassword();
}
