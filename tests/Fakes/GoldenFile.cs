using System.Text;
using Xunit;

namespace BuildTasks.Fakes;

/// <summary>A file of the repository that a test compares with what the code makes. BUILDTASKS_UPDATE_GOLDENS=1 writes it instead.</summary>
public static class GoldenFile
{
    /// <param name="path">The file, from the repository's root.</param>
    /// <param name="actual">What it should hold.</param>
    public static void Matches(string path, string actual)
        => Assert.Equal(
            Encoding.UTF8.GetString(Expected(path, Encoding.UTF8.GetBytes(actual.ReplaceLineEndings("\n")))).ReplaceLineEndings("\n"),
            actual.ReplaceLineEndings("\n"));

    /// <param name="path">The file, from the repository's root.</param>
    /// <param name="actual">What it should hold, to the last line end.</param>
    public static void Matches(string path, byte[] actual)
    {
        byte[] expected = Expected(path, actual);

        // As text where they differ, so that the message shows where.
        Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(actual));
        Assert.Equal(expected, actual);
    }

    private static byte[] Expected(string path, byte[] actual)
    {
        string file = Path.Combine(RepositoryRoot.Find(), path);
        if (Environment.GetEnvironmentVariable("BUILDTASKS_UPDATE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, actual);
        }

        return File.ReadAllBytes(file);
    }
}
