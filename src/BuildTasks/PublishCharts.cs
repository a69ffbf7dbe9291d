using BuildTasks.Planning;
using BuildTasks.Steps;

namespace BuildTasks;

/// <summary>The pipeline: plan, lint, version, package, push, verify, bump, pull request.</summary>
public static class PublishCharts
{
    /// <summary>
    /// Publishes the charts of a repository and moves the GitOps repository after them. When lint fails nothing is pushed; when a push
    /// fails that chart is not bumped and the others go on. Running again after any failure completes the rest.
    /// </summary>
    /// <exception cref="OptionsException">Options are wrong; nothing was done.</exception>
    /// <exception cref="BuildTaskException">The charts or their versions cannot be read; nothing was done.</exception>
    public static async Task<PublishResult> RunAsync(PublishOptions options, BuildContext context, CancellationToken cancellationToken)
    {
        options.ThrowIfFaulty();
        NamedFiles.Require(context, options.Lint, options.Registry);
        ChartPlan plan = await PlanCharts.RunAsync(options, context, cancellationToken).ConfigureAwait(false);
        if (!options.DryRun)
        {
            OutputFolders.RequireOutside(plan, options, context, [.. OutputFolders.Layouts(options), ("--pull-requests", options.GitOps.PullRequests)]);
        }

        LintResult lint = await LintCharts.RunAsync(options, options.Lint, plan, context, cancellationToken).ConfigureAwait(false);
        if (lint.Failed)
        {
            return new PublishResult(plan, lint, [], Bump: null, options.DryRun);
        }

        ChartOutcome[] charts = await ChartDelivery.RunAsync(plan, options, context, cancellationToken).ConfigureAwait(false);
        return await BumpAsync(new PublishResult(plan, lint, charts, Bump: null, options.DryRun), options, context, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<PublishResult> BumpAsync(PublishResult result, PublishOptions options, BuildContext context, CancellationToken cancellationToken)
    {
        PublishedChart[] published = [.. result.Charts.Where(chart => chart.Error is null)
            .SelectMany(chart => chart.Pushed.Select(pushed => PublishedCharts.Of(pushed) with { IsLibrary = chart.Version.Chart.IsLibrary }))];
        if (options.GitOps.GitOpsRepository is null || published.Length == 0)
        {
            return result;
        }

        try
        {
            BumpResult bump = await BumpGitOps.RunAsync(published, options.GitOps, options.DryRun, context, cancellationToken).ConfigureAwait(false);
            return result with { Bump = bump };
        }
        catch (BuildTaskException failure)
        {
            context.Log.Error(failure.Located);
            return result with { BumpError = failure.Located };
        }
    }
}
