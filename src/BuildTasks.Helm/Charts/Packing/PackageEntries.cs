using System.Text;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Charts;

/// <summary>The files of a package, in Helm's order; subcharts are unpacked and sorted.</summary>
internal static class PackageEntries
{
    /// <summary>The files of a chart and its subcharts.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="version">Its new version, or null.</param>
    /// <param name="appVersion">Its new appVersion, or null.</param>
    public static IEnumerable<ChartFile> Of(Chart chart, string? version, string? appVersion)
        => Of(chart, chart.Name, ChartYamlOf(chart, version, appVersion));

    private static IEnumerable<ChartFile> Of(Chart chart, string folder, ReadOnlyMemory<byte> chartYaml)
    {
        yield return new ChartFile($"{folder}/Chart.yaml", chartYaml);
        if (chart is { Metadata.ApiVersion: "v2", Lock: not null } && LockFileOf(chart) is { } lockFile)
        {
            yield return new ChartFile($"{folder}/Chart.lock", Encoding.UTF8.GetBytes(ChartYaml.RewriteLock(lockFile.Text)));
        }

        ChartFile?[] own = [chart.ValuesFile, chart.Schema, .. chart.Templates, .. chart.Files];
        foreach (ChartFile file in own.OfType<ChartFile>())
        {
            yield return file with { Name = $"{folder}/{file.Name}" };
        }

        IEnumerable<ChartFile> subcharts =
            from subchart in chart.Subcharts.OrderBy(subchart => subchart.Name, GoText.Comparer)
            from file in Of(subchart, $"{folder}/charts/{subchart.Name}", ChartYamlOf(subchart, version: null, appVersion: null))
            select file;
        foreach (ChartFile file in subcharts)
        {
            yield return file;
        }
    }

    // Of two lock files Helm keeps the one it reads last.
    private static ChartFile? LockFileOf(Chart chart) => chart.Raw.LastOrDefault(file => file.Name is "Chart.lock" or "requirements.lock");

    private static ReadOnlyMemory<byte> ChartYamlOf(Chart chart, string? version, string? appVersion)
    {
        ChartFile file = chart.Raw.Last(file => file.Name == "Chart.yaml");
        string text = file.Text;
        if (WithMovedDependencies(chart, text) is { } fields)
        {
            file = file with { HadByteOrderMark = false };
            text = GoYaml.Write(fields);
        }
        else if (version is null && appVersion is null)
        {
            return file.ToOriginalBytes();
        }

        string changed = ChartYamlEdit.Set(text, version, appVersion);
        return (file with { Data = GoText.ToUtf8(changed) }).ToOriginalBytes();
    }

    // A v2 chart has its dependencies in Chart.yaml, and the old file is not packed; a v1 chart has them in the old file alone.
    private static GoMap? WithMovedDependencies(Chart chart, string text)
    {
        GoMap fields = ChartYaml.DecodeMetadata(text);
        if (chart.Metadata.ApiVersion == "v1")
        {
            return fields.Get("dependencies") is null ? null : new GoMap(fields.Where(field => field.Key != "dependencies"));
        }

        return chart.Raw.LastOrDefault(file => file.Name == "requirements.yaml") is { } requirements
            ? new GoMap([.. fields, .. ChartYaml.DecodeMetadata(requirements.Text)])
            : null;
    }
}
