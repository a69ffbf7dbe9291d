using System.Text.Json;
using BuildTasks.Fakes;

namespace BuildTasks.GoTemplates.Tests.Conformance;

/// <summary>A template with what real Helm makes of it; see tests/conformance/README.md.</summary>
public sealed record SnippetCase
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNameCaseInsensitive = true };

    public required string Name { get; init; }

    public required string Template { get; init; }

    public JsonElement? Values { get; init; }

    public string? ValuesYaml { get; init; }

    public Dictionary<string, string> Files { get; init; } = [];

    public string? Helpers { get; init; }

    public string? Expect { get; init; }

    public string? ExpectBase64 { get; init; }

    public string? Error { get; init; }

    public string? ErrorEssence { get; init; }

    /// <summary>The cases of a group, such as <c>lang-actions</c>.</summary>
    public static IReadOnlyList<SnippetCase> Of(string group)
        => JsonSerializer.Deserialize<List<SnippetCase>>(File.ReadAllText(ConformanceSuite.File($"snippets/{group}.json")), Names)!;

    public override string ToString() => Name;
}
