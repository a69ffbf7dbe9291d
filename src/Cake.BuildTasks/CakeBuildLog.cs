using BuildTasks;
using BuildTasks.Reports;
using Cake.Core.Diagnostics;

namespace Cake.BuildTasks;

/// <summary>Writes a run's lines into Cake's log.</summary>
/// <param name="log">Cake's log.</param>
internal sealed class CakeBuildLog(ICakeLog log) : IBuildLog
{
    public void Write(BuildLogLevel level, string message)
    {
        (Verbosity verbosity, LogLevel cakeLevel) = level switch
        {
            BuildLogLevel.Error => (Verbosity.Quiet, LogLevel.Error),
            BuildLogLevel.Warning => (Verbosity.Minimal, LogLevel.Warning),
            BuildLogLevel.Debug => (Verbosity.Diagnostic, LogLevel.Debug),
            _ => (Verbosity.Normal, LogLevel.Information),
        };

        // The message is text, not a format: braces in it must survive.
        log.Write(verbosity, cakeLevel, "{0}", DisarmedText.Of(message));
    }
}
