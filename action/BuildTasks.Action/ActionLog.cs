namespace BuildTasks.Action;

/// <summary>The log of a step: warnings and errors become annotations, details are shown when the user turns on step debugging.</summary>
/// <param name="output">The step's output.</param>
internal sealed class ActionLog(TextWriter output) : IBuildLog
{
    private readonly Lock gate = new();

    public void Write(LogLevel level, string message)
    {
        string line = level switch
        {
            LogLevel.Error => WorkflowCommand.Format("error", message),
            LogLevel.Warning => WorkflowCommand.Format("warning", message),
            LogLevel.Debug => WorkflowCommand.Format("debug", message),
            // A plain line that looks like a command would be one: a chart's text must not be able to speak to the runner.
            _ => message.StartsWith("::", StringComparison.Ordinal) || message.StartsWith("##[", StringComparison.Ordinal) ? " " + message : message,
        };
        lock (gate)
        {
            output.WriteLine(line);
        }
    }
}
