using System.Runtime.CompilerServices;

namespace BuildTasks.GoTemplates;

/// <summary>A copy that shares no map and no list with the original.</summary>
internal static class DeepCopy
{
    // Sharing can make a value of forty maps one of more parts than memory holds.
    private const int MaxParts = 1024 * 1024;

    public static object? Of(object? value)
    {
        int parts = 0;
        return Copy(value);

        object? Copy(object? part) => ++parts <= MaxParts
            ? Of(part, Copy)
            : throw new TemplateFunctionException($"the copy would have more than {MaxParts} parts");
    }

    private static object? Of(object? value, Func<object?, object?> copy)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new TemplateFunctionException("the value is nested too deeply to copy, or contains itself");
        }

        return value switch
        {
            GoMap { IsNil: true } map => map,
            GoMap map => new GoMap(map.Select(entry => KeyValuePair.Create(entry.Key, copy(entry.Value))), map.Type),
            GoList list => list.Copy(copy),
            GoObject structure => structure.ExportedCopy(),
            _ => value,
        };
    }
}
