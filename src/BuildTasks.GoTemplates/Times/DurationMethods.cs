using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates.Times;

/// <summary>The methods of time.Duration.</summary>
internal static class DurationMethods
{
    public static TemplateFunction? Find(GoDuration duration, string name) => name switch
    {
        "Hours" => Create(name, () => InUnits(duration, GoDuration.Hour)),
        "Minutes" => Create(name, () => InUnits(duration, GoDuration.Minute)),
        "Seconds" => Create(name, () => InUnits(duration, GoDuration.Second)),
        "Milliseconds" => Create(name, () => duration.Nanoseconds / GoDuration.Millisecond),
        "Microseconds" => Create(name, () => duration.Nanoseconds / GoDuration.Microsecond),
        "Nanoseconds" => Create(name, () => duration.Nanoseconds),
        "String" => Create(name, () => duration.StringMethod()),
        "Abs" => Create(name, () => new GoDuration(duration.Nanoseconds == long.MinValue ? long.MaxValue : Math.Abs(duration.Nanoseconds))),
        "Round" => Create(name, (GoDuration unit) => duration.Round(unit.Nanoseconds)),
        "Truncate" => Create(name, (GoDuration unit) =>
            new GoDuration(unit.Nanoseconds <= 0 ? duration.Nanoseconds : duration.Nanoseconds - (duration.Nanoseconds % unit.Nanoseconds))),
        _ => null,
    };

    private static double InUnits(GoDuration duration, long unit) =>
        (duration.Nanoseconds / unit) + ((double)(duration.Nanoseconds % unit) / unit);
}
