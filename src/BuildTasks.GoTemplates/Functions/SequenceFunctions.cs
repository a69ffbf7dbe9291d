using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's counting loops.</summary>
internal static class SequenceFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        InExecution("until", (TemplateExecution execution, GoInt count) =>
            List(Range(execution.Limits, 0, count, count < 0 ? -1 : 1))),
        InExecution("untilStep", (TemplateExecution execution, GoInt start, GoInt stop, GoInt step) =>
            List(Range(execution.Limits, start, stop, step))),
        VariadicInExecution("seq", (TemplateExecution execution, GoInt[] bounds) => string.Join(' ', Sequence(execution.Limits, bounds))),
    ];

    private static GoList List(IEnumerable<long> numbers) => new(numbers.Select(n => GoInt.Box(n)), GoType.ListOfInt);

    // Unlike untilStep, seq includes its end, and counts down by itself when the end is lower.
    private static IEnumerable<long> Sequence(TemplateLimits limits, GoInt[] bounds)
    {
        if (bounds.Length is 0 or > 3)
        {
            return [];
        }

        long start = bounds.Length == 1 ? 1 : bounds[0].Value;
        long end = bounds[^1].Value;
        int direction = end < start ? -1 : 1;
        long step = bounds.Length == 3 ? bounds[1].Value : direction;
        return direction < 0 && step > 0 ? [] : Range(limits, start, unchecked(end + direction), step);
    }

    private static IEnumerable<long> Range(TemplateLimits limits, long start, long stop, long step)
    {
        if (step == 0 || start == stop || (stop < start) != (step < 0))
        {
            return [];
        }

        Int128 count = (Int128.Abs((Int128)stop - start) + Int128.Abs(step) - 1) / Int128.Abs(step);
        limits.CheckItems(count > long.MaxValue ? long.MaxValue : (long)count);
        return Enumerable.Range(0, (int)count).Select(i => start + (i * step));
    }
}
