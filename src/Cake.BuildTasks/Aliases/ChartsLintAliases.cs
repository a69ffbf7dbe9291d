using BuildTasks;
using BuildTasks.Reports;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BuildTasks;

/// <summary>The aliases <c>ChartsLint</c> and <c>ChartsLintAsync</c>.</summary>
[CakeAliasCategory("BuildTasks")]
[CakeNamespaceImport("BuildTasks")]
public static class ChartsLintAliases
{
    /// <summary>Lints charts as <c>helm lint</c> does; fails the task when a chart fails.</summary>
    /// <param name="context">The script.</param>
    /// <param name="options">The options.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="BuildTaskException">What went wrong and what to do next.</exception>
    [CakeMethodAlias]
    public static LintResult ChartsLint(this ICakeContext context, LintOptions options)
        => context.ChartsLintAsync(options).GetAwaiter().GetResult();

    /// <inheritdoc cref="ChartsLint(ICakeContext, LintOptions)"/>
    /// <param name="context">The script.</param>
    /// <param name="configure">Fills the options.</param>
    [CakeMethodAlias]
    public static LintResult ChartsLint(this ICakeContext context, Action<LintOptions> configure)
        => context.ChartsLint(CakeRun.Configure(configure));

    /// <inheritdoc cref="ChartsLint(ICakeContext, LintOptions)"/>
    [CakeMethodAlias]
    public static Task<LintResult> ChartsLintAsync(this ICakeContext context, LintOptions options)
        => CakeRun.RunAsync(context, options, ChartVerbs.LintAsync, LintText.Write, result => result.Failure);

    /// <inheritdoc cref="ChartsLint(ICakeContext, Action{LintOptions})"/>
    [CakeMethodAlias]
    public static Task<LintResult> ChartsLintAsync(this ICakeContext context, Action<LintOptions> configure)
        => context.ChartsLintAsync(CakeRun.Configure(configure));
}
