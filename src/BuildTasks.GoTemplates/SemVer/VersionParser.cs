using System.Globalization;

namespace BuildTasks.GoTemplates.SemVer;

/// <summary>The two ways of Masterminds/semver to read a version, with its error texts.</summary>
internal static class VersionParser
{
    private const string Invalid = "invalid semantic version";
    private const string InvalidCharacters = "invalid characters in version";
    private const string SegmentStartsZero = "version segment starts with 0";
    private const string InvalidMetadata = "invalid metadata string";
    private const string InvalidPrerelease = "invalid prerelease string";

    public static (SemanticVersion? Version, string? Error) ParseLenient(string text)
    {
        VersionScanner scanner = new(text);
        scanner.Skip('v');
        ReadOnlySpan<char> major = scanner.Number();
        if (major.IsEmpty)
        {
            return (null, Invalid);
        }

        ReadOnlySpan<char> minor = scanner.DottedNumber();
        ReadOnlySpan<char> patch = scanner.DottedNumber();
        string prerelease = scanner.Identifiers('-').ToString();
        string metadata = scanner.Identifiers('+').ToString();
        if (!scanner.AtEnd)
        {
            return (null, Invalid);
        }

        ulong patchNumber = 0UL;
        ulong minorNumber = 0UL;
        string? error = Segment(major, out ulong majorNumber)
            ?? Segment(minor.IsEmpty ? "0" : minor, out minorNumber)
            ?? Segment(patch.IsEmpty ? "0" : patch, out patchNumber);
        if (error is not null)
        {
            return (null, "error parsing version segment: " + error);
        }

        error = prerelease.Length == 0 ? null : PrereleaseError(prerelease);
        return error is null
            ? (new SemanticVersion(majorNumber, minorNumber, patchNumber, prerelease, metadata, text), null)
            : (null, error);
    }

    public static (SemanticVersion? Version, string? Error) ParseStrict(string text)
    {
        if (text.Length == 0)
        {
            return (null, "version string empty");
        }

        string[] segments = text.Split('.', 3);
        if (segments.Length != 3)
        {
            return (null, Invalid);
        }

        (segments[2], string? metadata) = Cut(segments[2], '+');
        (segments[2], string? prerelease) = Cut(segments[2], '-');
        string? error = (metadata is null ? null : MetadataError(metadata))
            ?? (prerelease is null ? null : PrereleaseError(prerelease))
            ?? segments.Select(SegmentError).FirstOrDefault(e => e is not null);
        if (error is not null)
        {
            return (null, error);
        }

        ulong[] numbers = new ulong[3];
        for (int i = 0; i < numbers.Length; i++)
        {
            error = Segment(segments[i], out numbers[i]);
            if (error is not null)
            {
                return (null, error);
            }
        }

        return (new SemanticVersion(numbers[0], numbers[1], numbers[2], prerelease ?? "", metadata ?? "", text), null);
    }

    /// <summary>Null when the text may stand after the hyphen of a version.</summary>
    public static string? PrereleaseError(string prerelease)
    {
        foreach (string identifier in prerelease.Split('.'))
        {
            if (!IsIdentifier(identifier))
            {
                return InvalidPrerelease;
            }

            if (identifier.Length > 1 && identifier[0] == '0' && identifier.All(char.IsAsciiDigit))
            {
                return SegmentStartsZero;
            }
        }

        return null;
    }

    /// <summary>Null when the text may stand after the plus sign of a version.</summary>
    public static string? MetadataError(string metadata) =>
        metadata.Split('.').All(IsIdentifier) ? null : InvalidMetadata;

    private static bool IsIdentifier(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static string? SegmentError(string segment)
    {
        if (!segment.All(char.IsAsciiDigit))
        {
            return InvalidCharacters;
        }

        return segment.Length > 1 && segment[0] == '0' ? SegmentStartsZero : null;
    }

    private static string? Segment(ReadOnlySpan<char> digits, out ulong number)
    {
        if (ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            return null;
        }

        // The text of Go's strconv.ParseUint: the digits are checked before, so only emptiness and size are left.
        string reason = digits.IsEmpty ? "invalid syntax" : "value out of range";
        return $"strconv.ParseUint: parsing \"{digits}\": {reason}";
    }

    private static (string Before, string? After) Cut(string text, char separator)
    {
        int at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }
}
