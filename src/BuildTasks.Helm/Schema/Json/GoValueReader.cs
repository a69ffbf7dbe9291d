using System.Globalization;
using BuildTasks.GoTemplates;
using BuildTasks.GoTemplates.Execution;

namespace BuildTasks.Helm.Schema;

/// <summary>Turns Go values into JSON values.</summary>
internal static class GoValueReader
{
    public static JsonValue Read(object? value) => value switch
    {
        null => JsonNull.Instance,
        bool flag => flag ? JsonBoolean.True : JsonBoolean.False,
        string text => new JsonString(text),
        double number when !double.IsFinite(number) => new JsonImpossible("float64"),
        float number when !float.IsFinite(number) => new JsonImpossible("float32"),
        GoJsonNumber number => new JsonNumber(number.Text),
        GoInt number => new JsonNumber(number.ToString()),
        double or float or int or long or uint or ulong or short or ushort or byte or sbyte
            => new JsonNumber(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        GoMap map => FreshStack.IsNeeded ? FreshStack.Run(ReadMap, map) : ReadMap(map),
        GoList list => FreshStack.IsNeeded ? FreshStack.Run(ReadList, list) : ReadList(list),
        GoValue other => new JsonImpossible(other.Type.Name),
        _ => new JsonImpossible(value.GetType().Name),
    };

    private static JsonObject ReadMap(GoMap map)
        => new(map.ToDictionary(entry => entry.Key, entry => Read(entry.Value), StringComparer.Ordinal));

    private static JsonArray ReadList(GoList list) => new([.. list.Select(Read)]);
}
