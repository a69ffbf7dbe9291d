using BuildTasks.Configuration;

namespace BuildTasks.Nuke;

/// <summary>Carries a target into the library.</summary>
internal static class NukeRun
{
    /// <summary>Runs a verb with the options that parameters, environment, buildtasks.yaml and the build's own code give.</summary>
    /// <param name="build">The build.</param>
    /// <param name="settings">The build's own code.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="text">The result as a person reads it.</param>
    /// <param name="failure">Why the result fails the target; null when it never does.</param>
    public static async Task RunAsync<TOptions, TResult>(
        INukeBuild build,
        Configure<TOptions> settings,
        Func<TOptions, BuildContext, CancellationToken, Task<TResult>> verb,
        Func<TResult, string> text,
        Func<TResult, string?>? failure)
        where TOptions : new()
    {
        string root = build.RootDirectory;
        BuildContext context = new(new NukeBuildLog()) { WorkingDirectory = root };
        TOptions options = settings(OptionBinder.Bind<TOptions>(
            NukeOptions.Read(build),
            OptionSource.FromEnvironment(context.Environment),
            ConfigurationFile.Read(null, root)));
        context.Log.AddSecretsOf(options);
        try
        {
            TResult result = await verb(options, context, CancellationToken.None).ConfigureAwait(false);
            foreach (string line in text(result).TrimEnd('\n').Split('\n'))
            {
                context.Log.Information(line);
            }

            if (failure?.Invoke(result) is { } reason)
            {
                throw new BuildTaskException(reason);
            }
        }
        catch (BuildTaskException exception)
        {
            // NUKE prints the exception itself.
            throw context.Log.Mask(exception);
        }
    }
}
