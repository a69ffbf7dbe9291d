using BuildTasks.Fakes;

namespace BuildTasks.Helm.Tests.Conformance;

public sealed class TemplatedCharts(ConformanceScore score) : IClassFixture<ConformanceScore>
{
    private static readonly Dictionary<string, ChartCase> Cases = ConformanceSuite.Runs("charts-cases")
        .Select(run => new ChartCase(run.File, run.Case))
        .ToDictionary(run => run.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Print_what_Helm_prints(string name) => score.Check("charts", name, Cases[name].Expected, Cases[name].Run());
}
