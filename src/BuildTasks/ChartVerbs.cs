using BuildTasks.Planning;
using BuildTasks.Steps;

namespace BuildTasks;

/// <summary>
/// The verbs, one method each: what every front calls with the options it has filled. Options are checked before anything is done, and
/// what the file system refuses is an expected failure like any other.
/// </summary>
public static class ChartVerbs
{
    /// <summary>Says which charts a run works on, in which order and why.</summary>
    /// <exception cref="OptionsException">Options are wrong.</exception>
    /// <exception cref="BuildTaskException">No chart was found, or the base cannot be compared with.</exception>
    public static Task<ChartPlan> PlanAsync(PlanOptions options, BuildContext context, CancellationToken cancellationToken) => RunAsync(() =>
    {
        options.ThrowIfFaulty();
        return PlanCharts.RunAsync(options, context, cancellationToken);
    });

    /// <summary>Lints charts; findings are in the result, not an exception.</summary>
    /// <exception cref="OptionsException">Options are wrong.</exception>
    /// <exception cref="BuildTaskException">No chart was found.</exception>
    public static Task<LintResult> LintAsync(LintOptions options, BuildContext context, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        options.ThrowIfFaulty();
        NamedFiles.Require(context, options.Lint);
        ChartPlan plan = await PlanCharts.ForLintAsync(options, context, cancellationToken).ConfigureAwait(false);
        return await LintCharts.RunAsync(options, options.Lint, plan, context, cancellationToken).ConfigureAwait(false);
    });

    /// <summary>Decides the version of each chart, and writes it where asked to.</summary>
    /// <exception cref="OptionsException">Options are wrong.</exception>
    /// <exception cref="BuildTaskException">A version cannot be read from Chart.yaml or from Git.</exception>
    public static Task<VersionResult> VersionAsync(VersionOptions options, BuildContext context, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        options.ThrowIfFaulty();
        ChartPlan plan = await PlanCharts.RunAsync(options, context, cancellationToken).ConfigureAwait(false);
        return await ResolveVersions.RunAsync(options, plan, context, cancellationToken).ConfigureAwait(false);
    });

    /// <summary>Packs the charts into <see cref="PackageOptions.Destination"/>.</summary>
    /// <exception cref="OptionsException">Options are wrong.</exception>
    /// <exception cref="BuildTaskException">A chart cannot be packed.</exception>
    public static Task<PackageResult> PackageAsync(PackageOptions options, BuildContext context, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        options.ThrowIfFaulty();
        ChartPlan plan = await PlanCharts.RunAsync(options, context, cancellationToken).ConfigureAwait(false);
        OutputFolders.RequireOutside(plan, options, context);
        VersionResult versions = await ResolveVersions.RunAsync(options, plan, context, cancellationToken).ConfigureAwait(false);
        PackageTimes times = await PackageTimes.ReadAsync(versions, context, cancellationToken).ConfigureAwait(false);
        using PackageFolder folder = PackageFolder.Open(context.Resolve(options.Destination));
        return new PackageResult(await InParallel.SelectAsync(
            versions.Charts,
            options.Concurrency,
            (version, token) => PackageChart.RunAsync(version, versions, times, folder.Path, token),
            cancellationToken).ConfigureAwait(false));
    });

    /// <summary>Packs the charts and pushes them to every registry; in a dry run into a temporary folder, and pushes nothing.</summary>
    /// <exception cref="OptionsException">Options are wrong.</exception>
    /// <exception cref="BuildTaskException">The charts or their versions cannot be read. What fails for one chart is in the result.</exception>
    public static Task<PushResult> PushAsync(PushOptions options, BuildContext context, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        options.ThrowIfFaulty();
        NamedFiles.Require(context, registry: options.Registry);
        ChartPlan plan = await PlanCharts.RunAsync(options, context, cancellationToken).ConfigureAwait(false);
        if (!options.DryRun)
        {
            OutputFolders.RequireOutside(plan, options, context, OutputFolders.Layouts(options));
        }

        ChartOutcome[] charts = await ChartDelivery.RunAsync(plan, options, context, cancellationToken).ConfigureAwait(false);
        return new PushResult(charts, options.DryRun);
    });

    /// <summary>Reads published charts back and checks digest, config, layer and that the chart loads.</summary>
    /// <exception cref="OptionsException">Options are wrong.</exception>
    /// <exception cref="BuildTaskException">A chart is missing or damaged.</exception>
    public static Task<VerifyResult> VerifyAsync(VerifyOptions options, BuildContext context, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        options.ThrowIfFaulty();
        NamedFiles.Require(context, registry: options.Registry);
        return new VerifyResult(await EveryReference.SelectAsync(
            options.References,
            (reference, token) => VerifyChart.RunAsync(reference, options.Registry, context, token),
            cancellationToken).ConfigureAwait(false));
    });

    /// <summary>Moves the GitOps repository to published chart versions.</summary>
    /// <exception cref="OptionsException">Options are wrong.</exception>
    /// <exception cref="BuildTaskException">The repository cannot be read or written; nothing is half-done there.</exception>
    public static Task<BumpResult> BumpAsync(BumpOptions options, BuildContext context, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        options.ThrowIfFaulty();
        NamedFiles.Require(context, registry: options.Registry);
        PublishedChart[] charts = await EveryReference.SelectAsync(
            options.References,
            (reference, token) => PublishedCharts.FindAsync(reference, options.Registry, context, token),
            cancellationToken).ConfigureAwait(false);
        return await BumpGitOps.RunAsync(charts, options.GitOps, options.DryRun, context, cancellationToken).ConfigureAwait(false);
    });

    /// <summary>Runs the whole pipeline.</summary>
    /// <exception cref="OptionsException">Options are wrong.</exception>
    /// <exception cref="BuildTaskException">The charts or their versions cannot be read. What fails later is in the result.</exception>
    public static Task<PublishResult> PublishAsync(PublishOptions options, BuildContext context, CancellationToken cancellationToken)
        => RunAsync(() => PublishCharts.RunAsync(options, context, cancellationToken));

    private static async Task<T> RunAsync<T>(Func<Task<T>> verb)
    {
        try
        {
            return await verb().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BuildTaskException($"{exception.Message} Check the path, its permissions and the disk's free space.", exception);
        }
    }
}
