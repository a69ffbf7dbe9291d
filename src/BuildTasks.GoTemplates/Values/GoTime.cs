namespace BuildTasks.GoTemplates;

/// <summary>Go's <c>time.Time</c>, to the 100 nanoseconds of .NET.</summary>
/// <param name="value">The instant with its offset.</param>
/// <param name="zone">The abbreviation of the zone, as <c>MST</c> in a layout prints it.</param>
public sealed class GoTime(DateTimeOffset value, string zone) : GoObject
{
    internal static GoType TimeType { get; } = GoType.Struct("time.Time");

    /// <summary>The instant with its offset.</summary>
    public DateTimeOffset Value { get; } = value;

    /// <summary>The abbreviation of the zone, for example <c>UTC</c>.</summary>
    public string Zone { get; } = zone;

    /// <inheritdoc/>
    public override GoType Type => TimeType;
}
