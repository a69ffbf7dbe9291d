namespace BuildTasks.Git;

/// <summary>git is missing, or did not do what it was asked to.</summary>
public sealed class GitException : BuildTaskException
{
    private const int ShownLines = 5;

    private static readonly string[] Noise = ["hint:", "Cloning into", "warning: Could not find remote branch"];

    /// <summary>Creates the failure for a git that could not be started.</summary>
    internal GitException(string message, Exception innerException)
        : base(message, innerException)
    {
        Command = "git";
        Error = "";
        ExitCode = -1;
    }

    /// <summary>Creates the failure for a git that ended with another exit code than 0.</summary>
    /// <param name="command">The command line, without secrets.</param>
    /// <param name="exitCode">git's exit code.</param>
    /// <param name="error">What git wrote to standard error, without secrets.</param>
    /// <param name="attempt">What failed, as a user knows it; null for the command itself.</param>
    /// <param name="withToken">Whether git was given a token.</param>
    internal GitException(string command, int exitCode, string error, string? attempt = null, bool withToken = false)
        : base(Describe(attempt ?? $"`{command}` failed", exitCode, error, withToken))
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

    private static string Describe(string attempt, int exitCode, string error, bool withToken)
    {
        string[] lines = [.. error
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !Noise.Any(start => line.StartsWith(start, StringComparison.Ordinal)))
            .Take(ShownLines)];
        if (GitAdvice.For(error, withToken) is not var (words, advice))
        {
            return $"{attempt}: {(lines.Length == 0 ? $"it ended with exit code {exitCode}" : string.Join("; ", lines))}";
        }

        // The line that the advice is for: git likes to explain itself in the next ten. A hook's own words are in other lines.
        string? said = lines.FirstOrDefault(line => line.Contains(words, StringComparison.OrdinalIgnoreCase));
        if (said is not null && !said.StartsWith('!'))
        {
            return $"{attempt}: {said.TrimEnd('.')}. {advice}";
        }

        IEnumerable<string> summary = lines.Where(line => line == said || said is null || line.StartsWith("remote:", StringComparison.Ordinal));
        return $"{attempt}: {string.Join("; ", summary).TrimEnd('.')}. {advice}";
    }
}
