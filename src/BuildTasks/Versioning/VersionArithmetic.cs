using BuildTasks.GoTemplates.SemVer;

namespace BuildTasks.Versioning;

/// <summary>Moves versions.</summary>
internal static class VersionArithmetic
{
    /// <summary>
    /// The version one step on. A pre-release moves to its own release, since 1.3.0-rc.1 is on the way to 1.3.0.
    /// Before 1.0.0 a breaking change is a minor step: SemVer 2, item 4, promises nothing there, and users expect 1.0.0 to be a decision.
    /// </summary>
    /// <exception cref="BuildTaskException">A number is the largest that SemVer's readers take.</exception>
    public static SemanticVersion Next(SemanticVersion version, VersionStep step)
    {
        try
        {
            return step == VersionStep.None ? version
                : version.Prerelease.Length > 0 || step == VersionStep.Patch ? version.IncPatch()
                : step == VersionStep.Minor || version.Major == 0 ? version.IncMinor()
                : version.IncMajor();
        }
        catch (OverflowException exception)
        {
            throw new BuildTaskException(
                $"There is no version after '{version}': its number is the largest possible one. Say another version with --chart-version.",
                exception);
        }
    }

    /// <summary>The version with other pre-release and build parts.</summary>
    public static SemanticVersion With(SemanticVersion version, string? prerelease, string? metadata)
        => SemanticVersion.Parse(
            $"{version.Major}.{version.Minor}.{version.Patch}"
            + (string.IsNullOrEmpty(prerelease) ? string.Empty : "-" + prerelease)
            + (string.IsNullOrEmpty(metadata) ? string.Empty : "+" + metadata));
}
