using System.Globalization;
using System.Text.RegularExpressions;

namespace BuildTasks.Helm.Rendering;

/// <summary>Texts of Go's <c>time.ParseDuration</c>: <c>1h15m30.5s</c>.</summary>
internal static partial class GoDurationText
{
    public static bool TryParse(string text, out long nanoseconds)
    {
        nanoseconds = 0;
        if (text is "0" or "+0" or "-0")
        {
            return true;
        }

        Match match = Format().Match(text);
        if (!match.Success)
        {
            return false;
        }

        Int128 total = 0;
        for (int i = 0; i < match.Groups["unit"].Captures.Count; i++)
        {
            total += NanosecondsOf(match.Groups["number"].Captures[i].Value, match.Groups["unit"].Captures[i].Value);
            if (total > (Int128)long.MaxValue + 1)
            {
                return false;
            }
        }

        total = text[0] == '-' ? -total : total;
        nanoseconds = unchecked((long)total);
        return total <= long.MaxValue;
    }

    private static Int128 NanosecondsOf(string number, string unit)
    {
        long scale = unit switch
        {
            "ns" => 1,
            "us" or "µs" or "μs" => 1000,
            "ms" => 1_000_000,
            "s" => 1_000_000_000,
            "m" => 60_000_000_000,
            _ => 3_600_000_000_000,
        };
        int point = number.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? number : number[..point];
        Int128 total = whole.Length == 0 ? 0 : whole.Length > 20 ? Int128.MaxValue / scale : Int128.Parse(whole, CultureInfo.InvariantCulture);
        string fraction = point < 0 ? "" : number[(point + 1)..];
        double part = fraction.Length == 0 ? 0 : double.Parse("0." + fraction, CultureInfo.InvariantCulture) * scale;
        return (total * scale) + (long)part;
    }

    [GeneratedRegex(
        @"^[-+]?((?<number>[0-9]+(\.[0-9]*)?|\.[0-9]+)(?<unit>ns|us|µs|μs|ms|s|m|h))+\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Format();
}
