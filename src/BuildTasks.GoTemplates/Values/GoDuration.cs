namespace BuildTasks.GoTemplates;

/// <summary>Go's <c>time.Duration</c>: an int64 of nanoseconds with methods.</summary>
/// <param name="nanoseconds">The length in nanoseconds.</param>
public sealed class GoDuration(long nanoseconds) : GoValue
{
    internal static GoType DurationType { get; } = GoType.Named("time.Duration", GoType.Int64);

    /// <summary>The length in nanoseconds.</summary>
    public long Nanoseconds { get; } = nanoseconds;

    /// <inheritdoc/>
    public override GoType Type => DurationType;
}
