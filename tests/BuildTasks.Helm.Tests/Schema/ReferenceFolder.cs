using BuildTasks.Fakes;

namespace BuildTasks.Helm.Tests.Schema;

/// <summary>Reference material that is not part of the repository: in <c>BUILDTASKS_REFERENCE</c>, or beside the repository.</summary>
internal static class ReferenceFolder
{
    public static string? SchemaTestSuite { get; } = Find("json-schema-test-suite");

    private static string? Find(string name)
    {
        string root = Environment.GetEnvironmentVariable("BUILDTASKS_REFERENCE") ?? Path.Combine(RepositoryRoot.Find(), "..", "shared", "reference");
        string folder = Path.Combine(root, name);
        return Directory.Exists(folder) ? folder : null;
    }
}

/// <summary>A theory that needs JSON-Schema-Test-Suite; skipped, visibly, where it is absent and not demanded.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryWithSchemaTestSuiteAttribute : TheoryAttribute
{
    public TheoryWithSchemaTestSuiteAttribute() => Skip = RealParts.SkipWithout(
        ReferenceFolder.SchemaTestSuite is null
            ? "JSON-Schema-Test-Suite is not in BUILDTASKS_REFERENCE nor in ../shared/reference beside the repository."
            : null);
}
