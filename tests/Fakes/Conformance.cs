namespace BuildTasks.Fakes;

/// <summary>The answers of real Helm in tests/conformance.</summary>
public static class Conformance
{
    /// <summary>The absolute path of a file or folder there.</summary>
    public static string File(string path)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "tests", "conformance");
            if (Directory.Exists(candidate))
            {
                return Path.Combine(candidate, path);
            }
        }

        throw new DirectoryNotFoundException($"No tests/conformance above {AppContext.BaseDirectory}.");
    }
}
