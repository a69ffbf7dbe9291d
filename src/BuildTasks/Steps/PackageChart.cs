using BuildTasks.Helm.Charts;
using BuildTasks.Planning;

namespace BuildTasks.Steps;

/// <summary>Packs one chart into a .tgz that is the same, byte for byte, from the same sources on every machine.</summary>
internal static class PackageChart
{
    // Helm's words, which say nothing of what to do.
    private const string MissingDependencies = "found in Chart.yaml, but missing in charts/ directory";

    /// <param name="version">The chart and its version.</param>
    /// <param name="versions">All versions of this run, for local charts inside the chart.</param>
    /// <param name="times">The time of each package.</param>
    /// <param name="folder">The absolute folder for the .tgz.</param>
    /// <param name="cancellationToken">Stops the work and leaves nothing behind.</param>
    /// <exception cref="BuildTaskException">The chart is invalid, or a dependency is missing.</exception>
    public static async Task<PackagedChart> RunAsync(
        ResolvedVersion version, VersionResult versions, PackageTimes times, string folder, CancellationToken cancellationToken)
    {
        LocalCharts charts = new(versions.All.ToDictionary(other => other.Chart.Directory, StringComparer.Ordinal));
        Chart chart = charts.Load(version.Chart.Directory);
        try
        {
            PackedArchive archive = await ChartArchive.WriteAsync(chart, folder, times[version], cancellationToken: cancellationToken).ConfigureAwait(false);
            return new PackagedChart(chart.Name, version.Version, archive.File, archive.Digest, archive.Size, times[version]);
        }
        catch (ChartException refused) when (refused.Message.StartsWith(MissingDependencies, StringComparison.Ordinal))
        {
            throw new BuildTaskException(
                $"{refused.Message}. Run 'helm dependency build {version.Chart.Path}' first; "
                + "only local charts (file://) are taken from their folders.",
                refused);
        }
    }
}
