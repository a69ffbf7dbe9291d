using System.Text.RegularExpressions;

namespace BuildTasks.Reports;

/// <summary>
/// Texts of charts and repositories in the log of a build server must not be able to give it commands. GitHub's runner takes <c>::</c> behind
/// leading blanks, and <c>##[</c> anywhere in a line (actions/runner, ActionCommand.cs); Azure Pipelines takes <c>##vso[</c> and TeamCity
/// <c>##teamcity[</c> anywhere.
/// </summary>
public static partial class DisarmedText
{
    /// <summary>The text with <c>| </c> before each line that would be a command, and <c>## [</c> for <c>##[</c>.</summary>
    public static string Of(string text) => Hashes().Replace(Colons().Replace(text, "| "), "## ");

    [GeneratedRegex(@"(?<![^\r\n])(?=[^\S\r\n]*::)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Colons();

    [GeneratedRegex(@"##(?=(vso|teamcity)?\[)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hashes();
}
