using BuildTasks.Git;
using BuildTasks.GoTemplates.SemVer;
using BuildTasks.Helm.Charts;
using BuildTasks.Versioning;

namespace BuildTasks.Steps;

/// <summary>Decides the version and appVersion of each chart of a plan.</summary>
public static class ResolveVersions
{
    /// <summary>Resolves the versions of the plan's charts; with <see cref="VersionOptions.Write"/> also writes them into Chart.yaml.</summary>
    /// <exception cref="BuildTaskException">A version in Chart.yaml is not SemVer, or Git cannot say what the strategy asks.</exception>
    public static async Task<VersionResult> RunAsync(VersionOptions options, ChartPlan plan, BuildContext context, CancellationToken cancellationToken)
    {
        options.ThrowIfFaulty();
        Func<PlannedChart, SourcedVersion> source = await SourceAsync(options, plan, context, cancellationToken).ConfigureAwait(false);
        string? channel = options.Channel is null
            ? null
            : await ChannelAsync(options.Channel, context.Resolve(options.Root), context, cancellationToken).ConfigureAwait(false);
        ResolvedVersion[] all =
        [
            .. plan.All.Concat(plan.Inside)
                .Select(chart => chart.Included ? Resolve(chart, source(chart), channel, options) : ResolveInside(chart)),
        ];
        ResolvedVersion[] charts = [.. all.Where(version => version.Chart.Included)];
        if (options.Strategy is VersionStrategy.Conventional)
        {
            WarnOfStepsBack(charts, context);
        }

        return new VersionResult(charts, options.Write ? WriteVersions.Run(charts) : []) { All = all };

        // A chart that is only packed inside of others has the version that it would be published in. What the options say themselves is
        // said of the charts asked for, not of this one.
        ResolvedVersion ResolveInside(PlannedChart chart) => options.ChartVersion is null
            ? Resolve(chart, source(chart), channel, options.AppVersion == "version" ? options : options with { AppVersion = "keep" })
            : Resolve(chart, new SourcedVersion(VersionOf(chart), "Chart.yaml"), channel: null, new VersionOptions());
    }

    private static async Task<Func<PlannedChart, SourcedVersion>> SourceAsync(
        VersionOptions options, ChartPlan plan, BuildContext context, CancellationToken cancellationToken)
    {
        if (options.ChartVersion is not null)
        {
            SemanticVersion said = SemanticVersion.Parse(options.ChartVersion);
            return _ => new SourcedVersion(said, "said in the options");
        }

        if (options.Strategy is VersionStrategy.Chart)
        {
            return chart => new SourcedVersion(VersionOf(chart), "Chart.yaml");
        }

        IReadOnlyDictionary<PlannedChart, ChartHistory> histories = await ChartHistories
            .ReadAsync(options, plan, context, cancellationToken)
            .ConfigureAwait(false);
        return chart => !histories.TryGetValue(chart, out ChartHistory? history) ? new SourcedVersion(VersionOf(chart), "Chart.yaml, in another repository")
            : options.Strategy is VersionStrategy.Tag ? VersionStrategies.FromTag(history)
            : VersionStrategies.FromCommits(history, VersionOf(chart));
    }

    /// <summary>The channel with the commit: a number that begins with 0 is no SemVer identifier, so one made of digits alone gets git describe's g.</summary>
    private static async Task<string> ChannelAsync(string channel, string root, BuildContext context, CancellationToken cancellationToken)
    {
        string commit = await GitHistory.ShortCommitAsync(new GitCommand(root, context), cancellationToken).ConfigureAwait(false);
        return $"{channel}.{(commit.All(char.IsAsciiDigit) ? "g" + commit : commit)}";
    }

    private static void WarnOfStepsBack(IEnumerable<ResolvedVersion> charts, BuildContext context)
    {
        foreach (ResolvedVersion chart in charts.Where(chart => SemanticVersion.Parse(chart.Version).CompareTo(VersionOf(chart.Chart)) < 0))
        {
            context.Log.Warning(
                $"{chart.Chart.Path}/Chart.yaml has version {chart.Previous}, and the commits lead to {chart.Version} ({chart.Reason}): "
                + $"tag the release of {chart.Previous}, or take it with --strategy chart.");
        }
    }

    private static ResolvedVersion Resolve(PlannedChart chart, SourcedVersion source, string? channel, VersionOptions options)
    {
        SemanticVersion version = source.Version;
        string reason = source.Reason;
        if (channel is not null)
        {
            // A release gets the next patch: its pre-release would sort below what is already published. One that is still to come does
            // not: its pre-releases must sort below it.
            bool toCome = source.IsNext || options.ChartVersion is not null;
            SemanticVersion release = version.Prerelease.Length > 0 || toCome ? version : VersionArithmetic.Next(version, VersionStep.Patch);
            version = VersionArithmetic.With(release, channel, null);
            reason += $", channel {options.Channel}";
        }

        if (options.BuildMetadata is not null)
        {
            version = VersionArithmetic.With(version, version.Prerelease, options.BuildMetadata);
        }

        ChartMetadata metadata = ChartLoader.LoadMetadata(chart.Directory);
        string text = version.Original;
        string appVersion = options.AppVersion switch
        {
            "keep" => metadata.AppVersion,
            "version" => text,
            string other => other,
        };
        return new ResolvedVersion(chart, text, appVersion, chart.Version, reason)
        {
            Changed = text != chart.Version || appVersion != metadata.AppVersion,
        };
    }

    private static SemanticVersion VersionOf(PlannedChart chart)
        => SemanticVersion.TryParse(chart.Version, out SemanticVersion? version)
            ? version
            : throw new BuildTaskException(
                $"{chart.Path}/Chart.yaml: the version '{chart.Version}' is not a semantic version such as 1.2.3; correct it.")
            {
                File = chart.Path + "/Chart.yaml",
            };
}
