using System.Text.Json;
using BuildTasks.Fakes;

namespace BuildTasks.Helm.Tests.Conformance;

public sealed class Snippets(ConformanceScore score) : IClassFixture<ConformanceScore>
{
    private static readonly Dictionary<string, SnippetCase> Cases = ConformanceSuite.Files("snippets")
        .SelectMany(file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement.EnumerateArray())
        .Select(json => new SnippetCase(json))
        .ToDictionary(snippet => snippet.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Render_as_Helm_renders_them(string name)
    {
        SnippetCase snippet = Cases[name];
        score.Check(name.Split('/')[0], name, snippet.Expected, snippet.Run());
    }
}
