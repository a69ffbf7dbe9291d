using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Yaml;

/// <summary>
/// YAML as Helm reads and writes it: sigs.k8s.io/yaml, which goes through JSON, over go-yaml 2, which is YAML 1.1. Only the first
/// document of a text counts.
/// </summary>
public static class GoYaml
{
    /// <summary>The value of a text: every number is a <see cref="double"/>, every key a string; the last of equal keys wins.</summary>
    /// <exception cref="YamlException">The text is not YAML or has no JSON form.</exception>
    public static object? Parse(string text) => Decode(text, strict: false, exact: false);

    /// <summary>Like <see cref="Parse"/>, but equal keys in one map are an error.</summary>
    /// <exception cref="YamlException">Also for the first value of a key that is there already.</exception>
    public static object? ParseStrict(string text) => Decode(text, strict: true, exact: false);

    /// <summary>Like <see cref="Parse"/>, but integers are <see cref="long"/> or <see cref="ulong"/> as they are to YAML, and infinity is a number.</summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public static object? ParseExact(string text, bool strict = false) => Decode(text, strict, exact: true);

    /// <summary>Like <see cref="Parse"/> into a Go <c>map[string]interface {}</c>; null gives an empty map.</summary>
    /// <exception cref="YamlException">Also when the value is neither a map nor null.</exception>
    public static GoMap ParseMap(string text)
        => Parse(text) switch
        {
            GoMap map => map,
            null => new GoMap(),
            var other => throw Unexpected(other, "map[string]interface {}"),
        };

    /// <summary>Like <see cref="Parse"/> into a Go <c>[]interface {}</c>; null gives an empty list.</summary>
    /// <exception cref="YamlException">Also when the value is neither a list nor null.</exception>
    public static GoList ParseList(string text)
        => Parse(text) switch
        {
            GoList list => list,
            null => [],
            var other => throw Unexpected(other, "[]interface {}"),
        };

    /// <summary>The text of a value, with a line feed at its end: the bytes of <c>yaml.Marshal</c>.</summary>
    /// <exception cref="YamlException">The value has no JSON form, contains itself, or its JSON is not YAML.</exception>
    public static string Write(object? value) => new YamlEmitter(YamlDialect.Version2, new JsonYamlForm()).Emit(value);

    /// <summary>The text of a value as <c>toYamlPretty</c> writes it: go-yaml 3 with an indentation of 2, sequences indented.</summary>
    /// <exception cref="YamlException">The value contains itself.</exception>
    public static string WritePretty(object? value) => new YamlEmitter(YamlDialect.Version3, new PlainYamlForm()).Emit(value);

    private static object? Decode(string text, bool strict, bool exact)
    {
        try
        {
            return new YamlDecoder(strict, exact).Decode(new DocumentParser(text).Parse());
        }
        catch (YamlException exception)
        {
            throw exception.Within("error converting YAML to JSON");
        }
    }

    private static YamlException Unexpected(object? value, string type)
    {
        string kind = value switch { string => "string", bool => "bool", GoList => "array", GoMap => "object", _ => "number" };
        return new YamlException($"error unmarshaling JSON: while decoding JSON: json: cannot unmarshal {kind} into Go value of type {type}");
    }
}
