namespace BuildTasks.Helm.Rendering;

/// <summary>What a command of Helm prints, and how it ends.</summary>
/// <param name="Output">The text on standard output.</param>
/// <param name="Errors">The text on standard error.</param>
/// <param name="ExitCode">0 for success.</param>
public sealed record CommandOutput(string Output, string Errors, int ExitCode);
