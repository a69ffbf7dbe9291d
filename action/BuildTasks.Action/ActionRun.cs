using System.Globalization;
using BuildTasks.Configuration;
using BuildTasks.Reports;

namespace BuildTasks.Action;

/// <summary>One run of the action: inputs in, one verb, annotations, outputs and summary out.</summary>
internal static class ActionRun
{
    private const int Failed = 1;
    private const int BadUsage = 2;
    private const int Cancelled = 130;

    /// <returns>The step's exit code, as the command line's: 0 done, 1 failed, 2 said wrong, 130 cancelled.</returns>
    public static async Task<int> RunAsync(TextWriter output, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        BuildContext context = new(new ActionLog(output))
        {
            Environment = environment.GetValueOrDefault,
            WorkingDirectory = environment.GetValueOrDefault("GITHUB_WORKSPACE") is { Length: > 0 } workspace ? workspace : Directory.GetCurrentDirectory(),
        };
        try
        {
            string? failure = await RunVerbAsync(context, output, environment, cancellationToken).ConfigureAwait(false);
            if (failure is null)
            {
                return 0;
            }

            context.Log.Error(failure);
            return Failed;
        }
        catch (OptionsException failure)
        {
            foreach (string fault in failure.Faults)
            {
                context.Log.Error(fault);
            }

            return BadUsage;
        }
        catch (BuildTaskException failure)
        {
            Annotate(failure, context, output);
            return Failed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            context.Log.Error("Cancelled. A new run goes on from here.");
            return Cancelled;
        }
    }

    private static async Task<string?> RunVerbAsync(
        BuildContext context,
        TextWriter output,
        IReadOnlyDictionary<string, string> environment,
        CancellationToken cancellationToken)
    {
        OptionSource[] said = [OptionSource.FromActionInputs(context.Environment), OptionSource.FromEnvironment(context.Environment)];

        // Before anything can fail: a message about another option or about the file must not show a secret.
        ActionSecrets.Mask(said, context.Log, environment.GetValueOrDefault("GITHUB_ACTIONS") == "true" ? output : null);
        ActionInputs inputs = new(environment);
        ActionVerb verb = ActionVerbs.All[inputs.ReadVerb()];
        RunnerFiles files = RunnerFiles.Open(context);
        OptionSource configuration = ConfigurationFile.Read(inputs.Config, context.WorkingDirectory);
        ActionStep step = new(context, output, files, [.. said, configuration]);
        return await verb(step, cancellationToken).ConfigureAwait(false);
    }

    private static void Annotate(BuildTaskException failure, BuildContext context, TextWriter output)
    {
        string? file = failure.File is null ? null : context.Log.Mask(RelativePath(failure.File, context));
        string? line = failure.Line > 0 ? failure.Line.ToString(CultureInfo.InvariantCulture) : null;
        output.WriteLine(WorkflowCommand.Format("error", context.Log.Mask(failure.Located), ("file", file), ("line", line)));
    }

    private static string RelativePath(string file, BuildContext context)
        => Path.GetRelativePath(context.WorkingDirectory, context.Resolve(file)).Replace('\\', '/');
}
