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
        string date = string.Create(CultureInfo.InvariantCulture, $"{civil.Year}, time.{CalendarNames.Months[civil.Month - 1]}, {civil.Day}");
        string clock = string.Create(CultureInfo.InvariantCulture, $"{civil.Hour}, {civil.Minute}, {civil.Second}, {time.Nanosecond}");
        return $"time.Date({date}, {clock}, {location})";
    }
}
