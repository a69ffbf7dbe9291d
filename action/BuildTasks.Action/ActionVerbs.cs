using BuildTasks.Reports;

namespace BuildTasks.Action;

/// <summary>A verb as a step: gives the reason why the step fails, or null.</summary>
internal delegate Task<string?> ActionVerb(ActionStep step, CancellationToken cancellationToken);

/// <summary>The verbs that the action's <c>verb</c> input takes.</summary>
internal static class ActionVerbs
{
    public static IReadOnlyDictionary<string, ActionVerb> All { get; } = new Dictionary<string, ActionVerb>(StringComparer.Ordinal)
    {
        ["plan"] = PlanAsync,
        ["lint"] = LintAsync,
        ["version"] = VersionAsync,
        ["package"] = PackageAsync,
        ["push"] = PushAsync,
        ["verify"] = VerifyAsync,
        ["bump"] = BumpAsync,
        ["publish"] = PublishAsync,
    };

    private static async Task<string?> PlanAsync(ActionStep step, CancellationToken cancellationToken)
    {
        ChartPlan plan = await ChartVerbs.PlanAsync(step.Bind<PlanOptions>(), step.Context, cancellationToken).ConfigureAwait(false);
        step.Print(PlanText.Write(plan));
        ActionOutputs.SetPlan(step.Files, plan);
        step.Files.SetOutput("changed", plan.Included.Count > 0);
        return null;
    }

    private static async Task<string?> LintAsync(ActionStep step, CancellationToken cancellationToken)
    {
        LintResult result = await ChartVerbs.LintAsync(step.Bind<LintOptions>(), step.Context, cancellationToken).ConfigureAwait(false);
        step.Print(LintText.Write(result));
        step.Annotate(result);
        step.Files.AddSummary(mask => LintMarkdown.Write(result, mask));
        return result.Failure;
    }

    private static async Task<string?> VersionAsync(ActionStep step, CancellationToken cancellationToken)
    {
        VersionResult result = await ChartVerbs.VersionAsync(step.Bind<VersionOptions>(), step.Context, cancellationToken).ConfigureAwait(false);
        step.Print(VersionText.Write(result));
        step.Files.SetOutput("charts", result, ResultJson.Default.VersionResult);
        return null;
    }

    private static async Task<string?> PackageAsync(ActionStep step, CancellationToken cancellationToken)
    {
        PackageResult result = await ChartVerbs.PackageAsync(step.Bind<PackageOptions>(), step.Context, cancellationToken).ConfigureAwait(false);
        step.Print(PackageText.Write(result));
        step.Files.SetOutput("charts", result, ResultJson.Default.PackageResult);
        return null;
    }

    private static async Task<string?> PushAsync(ActionStep step, CancellationToken cancellationToken)
    {
        PushResult result = await ChartVerbs.PushAsync(step.Bind<PushOptions>(), step.Context, cancellationToken).ConfigureAwait(false);
        step.Print(PushText.Write(result));
        ActionOutputs.SetResult(step.Files, result.Charts, bump: null, result.DryRun);
        step.Files.AddSummary(mask => PushMarkdown.Write(result, mask));
        return result.Failure;
    }

    private static async Task<string?> VerifyAsync(ActionStep step, CancellationToken cancellationToken)
    {
        VerifyResult result = await ChartVerbs.VerifyAsync(step.Bind<VerifyOptions>(), step.Context, cancellationToken).ConfigureAwait(false);
        step.Print(VerifyText.Write(result));
        return null;
    }

    private static async Task<string?> BumpAsync(ActionStep step, CancellationToken cancellationToken)
    {
        BumpOptions options = step.Bind<BumpOptions>();
        BumpResult result = await ChartVerbs.BumpAsync(options, step.Context, cancellationToken).ConfigureAwait(false);
        step.Print(BumpText.Write(result));
        step.Warn(result);
        ActionOutputs.SetResult(step.Files, [], result, options.DryRun);
        step.Files.AddSummary(mask => BumpMarkdown.Write(result, options.DryRun, mask));
        return null;
    }

    private static async Task<string?> PublishAsync(ActionStep step, CancellationToken cancellationToken)
    {
        PublishResult result = await ChartVerbs.PublishAsync(step.Bind<PublishOptions>(), step.Context, cancellationToken).ConfigureAwait(false);
        step.Print(PublishText.Write(result));
        step.Annotate(result.Lint);
        step.Warn(result.Bump);
        ActionOutputs.SetPlan(step.Files, result.Plan);
        ActionOutputs.SetResult(step.Files, result.Charts, result.Bump, result.DryRun);
        step.Files.AddSummary(mask => PublishMarkdown.Write(result, mask));
        return result.Failure;
    }
}
