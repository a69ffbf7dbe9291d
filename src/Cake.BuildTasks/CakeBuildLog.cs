using Cake.Core.Diagnostics;
using CakeLevel = Cake.Core.Diagnostics.LogLevel;

namespace Cake.BuildTasks;

/// <summary>Writes a run's lines into Cake's log.</summary>
/// <param name="log">Cake's log.</param>
internal sealed class CakeBuildLog(ICakeLog log) : global::BuildTasks.IBuildLog
{
    public void Write(global::BuildTasks.LogLevel level, string message)
    {
        (Verbosity verbosity, CakeLevel cakeLevel) = level switch
        {
            global::BuildTasks.LogLevel.Error => (Verbosity.Quiet, CakeLevel.Error),
            global::BuildTasks.LogLevel.Warning => (Verbosity.Minimal, CakeLevel.Warning),
            global::BuildTasks.LogLevel.Debug => (Verbosity.Diagnostic, CakeLevel.Debug),
            _ => (Verbosity.Normal, CakeLevel.Information),
        };

        // The message is text, not a format: braces in it must survive.
        log.Write(verbosity, cakeLevel, "{0}", message);
    }
}
