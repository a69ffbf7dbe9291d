using System.Text.RegularExpressions;

namespace BuildTasks.GoTemplates.SemVer;

/// <summary>Reads the text of a constraint into groups of comparators: the groups are ORed, the comparators of a group ANDed.</summary>
internal static class ConstraintParser
{
    private const string Wildcards = "xX*|";

    // Longer operators first: the first that fits is taken.
    private static readonly string[] Operators = ["!=", ">=", "=>", "<=", "=<", "~>", "=", ">", "<", "~", "^"];

    // Built on first use: few constraints are hyphen ranges. The language of a version in a constraint is the one of VersionOf.
    private static readonly Lazy<Regex> HyphenRange = new(() =>
    {
        const string version = @"v?[0-9|xX*]+(?:\.[0-9|xX*]+){0,2}"
            + @"(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?";
        const string space = @"[\t\n\f\r ]";
        return new Regex(
            $"{space}*(?<low>{version}){space}+-{space}+(?<high>{version}){space}*",
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    });

    public static (Comparator[][]? Alternatives, string? Error) Parse(string text)
    {
        List<Comparator[]> alternatives = new();
        foreach (string group in RewriteHyphenRanges(text).Split("||"))
        {
            (Comparator[]? comparators, string? error) = ParseGroup(group);
            if (comparators is null)
            {
                return (null, error);
            }

            alternatives.Add(comparators);
        }

        return ([.. alternatives], null);
    }

    private static string RewriteHyphenRanges(string text) =>
        HasFreeHyphen(text) ? HyphenRange.Value.Replace(text, ">= ${low}, <= ${high} ") : text;

    private static bool HasFreeHyphen(string text)
    {
        for (int i = 1; i < text.Length - 1; i++)
        {
            if (text[i] == '-' && char.IsWhiteSpace(text[i - 1]) && char.IsWhiteSpace(text[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static (Comparator[]? Comparators, string? Error) ParseGroup(string text)
    {
        VersionScanner scanner = new(text);
        List<(string Operator, ConstraintVersion Version)> parts = new();
        bool spaced, comma;
        do
        {
            scanner.SkipSpaces();
            string op = OperatorAt(text, scanner.Position);
            foreach (char c in op)
            {
                scanner.Skip(c);
            }

            scanner.SkipSpaces();
            if (VersionOf(ref scanner, text) is not { } version)
            {
                return Improper(text);
            }

            parts.Add((op, version));
            spaced = scanner.SkipSpaces();
            comma = scanner.Skip(',');
        }
        while (comma || (spaced && !scanner.AtEnd));

        if (!scanner.AtEnd)
        {
            return Improper(text);
        }

        Comparator[] comparators = new Comparator[parts.Count];
        for (int i = 0; i < comparators.Length; i++)
        {
            (string op, ConstraintVersion version) = parts[i];
            if (!SemanticVersion.TryParse(version.Completed, out SemanticVersion? limit))
            {
                return (null, "constraint parser error");
            }

            comparators[i] = new Comparator(op, limit, version.Precision, version.Text);
        }

        return (comparators, null);
    }

    private static (Comparator[]? Comparators, string Error) Improper(string text) => (null, "improper constraint: " + GoQuote.Quote(text));

    private static string OperatorAt(string text, int position) =>
        Array.Find(Operators, op => string.CompareOrdinal(text, position, op, 0, op.Length) == 0) ?? "";

    private static ConstraintVersion? VersionOf(ref VersionScanner scanner, string text)
    {
        int start = scanner.Position;
        scanner.Skip('v');
        ReadOnlySpan<char> major = scanner.Number(Wildcards);
        if (major.IsEmpty)
        {
            return null;
        }

        ReadOnlySpan<char> minor = scanner.DottedNumber(Wildcards);
        ReadOnlySpan<char> patch = scanner.DottedNumber(Wildcards);
        ReadOnlySpan<char> prerelease = scanner.Identifiers('-');
        string suffix = prerelease.IsEmpty ? "" : $"-{prerelease}";
        scanner.Identifiers('+');
        string written = text[start..scanner.Position];
        return (IsOpen(major), IsOpen(minor), IsOpen(patch)) switch
        {
            (true, _, _) => new ConstraintVersion(written, "0.0.0" + suffix, Precision.None),
            (_, true, _) => new ConstraintVersion(written, $"{major}.0.0{suffix}", Precision.Major),
            (_, _, true) => new ConstraintVersion(written, $"{major}.{minor}.0{suffix}", Precision.Minor),
            _ => new ConstraintVersion(written, written, Precision.Patch),
        };
    }

    private static bool IsOpen(ReadOnlySpan<char> number) => number is "" or "x" or "X" or "*";

    private readonly record struct ConstraintVersion(string Text, string Completed, Precision Precision);
}
