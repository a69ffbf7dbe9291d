using System.Globalization;

namespace BuildTasks.Helm.Schema;

/// <summary><c>date</c>, <c>time</c> and <c>date-time</c> of RFC 3339; dates with the words of Go's time.Parse.</summary>
internal static class DateFormats
{
    private const string Layout = "2006-01-02";

    public static string? CheckDate(string text)
    {
        string rest = text;
        if (!TakeDigits(ref rest, 4, out int year))
        {
            return CannotParse(text, rest, "2006");
        }

        if (!TakeDash(ref rest))
        {
            return CannotParse(text, rest, "-");
        }

        if (!TakeDigits(ref rest, 2, out int month))
        {
            return CannotParse(text, rest, "01");
        }

        if (month is < 1 or > 12)
        {
            return $"parsing time {Quoted.Double(text)}: month out of range";
        }

        if (!TakeDash(ref rest))
        {
            return CannotParse(text, rest, "-");
        }

        if (!TakeDigits(ref rest, 2, out int day))
        {
            return CannotParse(text, rest, "02");
        }

        if (rest.Length > 0)
        {
            return $"parsing time {Quoted.Double(text)}: extra text: {Quoted.Double(rest)}";
        }

        // .NET has no year 0, which is a leap year.
        int days = DateTime.DaysInMonth(year == 0 ? 4 : year, month);
        return day >= 1 && day <= days ? null : $"parsing time {Quoted.Double(text)}: day out of range";
    }

    public static string? CheckTime(string text)
    {
        if (text.Length < 9)
        {
            return "less than 9 characters long";
        }

        if (text[2] != ':' || text[5] != ':')
        {
            return "missing colon in correct place";
        }

        if (!TryNumber(text[..2], out int hour) || !TryNumber(text[3..5], out int minute) || !TryNumber(text[6..8], out int second))
        {
            return "invalid hour/min/sec";
        }

        if (hour < 0 || minute < 0 || second < 0)
        {
            return "non-positive hour/min/sec";
        }

        if (hour > 23 || minute > 59 || second > 60)
        {
            return "hour/min/sec out of range";
        }

        string rest = text[8..];
        if (rest[0] == '.')
        {
            int digits = rest.Skip(1).TakeWhile(char.IsAsciiDigit).Count();
            if (digits == 0)
            {
                return "no digits in second fraction";
            }

            rest = rest[(digits + 1)..];
        }

        int offset = 0;
        string? reason = rest is "z" or "Z" ? null : CheckOffset(rest, out offset);
        if (reason is not null)
        {
            return reason;
        }

        const int Day = 24 * 60;
        int utc = (hour * 60) + minute - offset;
        utc = utc < 0 ? utc + Day : utc;
        return second == 60 && utc != Day - 1 ? "invalid leap second" : null;
    }

    public static string? CheckDateTime(string text)
    {
        if (text.Length < 20)
        {
            return "less than 20 characters long";
        }

        if (text[10] is not ('t' or 'T'))
        {
            return "11th character must be t or T";
        }

        return HostFormats.Prefixed("invalid date element: ", CheckDate(text[..10]))
            ?? HostFormats.Prefixed("invalid time element: ", CheckTime(text[11..]));
    }

    private static string? CheckOffset(string text, out int minutes)
    {
        minutes = 0;
        if (text.Length != 6)
        {
            return "offset must be 6 characters long";
        }

        if (text[0] is not ('+' or '-'))
        {
            return "offset must begin with plus/minus";
        }

        if (text[3] != ':')
        {
            return "missing colon in offset in correct place";
        }

        if (!TryNumber(text[1..3], out int hour) || !TryNumber(text[4..], out int minute))
        {
            return "invalid hour/min in offset";
        }

        if (hour < 0 || minute < 0)
        {
            return "non-positive hour/min in offset";
        }

        minutes = ((hour * 60) + minute) * (text[0] == '+' ? 1 : -1);
        return hour > 23 || minute > 59 ? "hour/min in offset out of range" : null;
    }

    private static bool TryNumber(string text, out int number)
        => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static bool TakeDigits(ref string rest, int count, out int number)
    {
        number = 0;
        if (rest.Length < count || !rest.AsSpan(0, count).ContainsOnlyDigits())
        {
            return false;
        }

        number = int.Parse(rest.AsSpan(0, count), CultureInfo.InvariantCulture);
        rest = rest[count..];
        return true;
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static bool TakeDash(ref string rest)
    {
        bool found = rest.StartsWith('-');
        rest = found ? rest[1..] : rest;
        return found;
    }

    private static string CannotParse(string text, string rest, string element)
        => $"parsing time {Quoted.Double(text)} as {Quoted.Double(Layout)}: cannot parse {Quoted.Double(rest)} as {Quoted.Double(element)}";
}
