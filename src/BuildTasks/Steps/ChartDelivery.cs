using BuildTasks.Oci;
using BuildTasks.Planning;

namespace BuildTasks.Steps;

/// <summary>Packs each chart, pushes it to every registry and reads it back. One chart's failure does not stop the others.</summary>
internal static class ChartDelivery
{
    private const int MostNames = 8;

    /// <param name="plan">The charts.</param>
    /// <param name="options">Their versions, the folder for packages, and registries; in a dry run the folder is a temporary one, and registries are only asked.</param>
    /// <param name="context">The run.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<ChartOutcome[]> RunAsync(
        ChartPlan plan, PushOptions options, BuildContext context, CancellationToken cancellationToken)
    {
        VersionOptions versioning = options with { Write = options.Write && !options.DryRun };
        VersionResult versions = await ResolveVersions.RunAsync(versioning, plan, context, cancellationToken).ConfigureAwait(false);
        using PackageFolder folder = PackageFolder.Open(options.DryRun ? null : context.Resolve(options.Destination));
        PackageTimes times = await PackageTimes.ReadAsync(versions, context, cancellationToken).ConfigureAwait(false);
        (ChartOutcome Chart, BuildTaskException? Failure)[] outcomes = await InParallel.SelectAsync(
            versions.Charts,
            options.Concurrency,
            (version, token) => DeliverAsync(
                version, packing => PackageChart.RunAsync(version, versions, times, folder.Path, packing), options, context, token),
            cancellationToken).ConfigureAwait(false);
        Report(outcomes, context);
        return [.. outcomes.Select(outcome => outcome.Chart)];
    }

    /// <summary>Says each reason once: a registry that is down, or takes no pushes, fails all charts alike.</summary>
    private static void Report(IEnumerable<(ChartOutcome Chart, BuildTaskException? Failure)> outcomes, BuildContext context)
    {
        IEnumerable<IGrouping<string, (ChartOutcome Chart, BuildTaskException? Failure)>> byReason = outcomes
            .Where(outcome => outcome.Failure is not null)
            .GroupBy(outcome => RegistryException.CauseOf(outcome.Failure!), StringComparer.Ordinal);
        foreach (IGrouping<string, (ChartOutcome Chart, BuildTaskException? Failure)> same in byReason)
        {
            string[] names = [.. same.Select(outcome => $"{outcome.Chart.Version.Chart.Name} {outcome.Chart.Version.Version}")];
            string charts = string.Join(", ", names.Take(MostNames)) + (names.Length > MostNames ? $" and {names.Length - MostNames} more" : string.Empty);
            context.Log.Error($"{charts}: {same.First().Failure!.Located}");
        }
    }

    private static async Task<(ChartOutcome Chart, BuildTaskException? Failure)> DeliverAsync(
        ResolvedVersion version,
        Func<CancellationToken, Task<PackagedChart>> pack,
        PushOptions options,
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
                pushed.Add(await PushAsync(package, registry, options, context, cancellationToken).ConfigureAwait(false));
            }

            return (new ChartOutcome(version, package, pushed, Error: null), null);
        }
        catch (BuildTaskException failure)
        {
            return (new ChartOutcome(version, package, pushed, failure.Located), failure);
        }
    }

    private static async Task<PushedChart> PushAsync(
        PackagedChart package, string registry, PushOptions options, BuildContext context, CancellationToken cancellationToken)
    {
        PushedChart pushed = await PushChart
            .RunAsync(package, registry, options.Force, options.DryRun, options.Registry, context, cancellationToken)
            .ConfigureAwait(false);

        // An unchanged chart was compared with the registry's own digest just now.
        if (pushed.Status != PushStatus.Unchanged && !options.DryRun)
        {
            VerifiedChart verified = await VerifyChart.RunAsync(pushed.Reference, options.Registry, context, cancellationToken).ConfigureAwait(false);
            if (verified.Digest != pushed.Digest)
            {
                throw new BuildTaskException(
                    $"'{pushed.Reference}' is {verified.Digest} now, not the {pushed.Digest} that was pushed: "
                    + "somebody else pushed the same version at the same time. Publish a new version.");
            }
        }

        return pushed;
    }
}
