namespace BuildTasks.GoTemplates.Times;

/// <summary>Go's <c>time.Location</c>.</summary>
internal sealed class GoZone
{
    private readonly Func<long, (string Abbreviation, int OffsetSeconds)> lookUp;

    private GoZone(Func<long, (string Abbreviation, int OffsetSeconds)> lookUp) => this.lookUp = lookUp;

    public static GoZone Utc { get; } = new(_ => ("UTC", 0));

    public static GoZone Fixed(string abbreviation, int offsetSeconds) => new(_ => (abbreviation, offsetSeconds));

    /// <summary>A zone of .NET; its abbreviations come from the system's zone files, where there are any.</summary>
    public static GoZone Of(TimeZoneInfo zone)
    {
        if (zone.Equals(TimeZoneInfo.Utc))
        {
            return Utc;
        }

        var abbreviations = ZoneAbbreviations.Read(zone.Id);
        return new GoZone(seconds =>
        {
            var instant = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(
                seconds, DateTimeOffset.MinValue.ToUnixTimeSeconds(), DateTimeOffset.MaxValue.ToUnixTimeSeconds()));
            var offset = (int)zone.GetUtcOffset(instant).TotalSeconds;
            return (abbreviations?.At(seconds, offset) ?? "", offset);
        });
    }

    /// <summary>Go's time.LoadLocation; null when there is no such zone.</summary>
    public static GoZone? Load(string name, GoZone local) => name switch
    {
        "" or "UTC" => Utc,
        "Local" => local,
        _ => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId && zone.Id == name ? Of(zone) : null,
    };

    /// <summary>What holds at an instant.</summary>
    public (string Abbreviation, int OffsetSeconds) At(long unixSeconds) => lookUp(unixSeconds);

    /// <summary>The instant of a time of day in this zone; in a gap or an overlap, one of the two, as in Go.</summary>
    public long ToUnixSeconds(CivilTime time)
    {
        var seconds = time.ToSeconds();
        var offset = At(seconds).OffsetSeconds;
        var other = At(seconds - offset).OffsetSeconds;
        return seconds - (offset == other || At(seconds - other).OffsetSeconds != other ? offset : other);
    }
}
