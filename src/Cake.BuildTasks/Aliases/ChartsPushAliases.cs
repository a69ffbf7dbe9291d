using BuildTasks;
using BuildTasks.Reports;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BuildTasks;

/// <summary>The aliases <c>ChartsPush</c> and <c>ChartsPushAsync</c>.</summary>
[CakeAliasCategory("BuildTasks")]
[CakeNamespaceImport("BuildTasks")]
public static class ChartsPushAliases
{
    /// <summary>Packs charts and pushes them to OCI registries; fails the task when a chart does not get there.</summary>
    /// <param name="context">The script.</param>
    /// <param name="options">The options.</param>
    /// <returns>What was pushed.</returns>
    /// <exception cref="BuildTaskException">What went wrong and what to do next.</exception>
    [CakeMethodAlias]
    public static PushResult ChartsPush(this ICakeContext context, PushOptions options)
        => context.ChartsPushAsync(options).GetAwaiter().GetResult();

    /// <inheritdoc cref="ChartsPush(ICakeContext, PushOptions)"/>
    /// <param name="context">The script.</param>
    /// <param name="configure">Fills the options.</param>
    [CakeMethodAlias]
    public static PushResult ChartsPush(this ICakeContext context, Action<PushOptions> configure)
        => context.ChartsPush(CakeRun.Configure(configure));

    /// <inheritdoc cref="ChartsPush(ICakeContext, PushOptions)"/>
    [CakeMethodAlias]
    public static Task<PushResult> ChartsPushAsync(this ICakeContext context, PushOptions options)
        => CakeRun.RunAsync(context, options, ChartVerbs.PushAsync, PushText.Write, result => result.Failure);

    /// <inheritdoc cref="ChartsPush(ICakeContext, Action{PushOptions})"/>
    [CakeMethodAlias]
    public static Task<PushResult> ChartsPushAsync(this ICakeContext context, Action<PushOptions> configure)
        => context.ChartsPushAsync(CakeRun.Configure(configure));
}
