using System.Globalization;
using System.Text;

namespace BuildTasks.GoTemplates.Times;

/// <summary>Go's Time.Format.</summary>
internal static class TimeFormatter
{
    public static string Format(GoTime time, string layout)
    {
        StringBuilder text = new(layout.Length + 10);
        CivilTime civil = time.Civil;
        int position = 0;
        while (TimeLayout.Next(layout, position) is { Field: not LayoutField.None } element)
        {
            text.Append(layout, position, element.Start - position).Append(Value(element, time, civil));
            position = element.End;
        }

        return text.Append(layout, position, layout.Length - position).ToString();
    }

    private static string Value(LayoutElement element, GoTime time, CivilTime civil) => element.Field switch
    {
        LayoutField.LongMonth => CalendarNames.Months[civil.Month - 1],
        LayoutField.Month => CalendarNames.Short(CalendarNames.Months[civil.Month - 1]),
        LayoutField.NumMonth => Digits(civil.Month, 0),
        LayoutField.ZeroMonth => Digits(civil.Month, 2),
        LayoutField.LongWeekday => CalendarNames.Weekdays[civil.Weekday],
        LayoutField.Weekday => CalendarNames.Short(CalendarNames.Weekdays[civil.Weekday]),
        LayoutField.Day => Digits(civil.Day, 0),
        LayoutField.UnderDay => Digits(civil.Day, 0).PadLeft(2),
        LayoutField.ZeroDay => Digits(civil.Day, 2),
        LayoutField.UnderYearDay => Digits(civil.YearDay, 0).PadLeft(3),
        LayoutField.ZeroYearDay => Digits(civil.YearDay, 3),
        LayoutField.Hour => Digits(civil.Hour, 2),
        LayoutField.Hour12 => Digits(Hour12(civil), 0),
        LayoutField.ZeroHour12 => Digits(Hour12(civil), 2),
        LayoutField.Minute => Digits(civil.Minute, 0),
        LayoutField.ZeroMinute => Digits(civil.Minute, 2),
        LayoutField.Second => Digits(civil.Second, 0),
        LayoutField.ZeroSecond => Digits(civil.Second, 2),
        LayoutField.LongYear => Digits(civil.Year, 4),
        LayoutField.Year => Digits(Math.Abs(civil.Year) % 100, 2),
        LayoutField.UpperPm => civil.Hour >= 12 ? "PM" : "AM",
        LayoutField.LowerPm => civil.Hour >= 12 ? "pm" : "am",
        LayoutField.ZoneName => time.Zone.Length > 0 ? time.Zone : Offset("-0700", time.OffsetSeconds),
        LayoutField.Offset => Offset(element.Text, time.OffsetSeconds),
        LayoutField.Fraction => Fraction(element.Text, time.Nanosecond),
        _ => TrimmedFraction(element.Text, time.Nanosecond),
    };

    private static int Hour12(CivilTime civil) => civil.Hour % 12 == 0 ? 12 : civil.Hour % 12;

    private static string Digits(long number, int width) =>
        (number < 0 ? "-" : "") + Math.Abs(number).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');

    private static string Offset(string layout, int seconds)
    {
        if (layout[0] == 'Z' && seconds == 0)
        {
            return "Z";
        }

        int minutes = Math.Abs(seconds / 60);
        string colon = layout.Contains(':', StringComparison.Ordinal) ? ":" : "";
        bool hasMinutes = layout.Length > 3;
        bool hasSeconds = layout.Length > 6;
        return (seconds / 60 < 0 ? "-" : "+")
            + Digits(minutes / 60, 2)
            + (hasMinutes ? colon + Digits(minutes % 60, 2) : "")
            + (hasSeconds ? colon + Digits(Math.Abs(seconds) % 60, 2) : "");
    }

    private static string Fraction(string layout, int nanosecond)
    {
        string digits = Digits(nanosecond, 9);
        return layout[0] + digits[..Math.Min(layout.Length - 1, digits.Length)];
    }

    private static string TrimmedFraction(string layout, int nanosecond)
    {
        string fraction = Fraction(layout, nanosecond).TrimEnd('0');
        return fraction.Length > 1 ? fraction : "";
    }
}
