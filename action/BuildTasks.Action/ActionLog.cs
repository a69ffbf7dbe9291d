using BuildTasks.Reports;

namespace BuildTasks.Action;

/// <summary>The log of a step: warnings and errors become annotations, details are shown when the user turns on step debugging.</summary>
/// <param name="output">The step's output.</param>
internal sealed class ActionLog(TextWriter output) : IBuildLog
{
    private readonly Lock gate = new();

    public void Write(BuildLogLevel level, string message)
    {
        string line = level switch
        {
            BuildLogLevel.Error => WorkflowCommand.Format("error", message),
            BuildLogLevel.Warning => WorkflowCommand.Format("warning", message),
            BuildLogLevel.Debug => WorkflowCommand.Format("debug", message),
            _ => Disarm(message),
        };
        lock (gate)
        {
            output.WriteLine(line);
        }
    }

    /// <summary>One line, which is no command.</summary>
    private static string Disarm(string message)
        => DisarmedText.Of(message.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal));
}
