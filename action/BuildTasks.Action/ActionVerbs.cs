using System.Text.Json;
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
        ActionOutputs.Set(step.Files, plan);
        return null;
    }

    private static async Task<string?> LintAsync(ActionStep step, CancellationToken cancellationToken)
    {
        LintResult result = await ChartVerbs.LintAsync(step.Bind<LintOptions>(), step.Context, cancellationToken).ConfigureAwait(false);
        Annotate(step, result);
        step.Files.AddSummary(LintMarkdown.Write(result));
        return result.Failure;
    }

    private static async Task<string?> VersionAsync(ActionStep step, CancellationToken cancellationToken)
    {
        VersionResult result = await ChartVerbs.VersionAsync(step.Bind<VersionOptions>(), step.Context, cancellationToken).ConfigureAwait(false);
        step.Print(VersionText.Write(result));
        step.Files.SetOutput("charts", JsonSerializer.Serialize(result, ResultJson.Default.VersionResult));
        return null;
    }

    private static async Task<string?> PackageAsync(ActionStep step, CancellationToken cancellationToken)
    {
        PackageResult result = await ChartVerbs.PackageAsync(step.Bind<PackageOptions>(), step.Context, cancellationToken).ConfigureAwait(false);
        step.Print(PackageText.Write(result));
        step.Files.SetOutput("charts", JsonSerializer.Serialize(result, ResultJson.Default.PackageResult));
        return null;
    }

    private static async Task<string?> PushAsync(ActionStep step, CancellationToken cancellationToken)
    {
        PushResult result = await ChartVerbs.PushAsync(step.Bind<PushOptions>(), step.Context, cancellationToken).ConfigureAwait(false);
        step.Print(PushText.Write(result));
        ActionOutputs.Set(step.Files, result.Charts, bump: null);
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
        BumpResult result = await ChartVerbs.BumpAsync(step.Bind<BumpOptions>(), step.Context, cancellationToken).ConfigureAwait(false);
        step.Print(BumpText.Write(result));
        ActionOutputs.Set(step.Files, [], result);
        return null;
    }

    private static async Task<string?> PublishAsync(ActionStep step, CancellationToken cancellationToken)
    {
        PublishResult result = await ChartVerbs.PublishAsync(step.Bind<PublishOptions>(), step.Context, cancellationToken).ConfigureAwait(false);
        Annotate(step, result.Lint);
        step.Print(PublishText.Write(result));
        ActionOutputs.Set(step.Files, result.Plan);
        ActionOutputs.Set(step.Files, result.Charts, result.Bump);
        step.Files.AddSummary(PublishMarkdown.Write(result));
        return result.Failure;
    }

    private static void Annotate(ActionStep step, LintResult result) => step.Output.Write(step.Context.Log.Mask(LintAnnotations.Write(result)));
}
