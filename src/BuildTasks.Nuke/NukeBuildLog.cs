using BuildTasks.Reports;
using Serilog.Events;

namespace BuildTasks.Nuke;

/// <summary>Writes a run's lines into NUKE's log. NUKE does not mask secrets; <see cref="MaskingLog"/> has done so before.</summary>
internal sealed class NukeBuildLog : IBuildLog
{
    public void Write(BuildLogLevel level, string message)
    {
        LogEventLevel serilog = level switch
        {
            BuildLogLevel.Error => LogEventLevel.Error,
            BuildLogLevel.Warning => LogEventLevel.Warning,

            // NUKE's verbosity Normal shows Serilog's Debug.
            BuildLogLevel.Debug => LogEventLevel.Verbose,
            _ => LogEventLevel.Information,
        };

        // The message is a value, not a template: braces in it must survive, and NUKE gives a template that begins with '::' to GitHub's runner as it is.
        Serilog.Log.Write(serilog, "{Message:l}", DisarmedText.Of(message));
    }
}
