using System.Globalization;
using BuildTasks.GoTemplates.Numbers;
using BuildTasks.GoTemplates.Times;
using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's functions on dates. What is no date counts as now.</summary>
internal sealed class DateFunctions(SprigEnvironment environment)
{
    private const string HtmlLayout = "2006-01-02";
    private readonly GoZone local = GoZone.Local(environment.LocalZone);

    public IEnumerable<TemplateFunction> All =>
    [
        Create("now", Now),
        Create("ago", (object? date) => Ago(date)),
        Create("date", (string layout, object? date) => InZone(layout, date, local)),
        Create("htmlDate", (object? date) => InZone(HtmlLayout, date, local)),
        Create("htmlDateInZone", (object? date, string zone) => InZone(HtmlLayout, date, Zone(zone))),
        Create("dateInZone", (string layout, object? date, string zone) => InZone(layout, date, Zone(zone))),
        Create("date_in_zone", (string layout, object? date, string zone) => InZone(layout, date, Zone(zone))),
        Create("dateModify", (string duration, GoTime date) => Modify(duration, date)),
        Create("date_modify", (string duration, GoTime date) => Modify(duration, date)),
        Create("mustDateModify", (string duration, GoTime date) => MustModify(duration, date)),
        Create("must_date_modify", (string duration, GoTime date) => MustModify(duration, date)),
        Create("duration", (object? seconds) => DurationText.Format(unchecked(Seconds(seconds) * GoDuration.Second))),
        Create("durationRound", (object? duration) => Rounded(duration)),
        Create("toDate", (string layout, string text) => TimeParser.Parse(layout, text, local, out GoTime? time) is null ? time : GoTime.Zero),
        Create("mustToDate", (string layout, string text) =>
            TimeParser.Parse(layout, text, local, out GoTime? time) is { } error ? throw new TemplateFunctionException(error) : time),
        Create("unixEpoch", (GoTime date) => date.UnixSeconds.ToString(CultureInfo.InvariantCulture)),
    ];

    private GoTime Now()
    {
        DateTimeOffset now = environment.Clock.GetUtcNow();
        return new GoTime(now.ToUnixTimeSeconds(), (int)(now.Ticks % TimeSpan.TicksPerSecond * 100), local);
    }

    private GoZone Zone(string name) => GoZone.Load(name, local) ?? GoZone.Utc;

    private string InZone(string layout, object? date, GoZone zone)
    {
        GoTime? time = date is int seconds ? FromUnix(seconds) : TimeOf(date);
        return (time ?? Now()).In(zone).Format(layout);
    }

    private string Ago(object? date) =>
        DurationText.Format(Now().Since(TimeOf(date) ?? Now()).Round(GoDuration.Second).Nanoseconds);

    private GoTime? TimeOf(object? date) => date switch
    {
        GoTime time => time,
        long seconds => FromUnix(seconds),
        GoInt seconds => FromUnix(seconds),
        _ => null,
    };

    private GoTime FromUnix(long seconds) => new(seconds, 0, local);

    private static GoTime Modify(string duration, GoTime date) =>
        DurationText.Parse(duration, out long nanoseconds) is null ? date.Add(nanoseconds) : date;

    private static GoTime MustModify(string duration, GoTime date) =>
        DurationText.Parse(duration, out long nanoseconds) is { } error ? throw new TemplateFunctionException(error) : date.Add(nanoseconds);

    // Go's int is not among the types that sprig takes: "duration 95" is 0s.
    private static long Seconds(object? value)
    {
        if (value is string text)
        {
            GoNumberText.ParseInt(text, 10, out long number);
            return number;
        }

        return value is long seconds ? seconds : 0;
    }

    private string Rounded(object? value)
    {
        long nanoseconds = value switch
        {
            string text => DurationText.Parse(text, out long parsed) is null ? parsed : 0,
            long number => number,
            GoTime time => Now().Since(time).Nanoseconds,
            _ => 0,
        };
        return RoundedDuration.Format(nanoseconds);
    }
}
