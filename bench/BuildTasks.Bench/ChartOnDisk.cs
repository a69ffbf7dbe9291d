using BenchmarkDotNet.Attributes;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Bench;

/// <summary>
/// A chart in a folder, warm: that of <c>BUILDTASKS_BENCH_CHART</c> with its dependencies in charts/, such as kube-prometheus-stack;
/// without the variable, one of the examples.
/// </summary>
[MemoryDiagnoser]
public class ChartOnDisk
{
    private readonly RenderOptions options = new();
    private Chart chart = null!;

    /// <summary>The chart's folder.</summary>
    [ParamsSource(nameof(Folders))]
    public string Folder { get; set; } = "";

    public static IEnumerable<string> Folders => [Environment.GetEnvironmentVariable("BUILDTASKS_BENCH_CHART") ?? Example()];

    [GlobalSetup]
    public void Prepare() => chart = ChartLoader.Load(Folder);

    /// <summary>Helm's engine: values, parsing and executing.</summary>
    [Benchmark]
    public int Render() => ChartRenderer.Render(chart, new GoMap(), options).Count;

    /// <summary>The whole of <c>helm template</c>: reading files and sorting manifests too.</summary>
    [Benchmark]
    public int Template() => HelmTemplate.Run(["release", Folder], Directory.GetCurrentDirectory()).Output.Length;

    private static string Example()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BuildTasks.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? ".", "examples", "charts", "ledger");
    }
}
