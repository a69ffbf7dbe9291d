using BuildTasks;
using BuildTasks.Reports;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BuildTasks;

/// <summary>The aliases <c>ChartsPlan</c> and <c>ChartsPlanAsync</c>.</summary>
[CakeAliasCategory("BuildTasks")]
[CakeNamespaceImport("BuildTasks")]
public static class ChartsPlanAliases
{
    /// <summary>Says which charts a run works on, in which order and why.</summary>
    /// <param name="context">The script.</param>
    /// <param name="options">The options.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="BuildTaskException">What went wrong and what to do next.</exception>
    [CakeMethodAlias]
    public static ChartPlan ChartsPlan(this ICakeContext context, PlanOptions options)
        => context.ChartsPlanAsync(options).GetAwaiter().GetResult();

    /// <inheritdoc cref="ChartsPlan(ICakeContext, PlanOptions)"/>
    /// <param name="context">The script.</param>
    /// <param name="configure">Fills the options.</param>
    [CakeMethodAlias]
    public static ChartPlan ChartsPlan(this ICakeContext context, Action<PlanOptions> configure)
        => context.ChartsPlan(CakeRun.Configure(configure));

    /// <inheritdoc cref="ChartsPlan(ICakeContext, PlanOptions)"/>
    [CakeMethodAlias]
    public static Task<ChartPlan> ChartsPlanAsync(this ICakeContext context, PlanOptions options)
        => CakeRun.RunAsync(context, options, ChartVerbs.PlanAsync, PlanText.Write);

    /// <inheritdoc cref="ChartsPlan(ICakeContext, Action{PlanOptions})"/>
    [CakeMethodAlias]
    public static Task<ChartPlan> ChartsPlanAsync(this ICakeContext context, Action<PlanOptions> configure)
        => context.ChartsPlanAsync(CakeRun.Configure(configure));
}
