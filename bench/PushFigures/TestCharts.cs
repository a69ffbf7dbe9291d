using BuildTasks.Fakes;
using BuildTasks.Helm.Charts;

namespace PushFigures;

/// <summary>Charts to measure with.</summary>
internal static class TestCharts
{
    /// <summary>The package test's full chart under another name: helpers, workloads, schema and tests.</summary>
    public static Chart Ordinary(string name)
    {
        using TemporaryFolder folder = new();
        string source = ConformanceSuite.File("package/charts/pkg-full");
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string target = folder[Path.Combine(name, Path.GetRelativePath(source, file))];
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        string chart = folder[Path.Combine(name, "Chart.yaml")];
        File.WriteAllText(chart, File.ReadAllText(chart).Replace("pkg-full", name, StringComparison.Ordinal));
        return ChartLoader.LoadDirectory(folder[name]);
    }

    /// <summary>A chart whose package has 50 MB: 11 files that cannot be compressed.</summary>
    public static Chart Large()
    {
        using TemporaryFolder folder = new();
        folder.Write("large/Chart.yaml", "apiVersion: v2\nname: large\nversion: 1.0.0\n");
        Random random = new(1);
        byte[] content = new byte[4_600_000];
        for (int number = 0; number < 11; number++)
        {
            random.NextBytes(content);
            File.WriteAllBytes(folder[$"large/data-{number}.bin"], content);
        }

        return ChartLoader.LoadDirectory(folder["large"]);
    }
}
