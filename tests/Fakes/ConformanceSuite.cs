using System.Text.Json;

namespace BuildTasks.Fakes;

/// <summary>The answers of real Helm that this project is held to: tests/conformance, or the folder that BUILDTASKS_CONFORMANCE names.</summary>
public static class ConformanceSuite
{
    public static string Root { get; } = Environment.GetEnvironmentVariable("BUILDTASKS_CONFORMANCE") is { Length: > 0 } other
        ? Path.GetFullPath(other)
        : Path.Combine(RepositoryRoot.Find(), "tests", "conformance");

    /// <summary>A file or folder of the suite.</summary>
    public static string File(string path) => Path.Combine(Root, path);

    /// <summary>The JSON files of a folder, such as <c>lint/expected</c>, in the order of their names; none when the suite lacks the folder.</summary>
    public static IEnumerable<string> Files(string folder)
        => Directory.Exists(File(folder)) ? Directory.EnumerateFiles(File(folder), "*.json").Order(StringComparer.Ordinal) : [];

    /// <summary>The runs that the files of a folder describe under <c>cases</c>, each with its file's name and the chart that it is about.</summary>
    public static IEnumerable<(string File, string Chart, JsonElement Case)> Runs(string folder)
        => from file in Files(folder)
           let root = JsonDocument.Parse(System.IO.File.ReadAllBytes(file)).RootElement
           from run in root.GetProperty("cases").EnumerateArray()
           select (Path.GetFileNameWithoutExtension(file), root.GetProperty("chart").GetString() ?? "", run);

    /// <summary>A text of Helm's, in which the suite's folder is called <c>{root}</c>.</summary>
    public static string WithRoot(string text) => text.Replace("{root}", Root, StringComparison.Ordinal);
}
