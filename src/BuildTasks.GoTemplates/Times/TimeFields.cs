using System.Globalization;

namespace BuildTasks.GoTemplates.Times;

/// <summary>What has been read of a time, element by element of the layout.</summary>
internal sealed partial class TimeFields
{
    private int year;
    private int? month;
    private int? day;
    private int? yearDay;
    private int hour;
    private int minute;
    private int second;
    private int nanosecond;
    private bool isPm;
    private bool isAm;
    private bool isUtc;
    private int? offset;
    private string zoneName = "";

    /// <summary>The field that was read, but cannot have that value.</summary>
    public string? OutOfRange { get; private set; }

    /// <summary>Reads one element from the start of the text.</summary>
    public bool TryRead(LayoutElement element, ref string text, bool fractionFollows)
    {
        switch (element.Field)
        {
            case LayoutField.Year:
                return TryTwoDigitYear(ref text);
            case LayoutField.LongYear:
                return TimeDigits.TryExactly(4, ref text, out year);
            case LayoutField.Month or LayoutField.LongMonth:
                bool found = TryName(CalendarNames.Months, element.Field == LayoutField.Month, ref text, out int index);
                month = index + 1;
                return found;
            case LayoutField.Weekday or LayoutField.LongWeekday:
                return TryName(CalendarNames.Weekdays, element.Field == LayoutField.Weekday, ref text, out _);
            case LayoutField.NumMonth or LayoutField.ZeroMonth:
                return TryNumber(element.Field == LayoutField.ZeroMonth, ref text, "month", 1, 12, out month);
            case LayoutField.Day or LayoutField.UnderDay or LayoutField.ZeroDay:
                text = element.Field == LayoutField.UnderDay && text.StartsWith(' ') ? text[1..] : text;
                return TryNumber(element.Field == LayoutField.ZeroDay, ref text, "day", 0, 99, out day);
            case LayoutField.UnderYearDay or LayoutField.ZeroYearDay:
                return TryYearDay(element.Field == LayoutField.ZeroYearDay, ref text);
            case LayoutField.Hour:
                return TryNumber(false, ref text, "hour", 0, 23, out hour);
            case LayoutField.Hour12 or LayoutField.ZeroHour12:
                return TryNumber(element.Field == LayoutField.ZeroHour12, ref text, "hour", 0, 12, out hour);
            case LayoutField.Minute or LayoutField.ZeroMinute:
                return TryNumber(element.Field == LayoutField.ZeroMinute, ref text, "minute", 0, 59, out minute);
            case LayoutField.Second or LayoutField.ZeroSecond:
                return TryNumber(element.Field == LayoutField.ZeroSecond, ref text, "second", 0, 59, out second)
                    && (fractionFollows || OutOfRange is not null || TryFraction(ref text, TimeDigits.FractionLength(text)));
            case LayoutField.UpperPm:
                return TryHalfOfDay("PM", "AM", ref text);
            case LayoutField.LowerPm:
                return TryHalfOfDay("pm", "am", ref text);
            case LayoutField.ZoneName:
                return TryZoneName(ref text);
            case LayoutField.Offset:
                return TryOffset(element.Text, ref text);
            case LayoutField.Fraction:
                return text.Length >= element.Text.Length && TryFraction(ref text, element.Text.Length);
            default:
                return TryFraction(ref text, TimeDigits.FractionLength(text));
        }
    }

    private bool TryTwoDigitYear(ref string text)
    {
        // Go's atoi takes a sign here: "-5" is a year before "05".
        string signed = text.Length >= 2 && text[0] is '+' or '-' ? text[1..] : "";
        if (signed.Length > 0 && TimeDigits.TryExactly(1, ref signed, out year))
        {
            year = text[0] == '-' ? -year : year;
            text = signed;
        }
        else if (!TimeDigits.TryExactly(2, ref text, out year))
        {
            return false;
        }

        year += year >= 69 ? 1900 : 2000;
        return true;
    }

    private bool TryYearDay(bool isFixed, ref string text)
    {
        for (int i = 0; i < 2 && !isFixed && text.StartsWith(' '); i++)
        {
            text = text[1..];
        }

        int length = text.AsSpan(0, Math.Min(3, text.Length)).IndexOfAnyExceptInRange('0', '9');
        length = length < 0 ? Math.Min(3, text.Length) : length;
        yearDay = length > 0 && (!isFixed || length == 3) && TimeDigits.TryExactly(length, ref text, out int number) ? number : null;
        return yearDay is not null;
    }

    private bool TryNumber(bool isFixed, ref string text, string field, int least, int most, out int number)
    {
        int length = text.Length > 1 && char.IsAsciiDigit(text[1]) ? 2 : 1;
        number = 0;
        if ((isFixed && length == 1) || !TimeDigits.TryExactly(length, ref text, out number))
        {
            return false;
        }

        OutOfRange = number < least || number > most ? field : OutOfRange;
        return true;
    }

    private bool TryNumber(bool isFixed, ref string text, string field, int least, int most, out int? number)
    {
        bool read = TryNumber(isFixed, ref text, field, least, most, out int value);
        number = value;
        return read;
    }

    private static bool TryName(string[] names, bool isShort, ref string text, out int index)
    {
        string whole = text;
        index = Array.FindIndex(names, name => whole.StartsWith(isShort ? CalendarNames.Short(name) : name, StringComparison.OrdinalIgnoreCase));
        text = index < 0 ? text : text[(isShort ? 3 : names[index].Length)..];
        return index >= 0;
    }

    private bool TryHalfOfDay(string pm, string am, ref string text)
    {
        isPm = text.StartsWith(pm, StringComparison.Ordinal);
        isAm = text.StartsWith(am, StringComparison.Ordinal);
        text = isPm || isAm ? text[2..] : text;
        return isPm || isAm;
    }

    private bool TryZoneName(ref string text)
    {
        if (text.StartsWith("UTC", StringComparison.Ordinal))
        {
            isUtc = true;
            text = text[3..];
            return true;
        }

        int length = ZoneNames.Length(text);
        zoneName = text[..length];
        text = text[length..];
        return length > 0;
    }

    private bool TryOffset(string layout, ref string text)
    {
        if (layout[0] == 'Z' && text.StartsWith('Z'))
        {
            isUtc = true;
            text = text[1..];
            return true;
        }

        bool read = OffsetDigits.TryRead(layout, ref text, out int seconds, out string? problem);
        offset = seconds;
        OutOfRange = problem;
        return read;
    }

    private bool TryFraction(ref string text, int length)
    {
        if (length == 0)
        {
            return true;
        }

        ReadOnlySpan<char> digits = text.AsSpan(1, length - 1);
        if (text[0] is not ('.' or ',') || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        nanosecond = int.Parse(digits[..Math.Min(9, digits.Length)].ToString().PadRight(9, '0'), CultureInfo.InvariantCulture);
        text = text[length..];
        return true;
    }
}
