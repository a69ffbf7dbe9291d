using System.Runtime.CompilerServices;

namespace BuildTasks.GoTemplates;

/// <summary>A copy that shares no map and no list with the original.</summary>
internal static class DeepCopy
{
    public static object? Of(object? value)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new TemplateFunctionException("the value is nested too deeply to copy, or contains itself");
        }

        return value switch
        {
            GoMap { IsNil: true } map => map,
            GoMap map => new GoMap(map.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value))), map.Type),
            GoList list => list.Copy(Of),
            GoObject structure => structure.ExportedCopy(),
            _ => value,
        };
    }
}
