using System.Text.RegularExpressions;

namespace BuildTasks.Versioning;

/// <summary>How far a change moves a version.</summary>
internal enum VersionStep
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>1.2.3 to 1.2.4.</summary>
    Patch,

    /// <summary>1.2.3 to 1.3.0.</summary>
    Minor,

    /// <summary>1.2.3 to 2.0.0.</summary>
    Major,
}

/// <summary>Reads a commit message by Conventional Commits 1.0.0 (conventionalcommits.org).</summary>
internal static partial class ConventionalCommit
{
    /// <summary>
    /// What a commit that touches a chart asks for. A commit of any other type, or of none, is a patch: the package's content
    /// changes with it, and a published version is never overwritten.
    /// </summary>
    public static VersionStep StepOf(string message)
    {
        Match header = Header().Match(message);
        return header.Groups["breaking"].Success || BreakingFooter().IsMatch(message) ? VersionStep.Major
            : header.Success && header.Groups["type"].ValueSpan.Equals("feat", StringComparison.OrdinalIgnoreCase) ? VersionStep.Minor
            : VersionStep.Patch;
    }

    [GeneratedRegex(
        @"\A(?<type>[A-Za-z]+)(?:\([^)\r\n]*\))?(?<breaking>!)?: ",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Header();

    [GeneratedRegex("^BREAKING[ -]CHANGE: ", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BreakingFooter();
}
