using System.Buffers;
using System.Text.RegularExpressions;

namespace BuildTasks.Git;

/// <summary>Command lines and messages of git, as people read them.</summary>
internal static partial class GitText
{
    private static readonly SearchValues<char> TakenApart = SearchValues.Create(" \t\n\"'$\\;&|<>*?");

    /// <summary>Puts quotes around an argument that a shell would take apart.</summary>
    public static string Quote(string argument)
        => argument.Length > 0 && !argument.AsSpan().ContainsAny(TakenApart) ? argument : $"'{argument.ReplaceLineEndings(" ")}'";

    /// <summary>Blots out what stands before the <c>@</c> of an http(s) URL, and passwords before that of any other.</summary>
    public static string WithoutPasswords(string text)
        => UserPassword().Replace(WebUser().Replace(text, "${scheme}***@"), "${user}:***@");

    [GeneratedRegex(@"(?<scheme>https?://)[^/@\s]+@", RegexOptions.NonBacktracking)]
    private static partial Regex WebUser();

    [GeneratedRegex(@"(?<user>[a-z+]+://[^/@:\s]+):[^/@\s]+@", RegexOptions.NonBacktracking)]
    private static partial Regex UserPassword();
}
