using BuildTasks.Fakes;

namespace BuildTasks.Helm.Tests.Schema;

/// <summary>Reference material that is not part of the repository: in <c>BUILDTASKS_REFERENCE</c>, or beside the repository.</summary>
internal static class ReferenceFolder
{
    private const string Variable = "BUILDTASKS_REFERENCE";

    /// <summary>Whether somebody said where it is.</summary>
    public static bool IsNamed => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    public static string? SchemaTestSuite { get; } = Find("json-schema-test-suite");

    private static string? Find(string name)
    {
        string root = IsNamed ? Environment.GetEnvironmentVariable(Variable)! : Path.Combine(RepositoryRoot.Find(), "..", "shared", "reference");
        string folder = Path.Combine(root, name);
        return Directory.Exists(folder) ? folder : null;
    }
}

/// <summary>
/// A theory that needs JSON-Schema-Test-Suite. Where it is absent it is reported as skipped, in CI too, which cannot install it; it fails
/// where somebody said where the suite is, and it is not there.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryWithSchemaTestSuiteAttribute : TheoryAttribute
{
    public TheoryWithSchemaTestSuiteAttribute() => Skip = ReferenceFolder.SchemaTestSuite is null && !ReferenceFolder.IsNamed
        ? "JSON-Schema-Test-Suite is not in BUILDTASKS_REFERENCE nor in ../shared/reference beside the repository."
        : null;
}
