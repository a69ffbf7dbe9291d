namespace BuildTasks.Helm.Rendering;

/// <summary>What a command of Helm prints, in this order, and how it ends.</summary>
/// <param name="Log">The text on standard error that comes before the output: warnings, and details with <c>--debug</c>.</param>
/// <param name="Output">The text on standard output.</param>
/// <param name="Failure">The text on standard error that comes after the output: why the command failed. Empty when it did not.</param>
/// <param name="ExitCode">0 for success.</param>
public sealed record CommandOutput(string Log, string Output, string Failure, int ExitCode)
{
    /// <summary>All of standard error.</summary>
    public string Errors => Log + Failure;
}
