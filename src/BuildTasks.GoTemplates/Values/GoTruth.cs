namespace BuildTasks.GoTemplates;

/// <summary>Go's <c>template.IsTrue</c>.</summary>
public static class GoTruth
{
    /// <summary>Whether a value is true: not the zero value of its type, not empty, not nil.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool truth => truth,
        string text => text.Length > 0,
        GoMap map => map.Count > 0,
        GoList list => list.Count > 0,
        GoInt number => number.Value != 0,
        double number => number != 0,
        long number => number != 0,
        int number => number != 0,
        byte number => number != 0,
        ulong number => number != 0,
        uint number => number != 0,
        float number => number != 0,
        short number => number != 0,
        ushort number => number != 0,
        sbyte number => number != 0,
        GoDuration duration => duration.Nanoseconds != 0,
        GoNamedInt number => number.Value != 0,
        _ => true,
    };
}
