using System.Text.Json;

namespace BuildTasks.GoTemplates.Tests.Conformance;

/// <summary>The cases: those of the repository, or of the folder that <c>BUILDTASKS_CONFORMANCE</c> names.</summary>
internal static class ConformanceFolder
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNameCaseInsensitive = true };

    public static string Path { get; } = Environment.GetEnvironmentVariable("BUILDTASKS_CONFORMANCE") is { Length: > 0 } replaced
        ? replaced
        : System.IO.Path.Combine(Root(AppContext.BaseDirectory), "tests", "conformance");

    public static IReadOnlyList<SnippetCase> Snippets(string group)
    {
        var file = System.IO.Path.Combine(Path, "snippets", group + ".json");
        return JsonSerializer.Deserialize<List<SnippetCase>>(File.ReadAllText(file), Names)!;
    }

    private static string Root(string folder)
        => File.Exists(System.IO.Path.Combine(folder, "BuildTasks.sln")) ? folder : Root(System.IO.Path.GetDirectoryName(folder)!);
}
