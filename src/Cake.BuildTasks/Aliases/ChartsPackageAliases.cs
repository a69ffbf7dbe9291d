using BuildTasks;
using BuildTasks.Reports;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BuildTasks;

/// <summary>The aliases <c>ChartsPackage</c> and <c>ChartsPackageAsync</c>.</summary>
[CakeAliasCategory("BuildTasks")]
[CakeNamespaceImport("BuildTasks")]
public static class ChartsPackageAliases
{
    /// <summary>Packs charts into .tgz files that are the same from the same sources everywhere.</summary>
    /// <param name="context">The script.</param>
    /// <param name="options">The options.</param>
    /// <returns>The packages.</returns>
    /// <exception cref="BuildTaskException">What went wrong and what to do next.</exception>
    [CakeMethodAlias]
    public static PackageResult ChartsPackage(this ICakeContext context, PackageOptions options)
        => context.ChartsPackageAsync(options).GetAwaiter().GetResult();

    /// <inheritdoc cref="ChartsPackage(ICakeContext, PackageOptions)"/>
    /// <param name="context">The script.</param>
    /// <param name="configure">Fills the options.</param>
    [CakeMethodAlias]
    public static PackageResult ChartsPackage(this ICakeContext context, Action<PackageOptions> configure)
        => context.ChartsPackage(CakeRun.Configure(configure));

    /// <inheritdoc cref="ChartsPackage(ICakeContext, PackageOptions)"/>
    [CakeMethodAlias]
    public static Task<PackageResult> ChartsPackageAsync(this ICakeContext context, PackageOptions options)
        => CakeRun.RunAsync(context, options, ChartVerbs.PackageAsync, PackageText.Write);

    /// <inheritdoc cref="ChartsPackage(ICakeContext, Action{PackageOptions})"/>
    [CakeMethodAlias]
    public static Task<PackageResult> ChartsPackageAsync(this ICakeContext context, Action<PackageOptions> configure)
        => context.ChartsPackageAsync(CakeRun.Configure(configure));
}
