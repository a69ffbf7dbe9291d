using BuildTasks;
using BuildTasks.Reports;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BuildTasks;

/// <summary>The aliases <c>ChartsVersion</c> and <c>ChartsVersionAsync</c>.</summary>
[CakeAliasCategory("BuildTasks")]
[CakeNamespaceImport("BuildTasks")]
public static class ChartsVersionAliases
{
    /// <summary>Decides the version of each chart.</summary>
    /// <param name="context">The script.</param>
    /// <param name="options">The options.</param>
    /// <returns>The versions.</returns>
    /// <exception cref="BuildTaskException">What went wrong and what to do next.</exception>
    [CakeMethodAlias]
    public static VersionResult ChartsVersion(this ICakeContext context, VersionOptions options)
        => context.ChartsVersionAsync(options).GetAwaiter().GetResult();

    /// <inheritdoc cref="ChartsVersion(ICakeContext, VersionOptions)"/>
    /// <param name="context">The script.</param>
    /// <param name="configure">Fills the options.</param>
    [CakeMethodAlias]
    public static VersionResult ChartsVersion(this ICakeContext context, Action<VersionOptions> configure)
        => context.ChartsVersion(CakeRun.Configure(configure));

    /// <inheritdoc cref="ChartsVersion(ICakeContext, VersionOptions)"/>
    [CakeMethodAlias]
    public static Task<VersionResult> ChartsVersionAsync(this ICakeContext context, VersionOptions options)
        => CakeRun.RunAsync(context, options, ChartVerbs.VersionAsync, VersionText.Write);

    /// <inheritdoc cref="ChartsVersion(ICakeContext, Action{VersionOptions})"/>
    [CakeMethodAlias]
    public static Task<VersionResult> ChartsVersionAsync(this ICakeContext context, Action<VersionOptions> configure)
        => context.ChartsVersionAsync(CakeRun.Configure(configure));
}
