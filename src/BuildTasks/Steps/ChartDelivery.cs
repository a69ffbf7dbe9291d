using BuildTasks.Planning;

namespace BuildTasks.Steps;

/// <summary>Packs each chart, pushes it to every registry and reads it back. One chart's failure does not stop the others.</summary>
internal static class ChartDelivery
{
    /// <param name="versions">The charts and their versions.</param>
    /// <param name="folder">The absolute folder for packages.</param>
    /// <param name="options">Registries and how they are reached.</param>
    /// <param name="dryRun">Whether registries are only asked.</param>
    /// <param name="context">The run.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<ChartOutcome[]> RunAsync(
        VersionResult versions, string folder, PushOptions options, bool dryRun, BuildContext context, CancellationToken cancellationToken)
    {
        PackageTimes times = await PackageTimes.ReadAsync(versions, context, cancellationToken).ConfigureAwait(false);
        return await InParallel.SelectAsync(
            versions.Charts,
            options.Concurrency,
            (version, token) => DeliverAsync(
                version, packing => PackageChart.RunAsync(version, versions, times, folder, packing), options, dryRun, context, token),
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ChartOutcome> DeliverAsync(
        ResolvedVersion version,
        Func<CancellationToken, Task<PackagedChart>> pack,
        PushOptions options,
        bool dryRun,
        BuildContext context,
        CancellationToken cancellationToken)
    {
        PackagedChart? package = null;
        List<PushedChart> pushed = [];
        try
        {
            package = await pack(cancellationToken).ConfigureAwait(false);
            foreach (string registry in options.Registries)
            {
                pushed.Add(await PushAsync(package, registry, options, dryRun, context, cancellationToken).ConfigureAwait(false));
            }

            return new ChartOutcome(version, package, pushed, Error: null);
        }
        catch (BuildTaskException failure)
        {
            context.Log.Error($"{version.Chart.Name} {version.Version}: {failure.Located}");
            return new ChartOutcome(version, package, pushed, failure.Located);
        }
    }

    private static async Task<PushedChart> PushAsync(
        PackagedChart package, string registry, PushOptions options, bool dryRun, BuildContext context, CancellationToken cancellationToken)
    {
        PushedChart pushed = await PushChart.RunAsync(package, registry, options.Force, dryRun, options.Registry, context, cancellationToken).ConfigureAwait(false);

        // An unchanged chart was compared with the registry's own digest just now.
        if (pushed.Status != PushStatus.Unchanged && !dryRun)
        {
            await VerifyChart.RunAsync(pushed.Reference, options.Registry, context, cancellationToken).ConfigureAwait(false);
        }

        return pushed;
    }
}
