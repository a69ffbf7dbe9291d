using BuildTasks.GoTemplates.Times;

namespace BuildTasks.GoTemplates;

/// <summary>Go's <c>time.Time</c>: an instant to the nanosecond, of any year, seen from a zone.</summary>
public sealed class GoTime : GoObject, IGoJsonValue, IEquatable<GoTime>
{
    /// <summary>The layout of RFC 3339 with as many digits of the second as there are (time.RFC3339Nano).</summary>
    internal const string Rfc3339 = "2006-01-02T15:04:05.999999999Z07:00";

    private const int Day = 24 * 60 * 60;
    private const long UnixSecondsOfZero = -62135596800;

    internal GoTime(long unixSeconds, int nanosecond, GoZone zone)
    {
        UnixSeconds = unixSeconds;
        Nanosecond = nanosecond;
        Location = zone;
        (Zone, OffsetSeconds) = zone.At(unixSeconds);
    }

    /// <summary>An instant of .NET.</summary>
    /// <param name="value">The instant with its offset.</param>
    /// <param name="zone">The abbreviation of the zone, as <c>MST</c> in a layout prints it; empty when it has none.</param>
    public GoTime(DateTimeOffset value, string zone)
        : this(
            value.ToUnixTimeSeconds(),
            (int)(value.Ticks % TimeSpan.TicksPerSecond * 100),
            value.Offset == TimeSpan.Zero && zone is "" or "UTC" ? GoZone.Utc : GoZone.Fixed(zone, (int)value.Offset.TotalSeconds))
    {
    }

    /// <summary>The abbreviation of the zone, for example <c>UTC</c>; empty when it has none.</summary>
    public string Zone { get; }

    /// <summary>The offset from UTC.</summary>
    public int OffsetSeconds { get; }

    /// <summary>The seconds since 1970, rounded down.</summary>
    public long UnixSeconds { get; }

    /// <summary>The nanoseconds within the second.</summary>
    public int Nanosecond { get; }

    /// <inheritdoc/>
    public override GoType Type => TimeType;

    internal static GoType TimeType { get; } = GoType.Struct("time.Time");

    /// <summary>Go's zero time: the start of the year 1, UTC.</summary>
    internal static GoTime Zero { get; } = new(UnixSecondsOfZero, 0, GoZone.Utc);

    internal GoZone Location { get; }

    internal bool IsZero => UnixSeconds == UnixSecondsOfZero && Nanosecond == 0;

    /// <summary>Date and time of day in the zone.</summary>
    internal CivilTime Civil => CivilTime.FromSeconds(UnixSeconds + OffsetSeconds);

    /// <summary>The time by one of Go's layouts (https://pkg.go.dev/time#Layout).</summary>
    public string Format(string layout) => TimeFormatter.Format(this, layout);

    /// <inheritdoc/>
    public override string StringMethod() => Format("2006-01-02 15:04:05.999999999 -0700 MST");

    /// <inheritdoc/>
    public override string GoStringMethod() => TimeSyntax.Format(this);

    /// <summary>The struct as Go keeps it: nanoseconds, seconds since the year 1, and the zone unless it is UTC.</summary>
    public override IReadOnlyList<KeyValuePair<string, object?>> PrintedFields =>
    [
        new("wall", (ulong)Nanosecond),
        new("ext", unchecked(UnixSeconds - UnixSecondsOfZero)),
        new("loc", ReferenceEquals(Location, GoZone.Utc) ? new NilPointer("*time.Location") : new GoLocation(Location.Name, isField: true)),
    ];

    /// <inheritdoc/>
    public override TemplateFunction? FindMethod(string name) => TimeMethods.Find(this, name);

    /// <inheritdoc/>
    public object? ToJsonValue()
        => Civil.Year is not (>= 0 and <= 9999) ? throw NoJson("year outside of range [0,9999]")
            : Math.Abs(OffsetSeconds) >= Day ? throw NoJson("timezone hour outside of range [0,23]")
            : Format(Rfc3339);

    /// <summary>Whether both are the same instant in the same zone.</summary>
    public bool Equals(GoTime? other) => other is not null
        && (UnixSeconds, Nanosecond, Zone, OffsetSeconds) == (other.UnixSeconds, other.Nanosecond, other.Zone, other.OffsetSeconds);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GoTime);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(UnixSeconds, Nanosecond, Zone, OffsetSeconds);

    internal GoTime In(GoZone zone) => new(UnixSeconds, Nanosecond, zone);

    internal GoTime Add(long nanoseconds)
    {
        Int128 sum = (Int128)Nanosecond + nanoseconds;
        long seconds = (long)(sum / GoDuration.Second);
        int rest = (int)(sum % GoDuration.Second);
        return rest < 0
            ? new GoTime(UnixSeconds + seconds - 1, rest + (int)GoDuration.Second, Location)
            : new GoTime(UnixSeconds + seconds, rest, Location);
    }

    /// <summary>The time that passed since <paramref name="earlier"/>; what does not fit is the longest duration there is.</summary>
    internal GoDuration Since(GoTime earlier)
    {
        Int128 nanoseconds = (((Int128)UnixSeconds - earlier.UnixSeconds) * GoDuration.Second) + Nanosecond - earlier.Nanosecond;
        return new GoDuration((long)Int128.Clamp(nanoseconds, long.MinValue, long.MaxValue));
    }

    /// <summary>
    /// The nearest multiple of <paramref name="unit"/> since the start of the year 1, halves up; the time itself for a unit that is not positive.
    /// </summary>
    internal GoTime Round(long unit)
    {
        long over = Remainder(unit);
        return unit <= 0 ? this : Add(over < unit - over ? -over : unit - over);
    }

    /// <summary>The last multiple of <paramref name="unit"/> since the start of the year 1; the time itself for a unit that is not positive.</summary>
    internal GoTime Truncate(long unit) => Add(-Remainder(unit));

    private long Remainder(long unit)
    {
        Int128 rest = unit <= 0 ? 0 : (((((Int128)UnixSeconds - UnixSecondsOfZero) * GoDuration.Second) + Nanosecond) % unit);
        return (long)(rest < 0 ? rest + unit : rest);
    }

    private static GoJsonException NoJson(string reason) => new("json: error calling MarshalJSON for type time.Time: Time.MarshalJSON: " + reason);

    internal int CompareTo(GoTime other) => (UnixSeconds, Nanosecond).CompareTo((other.UnixSeconds, other.Nanosecond));
}
