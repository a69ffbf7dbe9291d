using BuildTasks.Configuration;
using BuildTasks.Reports;

namespace BuildTasks.Nuke;

/// <summary>Carries a target into the library.</summary>
internal static class NukeRun
{
    /// <summary>Runs a verb with the options that parameters, environment, buildtasks.yaml and the build's own code give.</summary>
    /// <param name="build">The build.</param>
    /// <param name="settings">The build's own code.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="report">What the log and the summary say about the result.</param>
    /// <exception cref="TargetFailedException">Why the target fails.</exception>
    public static async Task RunAsync<TOptions, TResult>(
        INukeBuild build,
        Configure<TOptions> settings,
        Func<TOptions, BuildContext, CancellationToken, Task<TResult>> verb,
        TargetReport<TResult> report)
        where TOptions : new()
    {
        BuildContext context = new(new NukeBuildLog()) { WorkingDirectory = build.RootDirectory };
        try
        {
            TOptions options = settings(Read<TOptions>(build, context));
            context.Log.AddSecretsOf(options);
            TResult result = await verb(options, context, CancellationToken.None).ConfigureAwait(false);
            string? failure = report.Failure(result);
            Show(report.Text(result), LevelOf(failure, build), context.Log);
            if (failure is not null)
            {
                throw new BuildTaskException(failure);
            }

            Summarize(build, report.Summary(result), context.Log);
        }
        catch (BuildTaskException failure)
        {
            context.Log.Debug(failure.ToString());
            if (build.IsServerBuild)
            {
                // Of an exception, build servers' annotations show only that there was one.
                context.Log.Error(failure.Located);
            }

            throw new TargetFailedException(context.Log.Mask(failure).Message);
        }
        catch (Exception bug) when (context.Log.Mask(bug.ToString()) is var masked && masked != bug.ToString())
        {
            throw new TargetFailedException(DisarmedText.Of(masked));
        }
    }

    private static TOptions Read<TOptions>(INukeBuild build, BuildContext context)
        where TOptions : new()
    {
        UnknownParameters.Refuse(build);
        return OptionBinder.Bind<TOptions>(
            NukeOptions.Read(build, OptionCatalog.Of<TOptions>(), context.Environment),
            OptionSource.FromEnvironment(context.Environment),
            ConfigurationFile.Read(null, context.WorkingDirectory));
    }

    /// <summary>Of a failure, the result tells the details, which even a quiet build must not keep to itself.</summary>
    private static BuildLogLevel LevelOf(string? failure, INukeBuild build)
        => failure is not null && build.Verbosity is Verbosity.Minimal or Verbosity.Quiet ? BuildLogLevel.Error : BuildLogLevel.Information;

    private static void Show(string text, BuildLogLevel level, MaskingLog log)
    {
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            log.Write(level, line);
        }
    }

    private static void Summarize(INukeBuild build, IEnumerable<(string Name, string Value)> summary, MaskingLog log)
        => build.ReportSummary(table =>
        {
            foreach ((string name, string value) in summary)
            {
                table.Add(name, log.Mask(value));
            }

            return table;
        });
}
