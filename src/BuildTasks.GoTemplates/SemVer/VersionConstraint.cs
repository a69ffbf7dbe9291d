using System.Diagnostics.CodeAnalysis;

namespace BuildTasks.GoTemplates.SemVer;

/// <summary>
/// A range of versions by the rules of the Go package Masterminds/semver 3.5: <c>&gt;=1.2 &lt;2 || ^3.0.0-0</c>.
/// A pre-release satisfies only a group of ANDed comparators of which one names a pre-release itself.
/// </summary>
public sealed class VersionConstraint
{
    private readonly Comparator[][] alternatives;

    private VersionConstraint(Comparator[][] alternatives) => this.alternatives = alternatives;

    /// <summary>Reads a constraint; <paramref name="error"/> is Masterminds' text when it cannot.</summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? text,
        [NotNullWhen(true)] out VersionConstraint? constraint,
        [NotNullWhen(false)] out string? error)
    {
        (Comparator[][]? alternatives, string? problem) = ConstraintParser.Parse(text ?? "");
        constraint = alternatives is null ? null : new VersionConstraint(alternatives);
        error = problem;
        return constraint is not null;
    }

    /// <summary>Reads a constraint.</summary>
    /// <exception cref="FormatException">The text is not a constraint; the message is Masterminds'.</exception>
    public static VersionConstraint Parse(string text) =>
        TryParse(text, out VersionConstraint? constraint, out string? error) ? constraint : throw new FormatException(error);

    /// <summary>Whether the version lies in the range.</summary>
    public bool IsSatisfiedBy(SemanticVersion version) =>
        alternatives.Any(group => Array.TrueForAll(group, c => c.Reject(version, NamesPrerelease(group)) is null));

    /// <summary>The reasons why the version lies outside of the range, in Masterminds' words; none when it lies inside.</summary>
    public IReadOnlyList<string> Validate(SemanticVersion version)
    {
        if (IsSatisfiedBy(version))
        {
            return [];
        }

        List<string> reasons = new();
        foreach (Comparator[] group in alternatives)
        {
            bool includePrereleases = NamesPrerelease(group);
            foreach (string reason in group.Select(c => c.Reject(version, includePrereleases)).OfType<string>())
            {
                // Masterminds says only once that the version is a pre-release.
                if (includePrereleases || version.Prerelease.Length == 0 || !reasons.Contains(reason))
                {
                    reasons.Add(reason);
                }
            }
        }

        return reasons;
    }

    /// <summary>The constraint without superfluous spaces and with hyphen ranges as comparators.</summary>
    public override string ToString() =>
        string.Join(" || ", alternatives.Select(group => string.Join<Comparator>(' ', group)));

    private static bool NamesPrerelease(Comparator[] group) => Array.Exists(group, c => c.Version.Prerelease.Length > 0);
}
