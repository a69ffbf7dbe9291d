using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace BuildTasks.Bench;

/// <summary>
/// Shows time and memory per byte of input. The time is the fastest iteration's of many short ones: what else the machine does only ever
/// adds to it.
/// </summary>
internal sealed class PerByteConfig : ManualConfig
{
    public PerByteConfig()
    {
        AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(5)
            .WithIterationCount(40)
            .WithIterationTime(TimeInterval.FromMilliseconds(50)));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(
            new PerByteColumn("ns/byte", report => report.ResultStatistics?.Min ?? double.NaN),
            new PerByteColumn("allocated/byte", report => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? double.NaN));
        HideColumns(StatisticColumn.Error, StatisticColumn.StdDev, StatisticColumn.Median);
        Orderer = new DefaultOrderer(SummaryOrderPolicy.Declared);
    }

    private sealed class PerByteColumn(string name, Func<BenchmarkReport, double> total) : IColumn
    {
        public string Id => name;

        public string ColumnName => name;

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => $"{name} of input";

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public bool IsAvailable(Summary summary) => true;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, summary.Style);

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
        {
            int bytes = (int)benchmarkCase.Parameters[nameof(Parsing.Bytes)];
            return summary[benchmarkCase] is { } report ? (total(report) / bytes).ToString("F2", CultureInfo.InvariantCulture) : "?";
        }
    }
}
