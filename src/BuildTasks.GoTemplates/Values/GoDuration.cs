using BuildTasks.GoTemplates.Times;

namespace BuildTasks.GoTemplates;

/// <summary>Go's <c>time.Duration</c>: an int64 of nanoseconds with methods.</summary>
/// <param name="nanoseconds">The length in nanoseconds.</param>
public sealed class GoDuration(long nanoseconds) : GoValue
{
    internal const long Microsecond = 1000;
    internal const long Millisecond = 1000 * Microsecond;
    internal const long Second = 1000 * Millisecond;
    internal const long Minute = 60 * Second;
    internal const long Hour = 60 * Minute;

    internal static GoType DurationType { get; } = GoType.Named("time.Duration", GoType.Int64);

    /// <summary>The length in nanoseconds.</summary>
    public long Nanoseconds { get; } = nanoseconds;

    /// <inheritdoc/>
    public override GoType Type => DurationType;

    /// <inheritdoc/>
    public override string StringMethod() => DurationText.Format(Nanoseconds);

    /// <inheritdoc/>
    public override TemplateFunction? FindMethod(string name) => DurationMethods.Find(this, name);

    /// <summary>The nearest multiple of <paramref name="unit"/>, halves away from zero.</summary>
    internal GoDuration Round(long unit)
    {
        if (unit <= 0)
        {
            return this;
        }

        Int128 remainder = (Int128)Nanoseconds % unit;
        Int128 truncated = Nanoseconds - remainder;
        Int128 rounded = Int128.Abs(remainder) * 2 < unit ? truncated : truncated + (unit * Math.Sign(Nanoseconds));
        return new GoDuration((long)Int128.Clamp(rounded, long.MinValue, long.MaxValue));
    }
}
