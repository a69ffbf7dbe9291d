using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates.SemVer;

/// <summary>What templates see of a version: Masterminds' <c>*semver.Version</c>, or the struct itself where a method gives that.</summary>
internal sealed class GoVersion(SemanticVersion version, bool isPointer) : GoObject, IGoJsonValue, IEquatable<GoVersion>
{
    private static readonly GoType PointerType = GoType.Pointer("*semver.Version");
    private static readonly GoType StructType = GoType.Struct("semver.Version");

    public SemanticVersion Version { get; } = version;

    public override GoType Type => isPointer ? PointerType : StructType;

    public override IReadOnlyList<KeyValuePair<string, object?>> PrintedFields =>
    [
        new("major", Version.Major),
        new("minor", Version.Minor),
        new("patch", Version.Patch),
        new("pre", Version.Prerelease),
        new("metadata", Version.Metadata),
        new("original", Version.Original),
    ];

    public override string StringMethod() => Version.ToString();

    public object? ToJsonValue() => Version.ToString();

    public override TemplateFunction? FindMethod(string name) => name switch
    {
        "Major" => Create(name, () => Version.Major),
        "Minor" => Create(name, () => Version.Minor),
        "Patch" => Create(name, () => Version.Patch),
        "Prerelease" => Create(name, () => Version.Prerelease),
        "Metadata" => Create(name, () => Version.Metadata),
        "String" => Create(name, () => Version.ToString()),
        "IncMajor" => Create(name, () => Increment(Version.IncMajor, "major")),
        "IncMinor" => Create(name, () => Increment(Version.IncMinor, "minor")),
        "IncPatch" => Create(name, () => Increment(Version.IncPatch, "patch")),
        "SetPrerelease" => Create(name, (string text) => With(text, Version.Metadata, VersionParser.PrereleaseError, text)),
        "SetMetadata" => Create(name, (string text) => With(Version.Prerelease, text, VersionParser.MetadataError, text)),
        _ => isPointer ? FindPointerMethod(name) : null,
    };

    internal override GoObject ExportedCopy() => new GoVersion(new SemanticVersion(0, 0, 0, "", "", original: ""), isPointer);

    public bool Equals(GoVersion? other) => other is not null && Version.Original == other.Version.Original;

    public override bool Equals(object? obj) => Equals(obj as GoVersion);

    public override int GetHashCode() => Version.Original.GetHashCode(StringComparison.Ordinal);

    private TemplateFunction? FindPointerMethod(string name) => name switch
    {
        "Original" => Create(name, () => Version.Original),
        "Compare" => Comparison(name, order => GoInt.Box(order)),
        "Equal" => Comparison(name, order => order == 0),
        "GreaterThan" => Comparison(name, order => order > 0),
        "GreaterThanEqual" => Comparison(name, order => order >= 0),
        "LessThan" => Comparison(name, order => order < 0),
        "LessThanEqual" => Comparison(name, order => order <= 0),
        _ => null,
    };

    private TemplateFunction Comparison(string name, Func<int, object> result) => new(
        name,
        [PointerType],
        isVariadic: false,
        arguments => arguments[0] is GoVersion other
            ? result(Version.CompareTo(other.Version))
            : throw new TemplateFunctionException("runtime error: invalid memory address or nil pointer dereference"));

    private static GoVersion Increment(Func<SemanticVersion> next, string part)
    {
        try
        {
            return new GoVersion(next(), isPointer: false);
        }
        catch (OverflowException e)
        {
            throw new TemplateFunctionException($"{part} version increment would overflow uint64", e);
        }
    }

    private GoVersion With(string prerelease, string metadata, Func<string, string?> check, string text) =>
        text.Length > 0 && check(text) is { } error
            ? throw new TemplateFunctionException(error)
            : new GoVersion(Version.With(prerelease, metadata), isPointer: false);
}
