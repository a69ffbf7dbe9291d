using BuildTasks;
using BuildTasks.Reports;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BuildTasks;

/// <summary>The aliases <c>ChartsVerify</c> and <c>ChartsVerifyAsync</c>.</summary>
[CakeAliasCategory("BuildTasks")]
[CakeNamespaceImport("BuildTasks")]
public static class ChartsVerifyAliases
{
    /// <summary>Reads published charts back and checks their digests.</summary>
    /// <param name="context">The script.</param>
    /// <param name="options">The options.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="BuildTaskException">What went wrong and what to do next.</exception>
    [CakeMethodAlias]
    public static VerifyResult ChartsVerify(this ICakeContext context, VerifyOptions options)
        => context.ChartsVerifyAsync(options).GetAwaiter().GetResult();

    /// <inheritdoc cref="ChartsVerify(ICakeContext, VerifyOptions)"/>
    /// <param name="context">The script.</param>
    /// <param name="configure">Fills the options.</param>
    [CakeMethodAlias]
    public static VerifyResult ChartsVerify(this ICakeContext context, Action<VerifyOptions> configure)
        => context.ChartsVerify(CakeRun.Configure(configure));

    /// <inheritdoc cref="ChartsVerify(ICakeContext, VerifyOptions)"/>
    [CakeMethodAlias]
    public static Task<VerifyResult> ChartsVerifyAsync(this ICakeContext context, VerifyOptions options)
        => CakeRun.RunAsync(context, options, ChartVerbs.VerifyAsync, VerifyText.Write);

    /// <inheritdoc cref="ChartsVerify(ICakeContext, Action{VerifyOptions})"/>
    [CakeMethodAlias]
    public static Task<VerifyResult> ChartsVerifyAsync(this ICakeContext context, Action<VerifyOptions> configure)
        => context.ChartsVerifyAsync(CakeRun.Configure(configure));
}
