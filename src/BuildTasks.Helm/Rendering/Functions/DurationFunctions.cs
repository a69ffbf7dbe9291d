using System.Globalization;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>Helm's functions on lengths of time, which take a duration, a text such as <c>1h30m</c>, or a number of seconds.</summary>
internal static class DurationFunctions
{
    private const long NanosecondsPerMillisecond = 1_000_000;
    private const double SecondsPerHour = 3600;

    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        TemplateFunction.Create<object?, GoDuration>("mustToDuration", value => Read(value)),
        TemplateFunction.Create<object?, double>("durationSeconds", value => Seconds(value)),
        TemplateFunction.Create<object?, long>("durationMilliseconds", value => OrZero(value) / NanosecondsPerMillisecond),
        TemplateFunction.Create<object?, long>("durationMicroseconds", value => OrZero(value) / 1000),
        TemplateFunction.Create<object?, long>("durationNanoseconds", OrZero),
        TemplateFunction.Create<object?, double>("durationMinutes", value => Divide(OrZero(value), 60)),
        TemplateFunction.Create<object?, double>("durationHours", Hours),
        TemplateFunction.Create<object?, double>("durationDays", value => Hours(value) / 24),
        TemplateFunction.Create<object?, double>("durationWeeks", value => Hours(value) / 24 / 7),
        TemplateFunction.Create<object?, object?, GoDuration>("durationRoundTo", (value, multiple) => ToMultiple(value, multiple, Round)),
        TemplateFunction.Create<object?, object?, GoDuration>("durationTruncateTo", (value, multiple) => ToMultiple(value, multiple, Truncate)),
    ];

    private static double Seconds(object? value) => Divide(OrZero(value), 1);

    private static double Hours(object? value) => Divide(OrZero(value), SecondsPerHour);

    // Whole units and the rest apart, as Go does, so that the same bits come out.
    private static double Divide(long nanoseconds, double secondsPerUnit)
    {
        long unit = (long)secondsPerUnit * 1_000_000_000;
        return (nanoseconds / unit) + ((nanoseconds % unit) / (secondsPerUnit * 1e9));
    }

    private static long OrZero(object? value) => TryRead(value, out GoDuration? duration, out _) ? duration.Nanoseconds : 0;

    private static GoDuration ToMultiple(object? value, object? multiple, Func<long, long, long> change)
    {
        if (!TryRead(value, out GoDuration? duration, out _))
        {
            return new GoDuration(0);
        }

        return TryRead(multiple, out GoDuration? unit, out _) && unit.Nanoseconds > 0
            ? new GoDuration(change(duration.Nanoseconds, unit.Nanoseconds))
            : duration;
    }

    private static long Truncate(long value, long multiple) => value - (value % multiple);

    // Halves away from zero; what would overflow becomes the largest or smallest duration.
    private static long Round(long value, long multiple)
    {
        long rest = value % multiple;
        Int128 rounded = Int128.Abs(rest) * 2 < multiple ? value - rest : (Int128)value - rest + (value < 0 ? -multiple : multiple);
        return (long)Int128.Clamp(rounded, long.MinValue, long.MaxValue);
    }

    private static GoDuration Read(object? value)
        => TryRead(value, out GoDuration? duration, out string? problem) ? duration : throw new TemplateFunctionException(problem);

    private static bool TryRead(object? value, out GoDuration duration, out string problem)
    {
        long nanoseconds;
        (nanoseconds, problem) = value switch
        {
            GoDuration same => (same.Nanoseconds, ""),
            string text => OfText(text),
            null => (0, "invalid duration"),
            double seconds => OfSeconds(seconds),
            float seconds => OfSeconds(seconds),
            ulong seconds => seconds > (ulong)(long.MaxValue / 1_000_000_000)
                ? (0, $"duration seconds overflow: {GoFormat.Sprint(value)}")
                : OfWholeSeconds((long)seconds),
            _ when GoTemplates.Numbers.GoIntegers.TryGet(value, out long seconds) => OfWholeSeconds(seconds),
            _ => (0, $"unsupported duration type {GoType.NameOf(value)}"),
        };
        duration = new GoDuration(nanoseconds);
        return problem.Length == 0;
    }

    private static (long Nanoseconds, string Problem) OfText(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return (0, "empty duration");
        }

        if (GoDurationText.TryParse(trimmed, out long nanoseconds))
        {
            return (nanoseconds, "");
        }

        return double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)
            ? OfSeconds(seconds)
            : (0, $"could not parse duration {GoQuote.Quote(text)}");
    }

    private static (long Nanoseconds, string Problem) OfWholeSeconds(long seconds)
        => Int128.Abs(seconds) > long.MaxValue / 1_000_000_000
            ? (0, string.Create(CultureInfo.InvariantCulture, $"duration seconds overflow: {seconds}"))
            : (seconds * 1_000_000_000, "");

    private static (long Nanoseconds, string Problem) OfSeconds(double seconds)
    {
        if (!double.IsFinite(seconds))
        {
            return (0, $"invalid duration seconds: {GoFormat.Sprint(seconds)}");
        }

        return Math.Abs(seconds) > long.MaxValue / 1e9
            ? (0, $"duration seconds overflow: {GoFormat.Sprint(seconds)}")
            : ((long)(seconds * 1e9), "");
    }
}
