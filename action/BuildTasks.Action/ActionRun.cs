using BuildTasks.Configuration;

namespace BuildTasks.Action;

/// <summary>One run of the action: inputs in, one verb, annotations, outputs and summary out.</summary>
internal static class ActionRun
{
    private const int Failed = 1;

    /// <returns>The step's exit code.</returns>
    public static async Task<int> RunAsync(TextWriter output, Func<string, string?> environment, CancellationToken cancellationToken)
    {
        BuildContext context = new(new ActionLog(output))
        {
            Environment = environment,
            WorkingDirectory = environment("GITHUB_WORKSPACE") is { Length: > 0 } workspace ? workspace : Directory.GetCurrentDirectory(),
        };
        try
        {
            string verb = environment("INPUT_VERB") is { Length: > 0 } said ? said : "publish";
            ActionStep step = new(context, output, new RunnerFiles(environment, context.Log.Mask), ReadSources(context, environment));
            string? failure = ActionVerbs.All.TryGetValue(verb, out ActionVerb? run)
                ? await run(step, cancellationToken).ConfigureAwait(false)
                : throw new OptionsException($"input 'verb': '{verb}' is none of {string.Join(", ", ActionVerbs.All.Keys)}.");
            if (failure is null)
            {
                return 0;
            }

            context.Log.Error(failure);
        }
        catch (BuildTaskException failure)
        {
            string message = context.Log.Mask(failure.Located);
            await output.WriteLineAsync(WorkflowCommand.Format("error", message, ("file", failure.File), ("line", failure.Line > 0 ? $"{failure.Line}" : null))).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            context.Log.Error("Cancelled. A new run goes on from here.");
        }

        return Failed;
    }

    private static OptionSource[] ReadSources(BuildContext context, Func<string, string?> environment) =>
    [
        OptionSource.FromActionInputs(environment),
        OptionSource.FromEnvironment(environment),
        ConfigurationFile.Read(environment("INPUT_CONFIG") is { Length: > 0 } file ? file : null, context.WorkingDirectory),
    ];
}
