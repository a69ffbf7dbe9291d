using BuildTasks;
using BuildTasks.Reports;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BuildTasks;

/// <summary>The aliases <c>ChartsPublish</c> and <c>ChartsPublishAsync</c>.</summary>
[CakeAliasCategory("BuildTasks")]
[CakeNamespaceImport("BuildTasks")]
public static class ChartsPublishAliases
{
    /// <summary>Runs the whole pipeline, from lint to the pull request; fails the task when a chart does not come through.</summary>
    /// <param name="context">The script.</param>
    /// <param name="options">The options.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="BuildTaskException">What went wrong and what to do next.</exception>
    [CakeMethodAlias]
    public static PublishResult ChartsPublish(this ICakeContext context, PublishOptions options)
        => context.ChartsPublishAsync(options).GetAwaiter().GetResult();

    /// <inheritdoc cref="ChartsPublish(ICakeContext, PublishOptions)"/>
    /// <param name="context">The script.</param>
    /// <param name="configure">Fills the options.</param>
    [CakeMethodAlias]
    public static PublishResult ChartsPublish(this ICakeContext context, Action<PublishOptions> configure)
        => context.ChartsPublish(CakeRun.Configure(configure));

    /// <inheritdoc cref="ChartsPublish(ICakeContext, PublishOptions)"/>
    [CakeMethodAlias]
    public static Task<PublishResult> ChartsPublishAsync(this ICakeContext context, PublishOptions options)
        => CakeRun.RunAsync(context, options, ChartVerbs.PublishAsync, PublishText.Write, result => result.Failure);

    /// <inheritdoc cref="ChartsPublish(ICakeContext, Action{PublishOptions})"/>
    [CakeMethodAlias]
    public static Task<PublishResult> ChartsPublishAsync(this ICakeContext context, Action<PublishOptions> configure)
        => context.ChartsPublishAsync(CakeRun.Configure(configure));
}
