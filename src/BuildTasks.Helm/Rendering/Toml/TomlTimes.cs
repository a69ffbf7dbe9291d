using BuildTasks.GoTemplates;
using BuildTasks.GoTemplates.Times;

namespace BuildTasks.Helm.Rendering;

/// <summary>Dates and times of TOML. Those without an offset are in zones of their own, which tell how to write them.</summary>
internal sealed class TomlTimes
{
    private const string LocalDateTime = "2006-01-02T15:04:05.999999999";
    private const string LocalDate = "2006-01-02";
    private const string LocalTime = "15:04:05.999999999";

    private readonly (string Layout, GoZone Zone)[] forms;

    /// <param name="environment">The zone whose offset now is that of times without one.</param>
    public TomlTimes(SprigEnvironment environment)
    {
        GoZone local = GoZone.Of(environment.LocalZone);
        (string _, int offset) = local.At(environment.Clock.GetUtcNow().ToUnixTimeSeconds());
        GoZone dateTimes = GoZone.Fixed("datetime-local", offset);
        GoZone dates = GoZone.Fixed("date-local", offset);
        GoZone times = GoZone.Fixed("time-local", offset);
        forms =
        [
            (GoTime.Rfc3339, local),
            (LocalDateTime, dateTimes),
            (LocalDate, dates),
            (LocalTime, times),
            ("2006-01-02T15:04Z07:00", local),
            ("2006-01-02T15:04", dateTimes),
            ("15:04", times),
        ];
    }

    /// <summary>Reads a date, a time or both.</summary>
    /// <param name="text">The text, which may have small letters and a blank between date and time.</param>
    /// <param name="cursor">Right after it.</param>
    public GoTime Parse(string text, TomlCursor cursor)
    {
        text = text.Replace('z', 'Z').Replace('t', 'T').Replace(' ', 'T');
        foreach ((string layout, GoZone zone) in forms)
        {
            if (TimeParser.Parse(layout, text, zone, out GoTime? time) is null)
            {
                return HasAllZeros(text, layout) ? time : throw Invalid(text, cursor);
            }
        }

        throw Invalid(text, cursor);
    }

    /// <summary>A time in the form in which it was read; BurntSushi moves a local one to UTC.</summary>
    public string Write(GoTime time)
    {
        int form = Array.FindIndex(forms, form => ReferenceEquals(form.Zone, time.Location));
        return form > 0 ? time.In(GoZone.Utc).Format(forms[form].Layout) : time.Format(GoTime.Rfc3339);
    }

    // Go takes hours of one digit; the separators then stand elsewhere than in the layout.
    private static bool HasAllZeros(string text, string layout)
    {
        int length = layout.AsSpan().IndexOfAny('.', 'Z');
        length = length < 0 ? layout.Length : length;
        for (int i = 0; i < length; i++)
        {
            if (!char.IsAsciiDigit(layout[i]) && text[i] != layout[i])
            {
                return false;
            }
        }

        return true;
    }

    private static TomlException Invalid(string text, TomlCursor cursor) => cursor.ErrorHere($"invalid datetime: {GoQuote.Quote(text)}");
}
