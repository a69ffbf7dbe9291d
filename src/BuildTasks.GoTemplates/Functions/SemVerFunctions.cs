using BuildTasks.GoTemplates.SemVer;
using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's functions on versions.</summary>
internal static class SemVerFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        Create("semver", (string version) => new GoVersion(Parse(version), isPointer: true)),
        Create("semverCompare", (string constraint, string version) =>
            VersionConstraint.TryParse(constraint, out VersionConstraint? parsed, out string? error)
                ? parsed.IsSatisfiedBy(Parse(version))
                : throw new TemplateFunctionException(error)),
    ];

    private static SemanticVersion Parse(string text) =>
        SemanticVersion.TryParse(text, out SemanticVersion? version, out string? error) ? version : throw new TemplateFunctionException(error);
}
