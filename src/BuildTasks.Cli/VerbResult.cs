namespace BuildTasks.Cli;

/// <summary>What a verb came to.</summary>
/// <param name="Text">What goes to stdout: whole lines.</param>
/// <param name="Failure">Why the run failed, in one line; null when it did not.</param>
/// <param name="FailureIsLogged">Whether the run has told already, chart by chart.</param>
internal sealed record VerbResult(string Text, string? Failure, bool FailureIsLogged);
