using System.Diagnostics;
using System.Security.Cryptography;
using BuildTasks;
using BuildTasks.Helm.Charts;
using BuildTasks.Steps;

namespace PushFigures;

/// <summary>The figures, each a line of a Markdown table. <c>{time}</c> stands for the wall time of the whole process.</summary>
internal static class Figure
{
    private const int Many = 100;

    private static readonly DateTimeOffset Created = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static readonly Dictionary<string, Func<string, string, Task<string>>> Figures = new()
    {
        ["requests"] = RequestsAsync,
        ["hundred new"] = HundredNewAsync,
        ["hundred unchanged"] = HundredUnchangedAsync,
        ["large packed"] = LargePackedAsync,
        ["large pushed"] = LargePushedAsync,
        ["large verified"] = LargeVerifiedAsync,
    };

    public static IEnumerable<string> Names => Figures.Keys;

    public static async Task MeasureAsync(string name, string registry, string folder)
    {
        string line = await Figures[name](registry, folder);
        using Process self = Process.GetCurrentProcess();
        Console.WriteLine(line
            .Replace("{memory}", $"{self.PeakWorkingSet64 / 1_000_000} MB", StringComparison.Ordinal)
            .Replace("{processor}", $"{self.TotalProcessorTime.TotalSeconds:0.00} s", StringComparison.Ordinal));
    }

    private static async Task<string> RequestsAsync(string registry, string folder)
    {
        PackagedChart chart = await PackAsync(TestCharts.Ordinary("first"), folder);
        CountingHandler requests = new();
        BuildContext context = new(new NoLog()) { WrapHttp = requests.Around };
        await PushAsync(chart, registry, context);
        int first = requests.Take();
        await PushAsync(chart, registry, context);
        return $"| requests, new chart | {first} | | |\n| requests, unchanged chart | {requests.Take()} | | |";
    }

    private static async Task<string> HundredNewAsync(string registry, string folder)
    {
        await PushManyAsync(registry, folder, PushStatus.Pushed);
        return $"| package and push {Many} new charts | {{time}} | {{processor}} | {{memory}} |";
    }

    private static async Task<string> HundredUnchangedAsync(string registry, string folder)
    {
        await PushManyAsync(registry, folder, PushStatus.Unchanged);
        return $"| package and push {Many} unchanged charts | {{time}} | {{processor}} | {{memory}} |";
    }

    private static async Task<string> LargePackedAsync(string registry, string folder)
    {
        PackagedChart chart = await PackAsync(TestCharts.Large(), folder);
        return $"| package a chart of {chart.Size / 1_000_000} MB | {{time}} | {{processor}} | {{memory}} |";
    }

    private static async Task<string> LargePushedAsync(string registry, string folder)
    {
        string file = Path.Combine(folder, "large-1.0.0.tgz");
        await using FileStream stream = File.OpenRead(file);
        string digest = $"sha256:{Convert.ToHexStringLower(await SHA256.HashDataAsync(stream))}";
        PackagedChart chart = new("large", "1.0.0", file, digest, stream.Length, Created);
        await PushAsync(chart, registry, new BuildContext(new NoLog()));
        return $"| push a chart of {chart.Size / 1_000_000} MB | {{time}} | {{processor}} | {{memory}} |";
    }

    private static async Task<string> LargeVerifiedAsync(string registry, string folder)
    {
        VerifiedChart chart = await VerifyChart.RunAsync($"{registry}/large:1.0.0", Access, new BuildContext(new NoLog()), CancellationToken.None);
        return $"| verify a chart of {chart.Size / 1_000_000} MB | {{time}} | {{processor}} | {{memory}} |";
    }

    private static RegistryAccess Access => new() { PlainHttp = true };

    private static async Task PushManyAsync(string registry, string folder, PushStatus expected)
    {
        BuildContext context = new(new NoLog());
        await Parallel.ForEachAsync(Enumerable.Range(0, Many), async (number, _) =>
        {
            PushedChart pushed = await PushAsync(await PackAsync(TestCharts.Ordinary($"chart-{number}"), folder), registry, context);
            if (pushed.Status != expected)
            {
                throw new InvalidOperationException($"{pushed.Reference} is {pushed.Status}, not {expected}.");
            }
        });
    }

    private static Task<PushedChart> PushAsync(PackagedChart chart, string registry, BuildContext context)
        => PushChart.RunAsync(chart, registry, force: false, dryRun: false, Access, context, CancellationToken.None);

    private static async Task<PackagedChart> PackAsync(Chart chart, string folder)
    {
        PackedArchive packed = await ChartArchive.WriteAsync(chart, folder, Created);
        return new PackagedChart(chart.Name, chart.Metadata.Version, packed.File, packed.Digest, packed.Size, Created);
    }
}
