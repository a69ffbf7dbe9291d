namespace BuildTasks.GoTemplates.Times;

/// <summary>Go's <c>time.Location</c>.</summary>
internal sealed class GoZone
{
    private readonly Func<long, (string Abbreviation, int OffsetSeconds)> lookUp;

    private GoZone(string name, Func<long, (string Abbreviation, int OffsetSeconds)> lookUp)
    {
        Name = name;
        this.lookUp = lookUp;
    }

    public static GoZone Utc { get; } = new("UTC", _ => ("UTC", 0));

    /// <summary>What the zone is called: UTC, Local, a name of the tz database, or the abbreviation of a fixed offset.</summary>
    public string Name { get; }

    /// <summary>Whether this is Go's time.Local.</summary>
    public bool IsLocal { get; private init; }

    public static GoZone Fixed(string abbreviation, int offsetSeconds) => new(abbreviation, _ => (abbreviation, offsetSeconds));

    /// <summary>The zone of times that name none; Go calls it UTC where that is the machine's.</summary>
    public static GoZone Local(TimeZoneInfo zone)
        => new(zone.Equals(TimeZoneInfo.Utc) ? "UTC" : "Local", Of(zone).lookUp) { IsLocal = true };

    /// <summary>A zone of .NET; its abbreviations come from the system's zone files, where there are any.</summary>
    public static GoZone Of(TimeZoneInfo zone)
    {
        if (zone.Equals(TimeZoneInfo.Utc))
        {
            return Utc;
        }

        ZoneAbbreviations? abbreviations = ZoneAbbreviations.Read(zone.Id);
        return new GoZone(zone.Id, seconds =>
        {
            if (abbreviations?.At(seconds) is { } known)
            {
                return known;
            }

            DateTimeOffset instant = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(
                seconds, DateTimeOffset.MinValue.ToUnixTimeSeconds(), DateTimeOffset.MaxValue.ToUnixTimeSeconds()));
            int offset = (int)zone.GetUtcOffset(instant).TotalSeconds;
            return (abbreviations?.At(seconds, offset) ?? "", offset);
        });
    }

    /// <summary>Go's time.LoadLocation; null when there is no such zone.</summary>
    public static GoZone? Load(string name, GoZone local) => name switch
    {
        "" or "UTC" => Utc,
        "Local" => local,
        _ => TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) && zone.HasIanaId && zone.Id == name ? Of(zone) : null,
    };

    /// <summary>What holds at an instant.</summary>
    public (string Abbreviation, int OffsetSeconds) At(long unixSeconds) => lookUp(unixSeconds);

    /// <summary>The instant of a time of day in this zone; in a gap or an overlap, one of the two, as in Go.</summary>
    public long ToUnixSeconds(CivilTime time)
    {
        long seconds = time.ToSeconds();
        int offset = At(seconds).OffsetSeconds;
        int other = At(seconds - offset).OffsetSeconds;
        return seconds - (offset == other || At(seconds - other).OffsetSeconds != other ? offset : other);
    }
}
