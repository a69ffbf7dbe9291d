using System.Buffers;
using System.Globalization;

namespace BuildTasks.GoTemplates.Times;

/// <summary>Durations as Go writes and reads them: <c>1h30m0.5s</c>.</summary>
internal static class DurationText
{
    private static readonly Dictionary<string, long> Units = new(StringComparer.Ordinal)
    {
        ["ns"] = 1,
        ["us"] = GoDuration.Microsecond,
        ["\u00B5s"] = GoDuration.Microsecond, // the micro sign
        ["\u03BCs"] = GoDuration.Microsecond, // the Greek letter
        ["ms"] = GoDuration.Millisecond,
        ["s"] = GoDuration.Second,
        ["m"] = GoDuration.Minute,
        ["h"] = GoDuration.Hour,
    };

    private static readonly SearchValues<char> NumberStart = SearchValues.Create(".0123456789");

    /// <summary>Hours, minutes and seconds; less than a second in the largest unit that has a whole part.</summary>
    public static string Format(long nanoseconds)
    {
        string sign = nanoseconds < 0 ? "-" : "";

        // Unsigned, because the smallest int64 has no opposite.
        ulong magnitude = nanoseconds < 0 ? unchecked(0UL - (ulong)nanoseconds) : (ulong)nanoseconds;
        if (magnitude < GoDuration.Second)
        {
            (long unit, string name) = magnitude switch
            {
                0 => (1, "s"),
                < GoDuration.Microsecond => (1, "ns"),
                < GoDuration.Millisecond => (GoDuration.Microsecond, "\u00B5s"),
                _ => (GoDuration.Millisecond, "ms"),
            };
            return sign + WithFraction(magnitude, (ulong)unit) + name;
        }

        string seconds = WithFraction(magnitude % GoDuration.Minute, GoDuration.Second) + "s";
        ulong minutes = magnitude / GoDuration.Minute % 60;
        ulong hours = magnitude / GoDuration.Hour;
        return sign + (hours, minutes) switch
        {
            (0, 0) => seconds,
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"{minutes}m{seconds}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{hours}h{minutes}m{seconds}"),
        };
    }

    /// <summary>Go's time.ParseDuration.</summary>
    /// <param name="text">The text.</param>
    /// <param name="nanoseconds">The duration; 0 when it cannot be read.</param>
    /// <returns>Go's error, or null.</returns>
    public static string? Parse(string text, out long nanoseconds)
    {
        nanoseconds = 0;
        bool negative = text.StartsWith('-');
        ReadOnlySpan<char> rest = negative || text.StartsWith('+') ? text.AsSpan(1) : text;
        if (rest is "0")
        {
            return null;
        }

        string invalid = "time: invalid duration " + TimeQuote.Quote(text);
        if (rest.IsEmpty)
        {
            return invalid;
        }

        UInt128 sum = 0;
        while (!rest.IsEmpty)
        {
            ReadOnlySpan<char> number = NumberOf(rest);
            if (!number.ContainsAnyInRange('0', '9'))
            {
                return invalid;
            }

            rest = rest[number.Length..];
            int end = rest.IndexOfAny(NumberStart);
            ReadOnlySpan<char> unitName = end < 0 ? rest : rest[..end];
            if (unitName.IsEmpty)
            {
                return "time: missing unit in duration " + TimeQuote.Quote(text);
            }

            if (!Units.TryGetValue(unitName.ToString(), out long unit))
            {
                return $"time: unknown unit {TimeQuote.Quote(unitName.ToString())} in duration {TimeQuote.Quote(text)}";
            }

            if (Scaled(number, (ulong)unit) is not { } scaled || (sum += scaled) > 1UL << 63)
            {
                return invalid;
            }

            rest = rest[unitName.Length..];
        }

        if (!negative && sum > long.MaxValue)
        {
            return invalid;
        }

        nanoseconds = unchecked((negative ? -(long)sum : (long)sum));
        return null;
    }

    // Digits with at most one point.
    private static ReadOnlySpan<char> NumberOf(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        end = end < 0 ? text.Length : end;
        if (end < text.Length && text[end] == '.')
        {
            int fraction = text[(end + 1)..].IndexOfAnyExceptInRange('0', '9');
            end = fraction < 0 ? text.Length : end + 1 + fraction;
        }

        return text[..end];
    }

    // Whole units and the fraction apart, with Go's roundings; null when that is more than a duration can be.
    private static ulong? Scaled(ReadOnlySpan<char> number, ulong unit)
    {
        const ulong limit = 1UL << 63;
        int point = number.IndexOf('.');
        ulong whole = 0UL;
        foreach (char digit in point < 0 ? number : number[..point])
        {
            if (whole > limit / 10)
            {
                return null;
            }

            whole = (whole * 10) + (ulong)(digit - '0');
        }

        if (whole > limit / unit)
        {
            return null;
        }

        (double fraction, double scale) = FractionOf(point < 0 ? [] : number[(point + 1)..]);
        ulong sum = (whole * unit) + (ulong)(fraction * (unit / scale));
        return sum <= limit ? sum : null;
    }

    // Digits that do not fit into 63 bits are dropped.
    private static (double Digits, double Scale) FractionOf(ReadOnlySpan<char> text)
    {
        ulong digits = 0UL;
        double scale = 1.0;
        foreach (char digit in text)
        {
            ulong next = (digits * 10) + (ulong)(digit - '0');
            if (digits > long.MaxValue / 10 || next > 1UL << 63)
            {
                break;
            }

            digits = next;
            scale *= 10;
        }

        return (digits, scale);
    }

    private static string WithFraction(ulong value, ulong unit)
    {
        string whole = (value / unit).ToString(CultureInfo.InvariantCulture);
        string fraction = (unit + (value % unit)).ToString(CultureInfo.InvariantCulture)[1..].TrimEnd('0');
        return fraction.Length > 0 ? $"{whole}.{fraction}" : whole;
    }
}
