namespace BuildTasks.Git;

/// <summary>git is missing, or did not do what it was asked to.</summary>
public sealed class GitException : BuildTaskException
{
    private const int ShownLines = 5;

    /// <summary>Creates the failure for a git that could not be started.</summary>
    internal GitException(string message, Exception innerException)
        : base(message, innerException)
    {
        Command = "git";
        Error = "";
        ExitCode = -1;
    }

    /// <summary>Creates the failure for a git that ended with another exit code than 0.</summary>
    internal GitException(string command, int exitCode, string error)
        : base(Describe(command, exitCode, error))
    {
        Command = command;
        ExitCode = exitCode;
        Error = error;
    }

    /// <summary>The command line, without secrets.</summary>
    public string Command { get; }

    /// <summary>git's exit code; -1 when it could not be started.</summary>
    public int ExitCode { get; }

    /// <summary>What git wrote to standard error, without secrets.</summary>
    public string Error { get; }

    private static string Describe(string command, int exitCode, string error)
    {
        string[] lines = [.. error
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("hint:", StringComparison.Ordinal) && !line.StartsWith("Cloning into", StringComparison.Ordinal))
            .Take(ShownLines)];
        string said = lines.Length == 0 ? $"it ended with exit code {exitCode}" : string.Join("; ", lines);
        string? advice = GitAdvice.For(error);
        return advice is null ? $"`{command}` failed: {said}" : $"`{command}` failed: {said}. {advice}";
    }
}
