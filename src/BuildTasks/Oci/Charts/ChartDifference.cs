using System.Globalization;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Oci;

/// <summary>
/// Which files differ between two charts. Chart.yaml and Chart.lock are compared by what they say: Helm writes them anew when it
/// packages, other tools keep their bytes. All other files are compared byte by byte.
/// </summary>
internal sealed record ChartDifference(IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<string> Changed)
{
    private const int LongestList = 20;

    /// <summary>Whether both charts are the same.</summary>
    public bool IsNone => Added.Count + Removed.Count + Changed.Count == 0;

    /// <summary>Compares two charts and their subcharts.</summary>
    public static ChartDifference Between(Chart published, Chart local)
    {
        SortedDictionary<string, Digest> before = Files(published);
        SortedDictionary<string, Digest> after = Files(local);
        return new ChartDifference(
            [.. after.Keys.Where(name => !before.ContainsKey(name))],
            [.. before.Keys.Where(name => !after.ContainsKey(name))],
            [.. after.Where(file => before.TryGetValue(file.Key, out Digest? old) && old != file.Value).Select(file => file.Key)]);
    }

    /// <summary>One line for each file, such as <c>changed templates/service.yaml</c>; long lists are cut.</summary>
    public override string ToString()
    {
        List<string> lines =
        [
            .. Added.Select(name => $"  added   {name}"),
            .. Removed.Select(name => $"  removed {name}"),
            .. Changed.Select(name => $"  changed {name}"),
        ];
        return string.Join('\n', lines.Count <= LongestList ? lines : [.. lines.Take(LongestList), $"  and {lines.Count - LongestList} more"]);
    }

    private static SortedDictionary<string, Digest> Files(Chart chart)
    {
        SortedDictionary<string, Digest> files = new(StringComparer.Ordinal);
        Collect(chart, "", files);
        return files;
    }

    private static void Collect(Chart chart, string folder, SortedDictionary<string, Digest> files)
    {
        files[folder + "Chart.yaml"] = Digest.Of(ChartConfig.Write(chart.Metadata));
        if (chart.Lock is { } locked)
        {
            files[folder + "Chart.lock"] = Digest.Of(Write(locked));
        }

        foreach (ChartFile file in new[] { chart.ValuesFile, chart.Schema }.OfType<ChartFile>().Concat(chart.Templates).Concat(chart.Files))
        {
            files[folder + file.Name] = Digest.Of(file.Data.Span);
        }

        foreach (Chart subchart in chart.Subcharts)
        {
            string below = $"{folder}charts/{subchart.Name}/";
            while (files.ContainsKey(below + "Chart.yaml"))
            {
                // The same subchart twice, under two aliases: both count.
                below = $"{below}{subchart.Metadata.Version}/";
            }

            Collect(subchart, below, files);
        }
    }

    private static byte[] Write(ChartLock locked) => new GoStruct()
        .Add("generated", locked.Generated?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture))
        .Add("digest", locked.Digest)
        .Add("dependencies", ChartConfig.Write(locked.Dependencies))
        .ToJson();
}
