using System.Globalization;

namespace BuildTasks.GoTemplates.Times;

// How the fields make a time.
internal sealed partial class TimeFields
{
    /// <summary>Puts the fields together; gives what does not fit, or null.</summary>
    public string? Complete(GoZone local, out GoTime time)
    {
        time = GoTime.Zero;
        hour = isPm && hour < 12 ? hour + 12 : isAm && hour == 12 ? 0 : hour;
        if (yearDay is { } dayOfYear && ResolveYearDay(dayOfYear) is { } problem)
        {
            return problem;
        }

        CivilTime civil = new(year, month ?? 1, day ?? 1, hour, minute, second);
        if (civil.Day < 1 || civil.Day > CivilTime.DaysIn(year, civil.Month))
        {
            return "day out of range";
        }

        if (isUtc)
        {
            time = new GoTime(civil.ToSeconds(), nanosecond, GoZone.Utc);
        }
        else if (offset is { } seconds)
        {
            long instant = civil.ToSeconds() - seconds;
            (string name, int localOffset) = local.At(instant);
            bool isLocal = localOffset == seconds && (zoneName.Length == 0 || name == zoneName);
            time = new GoTime(instant, nanosecond, isLocal ? local : GoZone.Fixed(zoneName, seconds));
        }
        else if (zoneName.Length > 0)
        {
            time = InNamedZone(civil, local);
        }
        else
        {
            time = new GoTime(local.ToUnixSeconds(civil), nanosecond, local);
        }

        return null;
    }

    private GoTime InNamedZone(CivilTime civil, GoZone local)
    {
        long localSeconds = local.ToUnixSeconds(civil);
        if (local.At(localSeconds).Abbreviation == zoneName)
        {
            return new GoTime(localSeconds, nanosecond, local);
        }

        // An unknown abbreviation keeps its name and counts as UTC, but GMT+3 says its offset.
        int hours = zoneName.Length > 3 && zoneName.StartsWith("GMT", StringComparison.Ordinal)
            ? int.Parse(zoneName.AsSpan(3), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : 0;
        return new GoTime(civil.ToSeconds(), nanosecond, GoZone.Fixed(zoneName, hours * 3600));
    }

    private string? ResolveYearDay(int dayOfYear)
    {
        if (dayOfYear < 1 || dayOfYear > (CivilTime.IsLeap(year) ? 366 : 365))
        {
            return "day-of-year out of range";
        }

        CivilTime date = CivilTime.FromSeconds(new CivilTime(year, 1, dayOfYear, 0, 0, 0).ToSeconds());
        if (month is not null && month != date.Month)
        {
            return "day-of-year does not match month";
        }

        if (day is not null && day != date.Day)
        {
            return "day-of-year does not match day";
        }

        (month, day) = (date.Month, date.Day);
        return null;
    }
}
