using BuildTasks.GoTemplates.Execution.Expressions;

namespace BuildTasks.GoTemplates.Execution.Statements;

/// <summary><c>{{range}}</c> over the items of a list, the entries of a map in the order of their keys, or the numbers below an integer.</summary>
internal sealed class RangeStatement(PipelineExpression pipeline, Statement body, Statement? otherwise) : Statement
{
    private readonly int[] slots = pipeline.Slots;

    public override Flow Execute(Frame frame, in Operand dot)
    {
        object? value = pipeline.Evaluate(frame, dot).Value;
        bool hasRun = value switch
        {
            null => false,
            GoList list => OverList(frame, list),
            GoMap map => OverMap(frame, map),
            _ => OverInteger(frame, value),
        };
        return hasRun ? Flow.Next : otherwise?.Execute(frame, dot) ?? Flow.Next;
    }

    private bool OverList(Frame frame, GoList list)
    {
        int count = list.Count;
        for (int index = 0; index < count; index++)
        {
            if (Iterate(frame, new(GoInt.Box(index)), Operand.Element(list[index], list.ElementType)) == Flow.Break)
            {
                break;
            }
        }

        return count > 0;
    }

    private bool OverMap(Frame frame, GoMap map)
    {
        // The body may change the map; Go goes over the entries as they were.
        KeyValuePair<string, object?>[] entries = [.. map];
        foreach ((string key, object? value) in entries)
        {
            if (Iterate(frame, new(key), Operand.Element(value, map.ElementType)) == Flow.Break)
            {
                break;
            }
        }

        return entries.Length > 0;
    }

    private bool OverInteger(Frame frame, object value)
    {
        Counter box = Counter.For(value) ?? throw frame.Error($"range can't iterate over {Text(value)}");
        if (slots.Length > 1)
        {
            throw frame.Error($"can't use {Text(value)} to iterate over more than one variable");
        }

        for (long number = 0L; number < box.End; number++)
        {
            frame.Execution.Step(frame);
            if (Iterate(frame, default, new(box.Value(number))) == Flow.Break)
            {
                break;
            }
        }

        return box.End > 0;
    }

    private static string Text(object value) => GoFormat.Sprint(value is GoObject structure ? structure.Pointed : value);

    private Flow Iterate(Frame frame, in Operand index, in Operand item)
    {
        if (slots.Length == 1)
        {
            frame.Variable(slots[0]) = item;
        }
        else if (slots.Length == 2)
        {
            frame.Variable(slots[0]) = index;
            frame.Variable(slots[1]) = item;
        }

        return body.Execute(frame, item);
    }

    /// <summary>Counts in the type of the integer that is ranged over.</summary>
    private readonly record struct Counter(long End, Func<long, object> Value)
    {
        public static Counter? For(object value) => value switch
        {
            GoInt number => new(number.Value, GoInt.Box),
            long number => new(number, n => n),
            int number => new(number, n => (int)n),
            short number => new(number, n => (short)n),
            sbyte number => new(number, n => (sbyte)n),
            byte number => new(number, n => (byte)n),
            ushort number => new(number, n => (ushort)n),
            uint number => new(number, n => (uint)n),
            ulong number => new((long)Math.Min(number, long.MaxValue), n => (ulong)n),
            GoDuration duration => new(duration.Nanoseconds, n => new GoDuration(n)),
            GoNamedInt number => new(number.Value, number.With),
            _ => null,
        };
    }
}
