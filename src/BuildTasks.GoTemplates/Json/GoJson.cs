namespace BuildTasks.GoTemplates;

/// <summary>Reads and writes JSON byte for byte as Go's encoding/json does, with its error texts.</summary>
public static class GoJson
{
    /// <summary>One line; keys in the order of their bytes; <c>&lt; &gt; &amp;</c> as <c>\u003c</c> and so on (json.Marshal).</summary>
    /// <exception cref="GoJsonException">The value has no JSON form, such as NaN.</exception>
    public static string Marshal(object? value) => new JsonWriter(escapeHtml: true, indent: "").Write(value);

    /// <summary>Like <see cref="Marshal"/>, but leaves <c>&lt; &gt; &amp;</c> alone.</summary>
    /// <exception cref="GoJsonException">The value has no JSON form, such as NaN.</exception>
    public static string MarshalRaw(object? value) => new JsonWriter(escapeHtml: false, indent: "").Write(value);

    /// <summary>One member or item a line (json.MarshalIndent without a prefix).</summary>
    /// <exception cref="GoJsonException">The value has no JSON form, such as NaN.</exception>
    public static string MarshalIndent(object? value, string indent) => new JsonWriter(escapeHtml: true, indent).Write(value);

    /// <summary>Reads any JSON value: <see cref="GoMap"/>, <see cref="GoList"/>, string, double, bool or null.</summary>
    /// <exception cref="GoJsonException">The text is not JSON.</exception>
    public static object? Unmarshal(string json) => new JsonReader(json).Read();

    /// <summary>Reads an object; null for JSON's null.</summary>
    /// <exception cref="GoJsonException">The text is not JSON or not an object.</exception>
    public static GoMap? UnmarshalMap(string json) => Unmarshal(json) switch
    {
        null => null,
        GoMap map => map,
        var other => throw Mismatch(other, GoType.MapOfAny),
    };

    /// <summary>Reads an array; null for JSON's null.</summary>
    /// <exception cref="GoJsonException">The text is not JSON or not an array.</exception>
    public static GoList? UnmarshalList(string json) => Unmarshal(json) switch
    {
        null => null,
        GoList list => list,
        var other => throw Mismatch(other, GoType.ListOfAny),
    };

    private static GoJsonException Mismatch(object value, GoType wanted)
    {
        string found = value switch
        {
            GoMap => "object",
            GoList => "array",
            string => "string",
            bool => "bool",
            _ => "number",
        };
        return new GoJsonException($"json: cannot unmarshal {found} into Go value of type {wanted.Name}");
    }
}
