using System.Globalization;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Charts;

/// <summary>
/// Decodes YAML into a Go struct as sigs.k8s.io/yaml does: plain numbers and booleans become text where the struct wants text, names of
/// fields match without regard to case, and the first value of a wrong type is the error, in the order of the keys.
/// </summary>
internal sealed class GoDecoder
{
    private const string Context = "error unmarshaling JSON: while decoding JSON: ";
    private const string Rfc3339 = "2006-01-02T15:04:05Z07:00";
    private readonly bool strict;
    private readonly Stack<string> path = new();
    private string structName = "";
    private string? problem;

    private GoDecoder(bool strict) => this.strict = strict;

    /// <summary>The fields that the text sets, by their JSON names; empty when the text is empty.</summary>
    /// <param name="text">The YAML text, of which the first document counts.</param>
    /// <param name="target">The struct.</param>
    /// <param name="strict">Whether unknown fields and keys that are set twice are errors.</param>
    /// <exception cref="YamlException">The text is not YAML, or a value has the wrong type; the message is Go's.</exception>
    public static GoMap Decode(string text, GoStruct target, bool strict = false)
        => Decode(GoYaml.ParseExact(text, strict), target, strict);

    /// <summary>Like <see cref="Decode(string, GoStruct, bool)"/> for YAML that is parsed already, with exact numbers.</summary>
    public static GoMap Decode(object? value, GoStruct target, bool strict = false)
    {
        GoDecoder decoder = new(strict);
        GoMap decoded = decoder.DecodeValue(value, target) as GoMap ?? [];
        return decoder.problem is null
            ? decoded
            : throw new YamlException(Context + decoder.problem);
    }

    /// <summary>The failure that a value is of another type than the Go type asked for.</summary>
    public static YamlException Mismatch(object value, string typeName)
        => new($"{Context}json: cannot unmarshal {KindOf(value)} into Go value of type {typeName}");

    /// <summary>A time in RFC 3339's form, as Go's JSON wants it; null for any other text.</summary>
    public static DateTimeOffset? ParseTime(string? text)
        => text is not null && text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time
            : null;

    private object? DecodeValue(object? value, GoTarget target) => (target, value) switch
    {
        (_, null) => null,
        (GoAnything, _) => ToJson(value),
        (GoStruct type, GoMap map) => DecodeStruct(map, type),
        (GoMapping type, GoMap map) => new GoMap(map.Select(entry => KeyValuePair.Create(entry.Key, DecodeValue(entry.Value, type.Element)))),
        (GoSlice type, GoList list) => new GoList(list.Select(item => DecodeValue(item, type.Element))),
        (GoTimestamp, string text) => DecodeTime(text),
        (GoTimestamp, _) => ToJson(value) is null ? null : Fail("Time.UnmarshalJSON: input is not a JSON string"),
        (GoScalar { TypeName: "string" }, string or bool or long or ulong or double) => ToText(value),
        (GoScalar { TypeName: "bool" }, bool flag) => flag,
        _ => Mismatch(value, target),
    };

    private GoMap DecodeStruct(GoMap map, GoStruct type)
    {
        string outer = structName;
        structName = type.Name;
        GoMap fields = [];
        foreach ((string key, object? value) in map)
        {
            if (type.Find(key) is not var (name, target))
            {
                ToJson(value);
                problem ??= strict ? $"json: unknown field {GoQuote.Quote(key)}" : null;
                continue;
            }

            path.Push(name);
            if (DecodeValue(value, target) is { } decoded)
            {
                fields.Set(name, decoded);
            }

            path.Pop();
        }

        structName = outer;
        return fields;
    }

    // The text stays: .NET's times have no nanoseconds.
    private object? DecodeTime(string text)
        => ParseTime(text) is not null
            ? text
            : Fail($"parsing time {GoQuote.Quote(text)} as {GoQuote.Quote(Rfc3339)}: cannot parse {GoQuote.Quote(text)} as \"2006\"");

    private object? Mismatch(object value, GoTarget target)
    {
        ToJson(value);
        string place = structName.Length == 0 && path.Count == 0
            ? $"Go value of type {target.TypeName}"
            : $"Go struct field {structName}.{string.Join('.', path.Reverse())} of type {target.TypeName}";
        return Fail($"json: cannot unmarshal {KindOf(value)} into {place}");
    }

    private static string KindOf(object value)
        => value switch { string => "string", bool => "bool", GoList => "array", GoMap => "object", _ => "number" };

    private object? Fail(string message)
    {
        problem ??= message;
        return null;
    }

    private static string ToText(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        double number when double.IsNaN(number) => "NaN",
        double number when double.IsInfinity(number) => number > 0 ? "+Inf" : "-Inf",
        double number => YamlFloat.Format(number),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static object? ToJson(object? value) => value switch
    {
        long number => (double)number,
        ulong number => (double)number,
        double number when !double.IsFinite(number) => throw new YamlException(
            "error converting YAML to JSON: json: unsupported value: " + ToText(number)),
        GoMap map => new GoMap(map.Select(entry => KeyValuePair.Create(entry.Key, ToJson(entry.Value)))),
        GoList list => new GoList(list.Select(ToJson)),
        _ => value,
    };
}
