namespace BuildTasks;

/// <summary>
/// An expected failure. The message says what happened, to which value, and what to do next; programs print it alone and
/// exit with 1 (2 for <see cref="OptionsException"/>). Any other exception is a bug and keeps its stack.
/// </summary>
public class BuildTaskException : Exception
{
    /// <summary>Creates the failure.</summary>
    /// <param name="message">What happened, to which value, and what to do next. Never a secret.</param>
    public BuildTaskException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the failure with its technical cause, whose place it takes over when it has one.</summary>
    /// <param name="message">What happened, to which value, and what to do next. Never a secret.</param>
    /// <param name="innerException">The cause.</param>
    public BuildTaskException(string message, Exception innerException)
        : base(message, innerException)
    {
        if (innerException is BuildTaskException cause)
        {
            File = cause.File;
            Line = cause.Line;
        }
    }

    /// <summary>The file that the failure is about, as the user would name it; null when there is none.</summary>
    public string? File { get; init; }

    /// <summary>The line in <see cref="File"/>, counted from 1; 0 when unknown.</summary>
    public int Line { get; init; }

    /// <summary>The message behind <c>file:line: </c>, unless it names the file itself: what a person should see.</summary>
    public string Located
        => File is null || Message.Contains(File, StringComparison.Ordinal) ? Message
        : Line > 0 ? $"{File}:{Line}: {Message}"
        : $"{File}: {Message}";
}

/// <summary>Options that cannot be carried out. Nothing has been done; programs exit with 2.</summary>
public sealed class OptionsException : BuildTaskException
{
    /// <summary>Creates the failure from every fault that was found, so that one run shows them all.</summary>
    /// <param name="faults">One sentence for each fault; at least one.</param>
    public OptionsException(params IReadOnlyList<string> faults)
        : base(string.Join(Environment.NewLine, faults))
        => Faults = faults;

    /// <summary>One sentence for each fault.</summary>
    public IReadOnlyList<string> Faults { get; }
}
