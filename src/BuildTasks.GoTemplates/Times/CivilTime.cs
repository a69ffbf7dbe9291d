namespace BuildTasks.GoTemplates.Times;

/// <summary>A date of the Gregorian calendar, extended to all years, and a time of day.</summary>
internal readonly record struct CivilTime(long Year, int Month, int Day, int Hour, int Minute, int Second)
{
    private const int SecondsPerDay = 86400;
    private const int DaysPer400Years = 146097;

    // Days from 0000-03-01, with which the years of this arithmetic begin, to 1970-01-01.
    private const int DaysToUnixEpoch = 719468;

    // From the beginning of Go's first year, -292277022399, to 1970.
    private const long SecondsToFirstYear = 9223371966579724800;

    /// <summary>Sunday is 0.</summary>
    public int Weekday => (int)((((Days(Year, Month, Day) + 4) % 7) + 7) % 7);

    /// <summary>January 1 is 1.</summary>
    public int YearDay => (int)(Days(Year, Month, Day) - Days(Year, 1, 1)) + 1;

    /// <summary>The seconds since 1970 in the same zone; day, hour and so on may lie outside of their range and carry over.</summary>
    public long ToSeconds() => (Days(Year, Month, 1) + Day - 1) * SecondsPerDay + (Hour * 3600L) + (Minute * 60L) + Second;

    /// <summary>The date of an instant, given in seconds since 1970 in the same zone.</summary>
    public static CivilTime FromSeconds(long seconds)
    {
        // Go counts unsigned from the first year that it can: instants before that come out after the last one.
        ulong absolute = unchecked((ulong)seconds + (ulong)SecondsToFirstYear);
        long days = (long)(absolute / SecondsPerDay) - (SecondsToFirstYear / SecondsPerDay);
        long time = (long)(absolute % SecondsPerDay);

        // http://howardhinnant.github.io/date_algorithms.html#civil_from_days
        days += DaysToUnixEpoch;
        long era = (days >= 0 ? days : days - DaysPer400Years + 1) / DaysPer400Years;
        int dayOfEra = (int)(days - (era * DaysPer400Years));
        int yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36524) - (dayOfEra / 146096)) / 365;
        int dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        int month = ((5 * dayOfYear) + 2) / 153;
        int day = dayOfYear - (((153 * month) + 2) / 5) + 1;
        month = month < 10 ? month + 3 : month - 9;
        long year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);
        return new CivilTime(year, month, day, (int)(time / 3600), (int)(time / 60 % 60), (int)(time % 60));
    }

    public static int DaysIn(long year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    // The days since 1970-01-01.
    private static long Days(long year, int month, int day)
    {
        year -= month <= 2 ? 1 : 0;
        long era = (year >= 0 ? year : year - 399) / 400;
        int yearOfEra = (int)(year - (era * 400));
        int dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        int dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * DaysPer400Years) + dayOfEra - DaysToUnixEpoch;
    }
}
