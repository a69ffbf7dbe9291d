namespace BuildTasks.GoTemplates.SemVer;

/// <summary>What each operator accepts: null, or the reason why the version is rejected.</summary>
internal static class ComparatorRules
{
    public static readonly Dictionary<string, Func<Comparator, SemanticVersion, string?>> ByOperator =
        new(StringComparer.Ordinal)
        {
            [""] = EqualOrTilde,
            ["="] = EqualOrTilde,
            ["!="] = NotEqual,
            [">"] = Greater,
            ["<"] = Less,
            [">="] = GreaterOrEqual,
            ["=>"] = GreaterOrEqual,
            ["<="] = LessOrEqual,
            ["=<"] = LessOrEqual,
            ["~"] = Tilde,
            ["~>"] = Tilde,
            ["^"] = Caret,
        };

    private static string? EqualOrTilde(Comparator c, SemanticVersion v) =>
        c.Precision < Precision.Patch ? Tilde(c, v) : Unless(v == c.Version, c, v, "is not equal to");

    private static string? NotEqual(Comparator c, SemanticVersion v)
    {
        const string reason = "is equal to";
        SemanticVersion limit = c.Version;
        return c.Precision switch
        {
            Precision.Major => Unless(v.Major != limit.Major, c, v, reason),
            Precision.Minor => Unless(
                (v.Major, v.Minor) != (limit.Major, limit.Minor)
                || PrereleaseOrder.CompareIdentifiers(v.Prerelease, limit.Prerelease) != 0,
                c,
                v,
                reason),
            _ => Unless(v != limit, c, v, reason),
        };
    }

    private static string? Greater(Comparator c, SemanticVersion v)
    {
        SemanticVersion limit = c.Version;
        bool greater = c.Precision switch
        {
            Precision.Major => v.Major > limit.Major,
            Precision.Minor => (v.Major, v.Minor).CompareTo((limit.Major, limit.Minor)) > 0,
            _ => v > limit,
        };
        return Unless(greater, c, v, "is less than or equal to");
    }

    private static string? Less(Comparator c, SemanticVersion v) => Unless(v < c.Version, c, v, "is greater than or equal to");

    private static string? GreaterOrEqual(Comparator c, SemanticVersion v) => Unless(v >= c.Version, c, v, "is less than");

    private static string? LessOrEqual(Comparator c, SemanticVersion v)
    {
        SemanticVersion limit = c.Version;
        bool within = c.Precision switch
        {
            Precision.Patch => v <= limit,
            Precision.Major => v.Major <= limit.Major,
            _ => (v.Major, v.Minor).CompareTo((limit.Major, limit.Minor)) <= 0,
        };
        return Unless(within, c, v, "is greater than");
    }

    private static string? Tilde(Comparator c, SemanticVersion v)
    {
        SemanticVersion limit = c.Version;
        if (v < limit)
        {
            return Reason(c, v, "is less than");
        }

        // Masterminds takes ~0.0.0 (and ~*) for "any version".
        if ((limit.Major, limit.Minor, limit.Patch) == (0, 0, 0) && c.Precision is Precision.None or Precision.Patch)
        {
            return null;
        }

        if (v.Major != limit.Major)
        {
            return Reason(c, v, "does not have same major version as");
        }

        return Unless(v.Minor == limit.Minor || c.Precision == Precision.Major, c, v, "does not have same major and minor version as");
    }

    private static string? Caret(Comparator c, SemanticVersion v)
    {
        SemanticVersion limit = c.Version;
        if (v < limit)
        {
            return Reason(c, v, "is less than");
        }

        if (v.Major != limit.Major)
        {
            return Reason(c, v, "does not have same major version as");
        }

        if (limit.Major > 0 || c.Precision == Precision.Major)
        {
            return null;
        }

        if (limit.Minor > 0 || c.Precision == Precision.Minor)
        {
            return v.Minor == limit.Minor
                ? null
                : Reason(c, v, "does not have same minor version as") + ". Expected minor versions to match when constraint major version is 0";
        }

        if (v.Minor > 0)
        {
            return Reason(c, v, "does not have same minor version as");
        }

        return v.Patch == limit.Patch
            ? null
            : Reason(c, v, "does not equal") + ". Expect version and constraint to equal when major and minor versions are 0";
    }

    private static string? Unless(bool satisfied, Comparator c, SemanticVersion v, string relation) =>
        satisfied ? null : Reason(c, v, relation);

    private static string Reason(Comparator c, SemanticVersion v, string relation) => $"\"{v}\" {relation} \"{c.Text}\"";
}
