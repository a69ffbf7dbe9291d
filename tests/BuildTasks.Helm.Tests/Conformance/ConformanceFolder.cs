namespace BuildTasks.Helm.Tests.Conformance;

/// <summary>
/// Where the answers of real Helm are: <c>tests/conformance</c>, or the folder in <c>BUILDTASKS_CONFORMANCE</c> with the same structure.
/// </summary>
internal static class ConformanceFolder
{
    public static string Path { get; } =
        Environment.GetEnvironmentVariable("BUILDTASKS_CONFORMANCE") is { Length: > 0 } given
            ? System.IO.Path.GetFullPath(given)
            : FindInRepository();

    private static string FindInRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "tests", "conformance");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException("tests/conformance is not above " + AppContext.BaseDirectory);
    }
}
