using BuildTasks;
using BuildTasks.Reports;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BuildTasks;

/// <summary>The aliases <c>ChartsBump</c> and <c>ChartsBumpAsync</c>.</summary>
[CakeAliasCategory("BuildTasks")]
[CakeNamespaceImport("BuildTasks")]
public static class ChartsBumpAliases
{
    /// <summary>Moves the GitOps repository to published chart versions.</summary>
    /// <param name="context">The script.</param>
    /// <param name="options">The options.</param>
    /// <returns>What changed.</returns>
    /// <exception cref="BuildTaskException">What went wrong and what to do next.</exception>
    [CakeMethodAlias]
    public static BumpResult ChartsBump(this ICakeContext context, BumpOptions options)
        => context.ChartsBumpAsync(options).GetAwaiter().GetResult();

    /// <inheritdoc cref="ChartsBump(ICakeContext, BumpOptions)"/>
    /// <param name="context">The script.</param>
    /// <param name="configure">Fills the options.</param>
    [CakeMethodAlias]
    public static BumpResult ChartsBump(this ICakeContext context, Action<BumpOptions> configure)
        => context.ChartsBump(CakeRun.Configure(configure));

    /// <inheritdoc cref="ChartsBump(ICakeContext, BumpOptions)"/>
    [CakeMethodAlias]
    public static Task<BumpResult> ChartsBumpAsync(this ICakeContext context, BumpOptions options)
        => CakeRun.RunAsync(context, options, ChartVerbs.BumpAsync, BumpText.Write);

    /// <inheritdoc cref="ChartsBump(ICakeContext, Action{BumpOptions})"/>
    [CakeMethodAlias]
    public static Task<BumpResult> ChartsBumpAsync(this ICakeContext context, Action<BumpOptions> configure)
        => context.ChartsBumpAsync(CakeRun.Configure(configure));
}
