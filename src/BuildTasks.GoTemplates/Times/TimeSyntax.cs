using System.Globalization;

namespace BuildTasks.GoTemplates.Times;

/// <summary>A time as Go source, which <c>%#v</c> prints.</summary>
internal static class TimeSyntax
{
    public static string Format(GoTime time)
    {
        CivilTime civil = time.Civil;
        string location = ReferenceEquals(time.Location, GoZone.Utc) ? "time.UTC"
            : time.Location.IsLocal ? "time.Local"
            : $"time.Location({TimeQuote.Quote(time.Location.Name)})";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"time.Date({civil.Year}, time.{CalendarNames.Months[civil.Month - 1]}, {civil.Day}, {civil.Hour}, {civil.Minute}, {civil.Second}, {time.Nanosecond}, {location})");
    }
}
