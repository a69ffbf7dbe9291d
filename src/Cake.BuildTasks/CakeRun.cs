using BuildTasks;
using BuildTasks.Reports;
using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.BuildTasks;

/// <summary>Carries a call from a script into the library.</summary>
internal static class CakeRun
{
    /// <summary>Fills options with what the script says.</summary>
    public static TOptions Configure<TOptions>(Action<TOptions> configure)
        where TOptions : new()
    {
        ArgumentNullException.ThrowIfNull(configure);
        TOptions options = new();
        configure(options);
        return options;
    }

    /// <summary>Runs a verb on Cake's log, environment and working directory, and shows its result in the log.</summary>
    /// <param name="context">The script.</param>
    /// <param name="options">The verb's options.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="text">The result as a person reads it.</param>
    /// <param name="failure">Why the result fails the task; null when it does not.</param>
    public static async Task<TResult> RunAsync<TOptions, TResult>(
        ICakeContext context,
        TOptions options,
        Func<TOptions, BuildContext, CancellationToken, Task<TResult>> verb,
        Func<TResult, string> text,
        Func<TResult, string?>? failure = null)
        where TOptions : class, new()
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(options);
        BuildContext run = new(new CakeBuildLog(context.Log))
        {
            Environment = context.Environment.GetEnvironmentVariable,
            WorkingDirectory = context.Environment.WorkingDirectory.FullPath,
        };
        run.Log.AddSecretsOf(options);
        try
        {
            TResult result = await verb(options, run, CancellationToken.None).ConfigureAwait(false);
            string? reason = failure?.Invoke(result);

            // Of a failure, the result tells the details, which even a quiet log must not keep to itself.
            Verbosity verbosity = reason is null ? Verbosity.Normal : Verbosity.Quiet;
            context.Log.Write(verbosity, LogLevel.Information, "{0}", DisarmedText.Of(run.Log.Mask(text(result).TrimEnd('\n'))));
            return reason is null ? result : throw new BuildTaskException(reason);
        }
        catch (BuildTaskException exception)
        {
            // Cake prints the exception itself.
            throw run.Log.Mask(exception);
        }
    }
}
