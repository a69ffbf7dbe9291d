namespace BuildTasks.Cli;

/// <summary>Turns failures into one message and an exit code: 1 for what went wrong, 2 for what was said wrong, 130 for Ctrl-C.</summary>
internal static class Failures
{
    public const int Failed = 1;
    public const int BadUsage = 2;
    public const int Cancelled = 130;

    /// <summary>The exit code of a result: 0, or 1 with the reason in the log.</summary>
    public static int ExitCode(VerbResult result, BuildContext context)
    {
        if (result.Failure is null)
        {
            return 0;
        }

        if (!result.FailureIsLogged)
        {
            context.Log.Error(result.Failure);
        }

        return Failed;
    }

    /// <summary>Runs the work; an exception that is not a <see cref="BuildTaskException"/> is a bug and flies on with its stack.</summary>
    public static async Task<int> ReportAsync(BuildContext context, Func<Task<int>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception failure) when (cancellationToken.IsCancellationRequested && failure is (OperationCanceledException or BuildTaskException))
        {
            // Ctrl-C reaches git too, whose failure may be seen first.
            return Cancel(context.Log);
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
            context.Log.Error(failure.Located);
            return Failed;
        }
    }

    /// <summary>Says that the run was cancelled.</summary>
    /// <returns>The exit code.</returns>
    public static int Cancel(IBuildLog log)
    {
        log.Error("Cancelled. Run the same command again to go on from here.");
        return Cancelled;
    }
}
