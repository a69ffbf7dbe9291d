using System.Globalization;

namespace BuildTasks.GoTemplates.Times;

/// <summary>sprig's durationRound: the largest unit alone, without a sign.</summary>
internal static class RoundedDuration
{
    private const long Day = 24 * GoDuration.Hour;

    private static readonly (long Length, string Name)[] Units =
    [
        (365 * Day, "y"), (30 * Day, "mo"), (Day, "d"), (GoDuration.Hour, "h"), (GoDuration.Minute, "m"), (GoDuration.Second, "s"),
    ];

    public static string Format(long nanoseconds)
    {
        Int128 magnitude = Int128.Abs(nanoseconds);

        // A whole unit is not more than the unit: 60m stays minutes.
        (long length, string name) = Array.Find(Units, unit => magnitude > unit.Length);
        return length == 0 ? "0s" : (magnitude / length).ToString(CultureInfo.InvariantCulture) + name;
    }
}
