using System.Text;

namespace BuildTasks.Helm.Schema;

/// <summary><c>duration</c> (RFC 3339, appendix A) and <c>period</c>.</summary>
internal static class DurationFormats
{
    private static readonly string[] Units = ["YMD", "HMS"];

    public static string? CheckDuration(string text)
    {
        if (!text.StartsWith('P'))
        {
            return "must start with P";
        }

        string rest = text[1..];
        if (rest.Length == 0)
        {
            return "nothing after P";
        }

        if (rest.EndsWith('W'))
        {
            string weeks = rest[..^1];
            return weeks.Length == 0 ? "no number in week" : weeks.All(char.IsAsciiDigit) ? null : "invalid week";
        }

        string[] halves = rest.Split('T');
        for (int half = 0; half < halves.Length; half++)
        {
            string? reason = half switch
            {
                > 0 when halves[half].Length == 0 => "no time elements",
                > 1 => "more than one T",
                _ => CheckElements(halves[half], Units[half]),
            };
            if (reason is not null)
            {
                return reason;
            }
        }

        return null;
    }

    public static string? CheckPeriod(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return "missing slash";
        }

        string start = text[..slash];
        string end = text[(slash + 1)..];
        if (start.StartsWith('P'))
        {
            return HostFormats.Prefixed("invalid start duration: ", CheckDuration(start))
                ?? HostFormats.Prefixed("invalid end date-time: ", DateFormats.CheckDateTime(end));
        }

        return HostFormats.Prefixed("invalid start date-time: ", DateFormats.CheckDateTime(start))
            ?? (end.StartsWith('P')
                ? HostFormats.Prefixed("invalid end duration: ", CheckDuration(end))
                : HostFormats.Prefixed("invalid end date-time: ", DateFormats.CheckDateTime(end)));
    }

    private static string? CheckElements(string text, string units)
    {
        string open = units;
        string rest = text;
        while (rest.Length > 0)
        {
            int digits = rest.TakeWhile(char.IsAsciiDigit).Count();
            if (digits == 0)
            {
                return "missing number";
            }

            rest = rest[digits..];
            if (rest.Length == 0)
            {
                return "missing unit";
            }

            int unit = open.IndexOf(rest[0], StringComparison.Ordinal);
            if (unit < 0)
            {
                string quoted = Quoted.Rune(new Rune(char.IsSurrogate(rest[0]) ? '\uFFFD' : rest[0]));
                return units.Contains(rest[0], StringComparison.Ordinal) ? $"unit {quoted} out of order" : $"invalid unit {quoted}";
            }

            open = open[(unit + 1)..];
            rest = rest[1..];
        }

        return null;
    }
}
