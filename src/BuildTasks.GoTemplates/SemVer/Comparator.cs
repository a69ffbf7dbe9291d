namespace BuildTasks.GoTemplates.SemVer;

/// <summary>How much of a comparator's version was written out; the rest is <c>x</c>, <c>*</c> or absent.</summary>
internal enum Precision
{
    /// <summary><c>*</c></summary>
    None,

    /// <summary><c>1</c> or <c>1.x</c></summary>
    Major,

    /// <summary><c>1.2</c> or <c>1.2.x</c></summary>
    Minor,

    /// <summary><c>1.2.3</c></summary>
    Patch,
}

/// <summary>One operator with its version, such as <c>&gt;=1.2.x</c>; <see cref="Text"/> is the version as it was written.</summary>
internal sealed record Comparator(string Operator, SemanticVersion Version, Precision Precision, string Text)
{
    private readonly Func<Comparator, SemanticVersion, string?> rule = ComparatorRules.ByOperator[Operator];

    /// <summary>Null when the version satisfies this comparator, else Masterminds' reason.</summary>
    public string? Reject(SemanticVersion version, bool includePrereleases) =>
        version.Prerelease.Length > 0 && !includePrereleases ? PrereleaseReason(version) : rule(this, version);

    public static string PrereleaseReason(SemanticVersion version) =>
        $"\"{version}\" is a prerelease version and the constraint is only looking for release versions";

    public override string ToString() => Operator + Text;
}
