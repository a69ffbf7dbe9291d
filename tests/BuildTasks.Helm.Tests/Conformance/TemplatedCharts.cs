using System.Text.Json;

namespace BuildTasks.Helm.Tests.Conformance;

public sealed class TemplatedCharts(ConformanceScore score) : IClassFixture<ConformanceScore>
{
    private static readonly Dictionary<string, ChartCase> Cases = Load();

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void print_what_Helm_prints(string name) => score.Check("charts", name, Cases[name].Expected, Cases[name].Run());

    private static Dictionary<string, ChartCase> Load()
        => Directory.EnumerateFiles(Path.Combine(ConformanceFolder.Path, "charts-cases"), "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(LoadFile)
            .ToDictionary(run => run.Name, StringComparer.Ordinal);

    private static IEnumerable<ChartCase> LoadFile(string file)
        => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement.GetProperty("cases").EnumerateArray()
            .Select(json => new ChartCase(Path.GetFileNameWithoutExtension(file), json));
}
