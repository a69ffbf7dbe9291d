using Xunit;

namespace BuildTasks.Fakes;

/// <summary>A file of the repository that a test compares with what the code makes. BUILDTASKS_UPDATE_GOLDENS=1 writes it instead.</summary>
public static class GoldenFile
{
    /// <param name="path">The file, from the repository's root.</param>
    /// <param name="actual">What it should hold.</param>
    public static void Matches(string path, string actual)
    {
        string file = Path.Combine(RepositoryRoot.Find(), path);
        if (Environment.GetEnvironmentVariable("BUILDTASKS_UPDATE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual.ReplaceLineEndings("\n"));
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual.ReplaceLineEndings("\n"));
    }
}
