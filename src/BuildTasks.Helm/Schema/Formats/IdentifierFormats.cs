using System.Text;

namespace BuildTasks.Helm.Schema;

/// <summary><c>uuid</c> and <c>semver</c>.</summary>
internal static class IdentifierFormats
{
    private static readonly int[] UuidGroups = [8, 4, 4, 4, 12];
    private static readonly string[] VersionParts = ["major", "minor", "patch"];

    public static string? CheckUuid(string text)
    {
        string[] groups = text.Split('-');
        if (groups.Length != UuidGroups.Length)
        {
            return $"must have {EnglishNumber.Format(UuidGroups.Length)} elements";
        }

        for (int index = 0; index < groups.Length; index++)
        {
            if (Encoding.UTF8.GetByteCount(groups[index]) != UuidGroups[index])
            {
                return $"element {EnglishNumber.Format(index + 1)} must be {EnglishNumber.Format(UuidGroups[index])} characters long";
            }

            if (FirstOutside(groups[index], char.IsAsciiHexDigit) is { } rune)
            {
                return $"non-hex character {Quoted.Rune(rune)}";
            }
        }

        return null;
    }

    public static string? CheckSemver(string text)
    {
        string rest = text;
        int plus = rest.IndexOf('+', StringComparison.Ordinal);
        string? reason = plus < 0 ? null : CheckBuild(rest[(plus + 1)..]);
        rest = plus < 0 ? rest : rest[..plus];

        int dash = rest.IndexOf('-', StringComparison.Ordinal);
        reason ??= dash < 0 ? null : CheckPrerelease(rest[(dash + 1)..]);
        return reason ?? CheckVersionCore(dash < 0 ? rest : rest[..dash]);
    }

    /// <summary>The first character that is not one of the allowed ASCII ones.</summary>
    internal static Rune? FirstOutside(string text, Func<char, bool> allowed)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!rune.IsAscii || !allowed((char)rune.Value))
            {
                return rune;
            }
        }

        return null;
    }

    private static string? CheckBuild(string build)
    {
        if (build.Length == 0)
        {
            return "build is empty";
        }

        foreach (string identifier in build.Split('.'))
        {
            if (identifier.Length == 0)
            {
                return "build identifier is empty";
            }

            if (FirstOutside(identifier, IsIdentifier) is { } rune)
            {
                return $"invalid character {Quoted.Rune(rune)} in build identifier";
            }
        }

        return null;
    }

    private static string? CheckPrerelease(string prerelease)
    {
        foreach (string identifier in prerelease.Split('.'))
        {
            if (identifier.Length == 0)
            {
                return "pre-release identifier is empty";
            }

            if (FirstOutside(identifier, IsIdentifier) is { } rune)
            {
                return $"invalid character {Quoted.Rune(rune)} in pre-release identifier";
            }

            if (identifier.Length > 1 && identifier[0] == '0' && identifier.All(char.IsAsciiDigit))
            {
                return "pre-release numeric identifier starts with zero";
            }
        }

        return null;
    }

    private static string? CheckVersionCore(string core)
    {
        string[] parts = core.Split('.');
        if (parts.Length != VersionParts.Length)
        {
            return "versionCore must have 3 numbers separated by dot";
        }

        foreach ((string part, string name) in parts.Zip(VersionParts))
        {
            if (part.Length == 0)
            {
                return $"{name} is empty";
            }

            if (part.Length > 1 && part[0] == '0')
            {
                return $"{name} starts with zero";
            }

            if (!part.All(char.IsAsciiDigit))
            {
                return $"{name} contains non-digit";
            }
        }

        return null;
    }

    private static bool IsIdentifier(char character) => char.IsAsciiLetterOrDigit(character) || character == '-';
}
