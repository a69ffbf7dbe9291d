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
        var sign = nanoseconds < 0 ? "-" : "";

        // Unsigned, because the smallest int64 has no opposite.
        var magnitude = nanoseconds < 0 ? unchecked(0UL - (ulong)nanoseconds) : (ulong)nanoseconds;
        if (magnitude < GoDuration.Second)
        {
            var (unit, name) = magnitude switch
            {
                0 => (1, "s"),
                < GoDuration.Microsecond => (1, "ns"),
                < GoDuration.Millisecond => (GoDuration.Microsecond, "\u00B5s"),
                _ => (GoDuration.Millisecond, "ms"),
            };
            return sign + WithFraction(magnitude, (ulong)unit) + name;
        }

        var seconds = WithFraction(magnitude % GoDuration.Minute, GoDuration.Second) + "s";
        var minutes = magnitude / GoDuration.Minute % 60;
        var hours = magnitude / GoDuration.Hour;
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
        var negative = text.StartsWith('-');
        var rest = negative || text.StartsWith('+') ? text.AsSpan(1) : text;
        if (rest is "0")
        {
            return null;
        }

        var invalid = "time: invalid duration " + GoQuote.Quote(text);
        if (rest.IsEmpty)
        {
            return invalid;
        }

        Int128 sum = 0;
        while (!rest.IsEmpty)
        {
            var number = NumberOf(rest);
            if (!number.ContainsAnyInRange('0', '9'))
            {
                return invalid;
            }

            rest = rest[number.Length..];
            var end = rest.IndexOfAny(NumberStart);
            var unitName = end < 0 ? rest : rest[..end];
            if (unitName.IsEmpty)
            {
                return "time: missing unit in duration " + GoQuote.Quote(text);
            }

            if (!Units.TryGetValue(unitName.ToString(), out var unit))
            {
                return $"time: unknown unit {GoQuote.Quote(unitName.ToString())} in duration {GoQuote.Quote(text)}";
            }

            sum += Scaled(number, unit);
            if (sum > (Int128)long.MaxValue + 1)
            {
                return invalid;
            }

            rest = rest[unitName.Length..];
        }

        if (!negative && sum > long.MaxValue)
        {
            return invalid;
        }

        nanoseconds = (long)(negative ? -sum : sum);
        return null;
    }

    // Digits with at most one point.
    private static ReadOnlySpan<char> NumberOf(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        end = end < 0 ? text.Length : end;
        if (end < text.Length && text[end] == '.')
        {
            var fraction = text[(end + 1)..].IndexOfAnyExceptInRange('0', '9');
            end = fraction < 0 ? text.Length : end + 1 + fraction;
        }

        return text[..end];
    }

    private static Int128 Scaled(ReadOnlySpan<char> number, long unit)
    {
        var point = number.IndexOf('.');
        var whole = point < 0 ? number : number[..point];
        if (!Int128.TryParse(whole.IsEmpty ? "0" : whole, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return Int128.MaxValue / 2;
        }

        var fraction = point < 0 ? 0 : double.Parse($"0.{number[(point + 1)..]}0", CultureInfo.InvariantCulture);
        return value > long.MaxValue ? value : (value * unit) + (long)(fraction * unit);
    }

    private static string WithFraction(ulong value, ulong unit)
    {
        var whole = (value / unit).ToString(CultureInfo.InvariantCulture);
        var fraction = (unit + (value % unit)).ToString(CultureInfo.InvariantCulture)[1..].TrimEnd('0');
        return fraction.Length > 0 ? $"{whole}.{fraction}" : whole;
    }
}
