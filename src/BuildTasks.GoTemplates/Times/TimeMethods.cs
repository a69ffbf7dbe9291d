using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates.Times;

/// <summary>The methods of time.Time, most of which return one value, as a template needs it.</summary>
internal static class TimeMethods
{
    private static readonly GoType MonthType = GoType.Named("time.Month", GoType.Int);
    private static readonly GoType WeekdayType = GoType.Named("time.Weekday", GoType.Int);

    public static TemplateFunction? Find(GoTime time, string name) => name switch
    {
        "Year" => Create(name, () => new GoInt(time.Civil.Year)),
        "Month" => Create(name, () => new GoNamedInt(MonthType, time.Civil.Month, CalendarNames.Months, first: 1)),
        "Day" => Create(name, () => new GoInt(time.Civil.Day)),
        "Weekday" => Create(name, () => new GoNamedInt(WeekdayType, time.Civil.Weekday, CalendarNames.Weekdays, first: 0)),
        "YearDay" => Create(name, () => new GoInt(time.Civil.YearDay)),
        "Hour" => Create(name, () => new GoInt(time.Civil.Hour)),
        "Minute" => Create(name, () => new GoInt(time.Civil.Minute)),
        "Second" => Create(name, () => new GoInt(time.Civil.Second)),
        "Nanosecond" => Create(name, () => new GoInt(time.Nanosecond)),
        "Unix" => Create(name, () => time.UnixSeconds),
        "UnixMilli" => Create(name, () => Scaled(time, GoDuration.Millisecond)),
        "UnixMicro" => Create(name, () => Scaled(time, GoDuration.Microsecond)),
        "UnixNano" => Create(name, () => Scaled(time, 1)),
        "IsZero" => Create(name, () => time.IsZero),
        "UTC" => Create(name, () => time.In(GoZone.Utc)),
        "Location" => Create(name, () => new GoLocation(time.Location.Name, isField: false)),
        "String" => Create(name, () => time.StringMethod()),
        "GoString" => Create(name, () => time.GoStringMethod()),
        "Format" => Create(name, (string layout) => time.Format(layout)),
        "Add" => Create(name, (GoDuration duration) => time.Add(duration.Nanoseconds)),
        "Round" => Create(name, (GoDuration unit) => time.Round(unit.Nanoseconds)),
        "Truncate" => Create(name, (GoDuration unit) => time.Truncate(unit.Nanoseconds)),
        "AddDate" => Create(name, (GoInt years, GoInt months, GoInt days) => AddDate(time, years, months, days)),
        "Sub" => Create(name, (GoTime other) => time.Since(other)),
        "Equal" => Create(name, (GoTime other) => time.CompareTo(other) == 0),
        "Before" => Create(name, (GoTime other) => time.CompareTo(other) < 0),
        "After" => Create(name, (GoTime other) => time.CompareTo(other) > 0),
        "Compare" => Create(name, (GoTime other) => new GoInt(time.CompareTo(other))),
        "Date" or "Clock" => Uncallable(name, $"function {name} has 3 return values; should be 1 or 2"),
        "ISOWeek" or "Zone" => Uncallable(name, $"invalid function signature for {name}: second return value should be error; is int"),
        _ => null,
    };

    private static long Scaled(GoTime time, long unit) =>
        unchecked((time.UnixSeconds * (GoDuration.Second / unit)) + (time.Nanosecond / unit));

    // February 30 is March 2, as in Go.
    private static GoTime AddDate(GoTime time, long years, long months, long days)
    {
        CivilTime civil = time.Civil;
        long month = civil.Month - 1 + months;
        long carried = month >= 0 ? month / 12 : ((month + 1) / 12) - 1;
        CivilTime moved = civil with
        {
            Year = civil.Year + years + carried,
            Month = (int)(month - (carried * 12)) + 1,
            Day = (int)Math.Clamp(civil.Day + days, int.MinValue, int.MaxValue),
        };
        return new GoTime(time.Location.ToUnixSeconds(moved), time.Nanosecond, time.Location);
    }
}
