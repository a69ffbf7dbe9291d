namespace BuildTasks.Helm.Tests.Schema;

/// <summary>Reference material that is not part of the repository: in <c>BUILDTASKS_REFERENCE</c>, or beside the repository.</summary>
internal static class ReferenceFolder
{
    public static string? SchemaTestSuite { get; } = Find("json-schema-test-suite");

    private static string? Find(string name)
    {
        string root = Environment.GetEnvironmentVariable("BUILDTASKS_REFERENCE")
            ?? Path.Combine(RepositoryRoot(), "..", "shared", "reference");
        string folder = Path.Combine(root, name);
        return Directory.Exists(folder) ? folder : null;
    }

    private static string RepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "BuildTasks.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? AppContext.BaseDirectory;
    }
}

/// <summary>A theory that needs JSON-Schema-Test-Suite; skipped, visibly, where it is absent and not demanded.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryWithSchemaTestSuiteAttribute : TheoryAttribute
{
    public TheoryWithSchemaTestSuiteAttribute()
    {
        if (ReferenceFolder.SchemaTestSuite is null && Environment.GetEnvironmentVariable("BUILDTASKS_REQUIRE_REAL_PARTS") != "1")
        {
            Skip = "JSON-Schema-Test-Suite is not in BUILDTASKS_REFERENCE nor in ../shared/reference beside the repository.";
        }
    }
}
