using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BuildTasks.GoTemplates.SemVer;

/// <summary>
/// A version by the rules of the Go package Masterminds/semver 3.5, which Helm uses for charts, Kubernetes and its template functions.
/// Order and equality follow https://semver.org/#spec-item-11: build metadata counts for neither.
/// </summary>
public sealed class SemanticVersion : IComparable<SemanticVersion>, IEquatable<SemanticVersion>
{
    /// <summary>Makes a version of its parts, which are not checked.</summary>
    public SemanticVersion(ulong major, ulong minor, ulong patch, string prerelease = "", string metadata = "")
        : this(major, minor, patch, prerelease, metadata, original: null)
    {
    }

    internal SemanticVersion(ulong major, ulong minor, ulong patch, string prerelease, string metadata, string? original)
    {
        Major = major;
        Minor = minor;
        Patch = patch;
        Prerelease = prerelease;
        Metadata = metadata;
        Original = original ?? ToString();
    }

    /// <summary>The first number.</summary>
    public ulong Major { get; }

    /// <summary>The second number; 0 where the text had none.</summary>
    public ulong Minor { get; }

    /// <summary>The third number; 0 where the text had none.</summary>
    public ulong Patch { get; }

    /// <summary>What follows the hyphen (<c>rc.1</c>), empty for a release.</summary>
    public string Prerelease { get; }

    /// <summary>What follows the plus sign, or empty.</summary>
    public string Metadata { get; }

    /// <summary>The text as it was parsed, for example <c>v1.2</c>.</summary>
    public string Original { get; }

    /// <summary>Reads a version leniently: a <c>v</c> in front, leading zeros and missing minor or patch numbers are taken.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SemanticVersion? version) =>
        TryParse(text, out version, out _);

    /// <summary>Reads a version leniently; <paramref name="error"/> is Masterminds' text when it cannot.</summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? text,
        [NotNullWhen(true)] out SemanticVersion? version,
        [NotNullWhen(false)] out string? error)
    {
        (version, error) = VersionParser.ParseLenient(text ?? "");
        return version is not null;
    }

    /// <summary>Reads a version that must be a complete semantic version (<c>1.2.3-rc.1+build</c>).</summary>
    public static bool TryParseStrict([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SemanticVersion? version) =>
        TryParseStrict(text, out version, out _);

    /// <summary>Reads a complete semantic version; <paramref name="error"/> is Masterminds' text when it cannot.</summary>
    public static bool TryParseStrict(
        [NotNullWhen(true)] string? text,
        [NotNullWhen(true)] out SemanticVersion? version,
        [NotNullWhen(false)] out string? error)
    {
        (version, error) = VersionParser.ParseStrict(text ?? "");
        return version is not null;
    }

    /// <summary>Reads a version leniently.</summary>
    /// <exception cref="FormatException">The text is not a version; the message is Masterminds'.</exception>
    public static SemanticVersion Parse(string text) =>
        TryParse(text, out SemanticVersion? version, out string? error) ? version : throw new FormatException(error);

    /// <summary>The next patch release; of a pre-release, the release it leads to.</summary>
    /// <exception cref="OverflowException">The number is the greatest there is.</exception>
    public SemanticVersion IncPatch() => Next(Major, Minor, Prerelease.Length > 0 ? Patch : checked(Patch + 1));

    /// <summary>The next minor release.</summary>
    /// <exception cref="OverflowException">The number is the greatest there is.</exception>
    public SemanticVersion IncMinor() => Next(Major, checked(Minor + 1), 0);

    /// <summary>The next major release.</summary>
    /// <exception cref="OverflowException">The number is the greatest there is.</exception>
    public SemanticVersion IncMajor() => Next(checked(Major + 1), 0, 0);

    /// <inheritdoc/>
    public int CompareTo(SemanticVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        int numbers = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        return numbers != 0 ? numbers : PrereleaseOrder.Compare(Prerelease, other.Prerelease);
    }

    /// <inheritdoc/>
    public bool Equals(SemanticVersion? other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SemanticVersion);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Major, Minor, Patch, Prerelease);

    /// <summary>The canonical text, without the <c>v</c> of <see cref="Original"/>.</summary>
    public override string ToString()
    {
        string prerelease = Prerelease.Length > 0 ? "-" + Prerelease : "";
        string metadata = Metadata.Length > 0 ? "+" + Metadata : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}{prerelease}{metadata}");
    }

    /// <summary>Same precedence.</summary>
    public static bool operator ==(SemanticVersion? left, SemanticVersion? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Different precedence.</summary>
    public static bool operator !=(SemanticVersion? left, SemanticVersion? right) => !(left == right);

    /// <summary>Lower precedence.</summary>
    public static bool operator <(SemanticVersion? left, SemanticVersion? right) => Comparer<SemanticVersion>.Default.Compare(left, right) < 0;

    /// <summary>Lower or same precedence.</summary>
    public static bool operator <=(SemanticVersion? left, SemanticVersion? right) => Comparer<SemanticVersion>.Default.Compare(left, right) <= 0;

    /// <summary>Higher precedence.</summary>
    public static bool operator >(SemanticVersion? left, SemanticVersion? right) => Comparer<SemanticVersion>.Default.Compare(left, right) > 0;

    /// <summary>Higher or same precedence.</summary>
    public static bool operator >=(SemanticVersion? left, SemanticVersion? right) => Comparer<SemanticVersion>.Default.Compare(left, right) >= 0;

    /// <summary>The changed version keeps the <c>v</c> of the original text.</summary>
    internal SemanticVersion With(string prerelease, string metadata) => Changed(Major, Minor, Patch, prerelease, metadata);

    private SemanticVersion Next(ulong major, ulong minor, ulong patch) => Changed(major, minor, patch, "", "");

    private SemanticVersion Changed(ulong major, ulong minor, ulong patch, string prerelease, string metadata)
    {
        SemanticVersion changed = new(major, minor, patch, prerelease, metadata);
        return Original.StartsWith('v')
            ? new SemanticVersion(major, minor, patch, prerelease, metadata, "v" + changed.Original)
            : changed;
    }
}
