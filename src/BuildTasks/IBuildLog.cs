namespace BuildTasks;

/// <summary>How loud a line of the log is.</summary>
public enum BuildLogLevel
{
    /// <summary>Details for someone who looks for a fault: requests, git commands.</summary>
    Debug,

    /// <summary>What is being done.</summary>
    Information,

    /// <summary>Something the user should look at; the run goes on.</summary>
    Warning,

    /// <summary>Why the run fails.</summary>
    Error,
}

/// <summary>
/// Where a run tells what it does: a terminal, a CI log, Cake's log, NUKE's log. The result of a verb never goes here.
/// Lines are masked by <see cref="MaskingLog"/> before they reach an implementation.
/// </summary>
public interface IBuildLog
{
    /// <summary>Writes one line. May be called from several threads.</summary>
    /// <param name="level">How loud it is.</param>
    /// <param name="message">One line, without line end, without secrets.</param>
    void Write(BuildLogLevel level, string message);

    /// <summary>Shows how far a long piece of work is; fronts without a terminal may ignore it.</summary>
    /// <param name="activity">What is going on, such as <c>push web 1.2.3</c>.</param>
    /// <param name="done">How much is done.</param>
    /// <param name="total">How much there is; 0 when unknown.</param>
    void Progress(string activity, long done, long total)
    {
    }
}

/// <summary>Short names for the levels.</summary>
public static class BuildLogExtensions
{
    /// <summary>Writes a line for someone who looks for a fault.</summary>
    public static void Debug(this IBuildLog log, string message) => log.Write(BuildLogLevel.Debug, message);

    /// <summary>Writes what is being done.</summary>
    public static void Information(this IBuildLog log, string message) => log.Write(BuildLogLevel.Information, message);

    /// <summary>Writes something the user should look at.</summary>
    public static void Warning(this IBuildLog log, string message) => log.Write(BuildLogLevel.Warning, message);

    /// <summary>Writes why the run fails.</summary>
    public static void Error(this IBuildLog log, string message) => log.Write(BuildLogLevel.Error, message);
}
