namespace BuildTasks.Nuke;

/// <summary>Why a target fails. NUKE prints the whole of an exception, where the reason would be lost between stacks: this one is its message alone.</summary>
/// <param name="message">What went wrong and what to do next, without secrets.</param>
internal sealed class TargetFailedException(string message) : BuildTaskException(message)
{
    /// <inheritdoc/>
    public override string ToString() => Message;
}
