using System.Globalization;
using System.Text.RegularExpressions;

namespace BuildTasks.Helm.Yaml;

/// <summary>Which texts go-yaml takes for a timestamp; they must be quoted to stay strings.</summary>
internal static partial class YamlTimestamp
{
    public static bool IsValid(string text)
    {
        if (text.Length < 8 || text[4] != '-' || Format().Match(text) is not { Success: true } match)
        {
            return false;
        }

        (int year, int month, int day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        return month is >= 1 and <= 12
            && day >= 1 && day <= DaysIn(year, month)
            && Number(match, "hour") < 24 && Number(match, "minute") < 60 && Number(match, "second") < 60
            && Number(match, "zoneHour") <= 24 && Number(match, "zoneMinute") <= 60;
    }

    private static int DaysIn(int year, int month) => year == 0 ? DateTime.DaysInMonth(4, month) : DateTime.DaysInMonth(year, month);

    private static int Number(Match match, string group)
        => match.Groups[group] is { Success: true, ValueSpan: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})"
        + @"([Tt](?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2}):(?<second>[0-9]{1,2})([.,][0-9]+)?(Z|[-+](?<zoneHour>[0-9]{2}):(?<zoneMinute>[0-9]{2}))"
        + @"|[ ]+(?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2}):(?<second>[0-9]{1,2})([.,][0-9]+)?)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Format();
}
