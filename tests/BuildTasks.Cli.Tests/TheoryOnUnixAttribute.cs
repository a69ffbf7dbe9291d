namespace BuildTasks.Cli.Tests;

/// <summary>A theory about signals, which one process can send to another on Unix only; visibly skipped on Windows.</summary>
public sealed class TheoryOnUnixAttribute : TheoryAttribute
{
    public TheoryOnUnixAttribute() => Skip = OperatingSystem.IsWindows() ? "no process can press another's Ctrl-C on Windows" : null;
}
