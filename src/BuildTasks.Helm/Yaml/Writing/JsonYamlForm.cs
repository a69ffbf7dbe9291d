using BuildTasks.GoTemplates;
using static BuildTasks.Helm.Yaml.YamlCharacters;

namespace BuildTasks.Helm.Yaml;

/// <summary>sigs.k8s.io/yaml writes JSON, reads that as YAML, and writes what it has read.</summary>
internal sealed class JsonYamlForm : YamlForm
{
    private const int LongestKey = 1024;

    public override object Of(object? value) => value switch
    {
        null => Literal.Null,
        string text => ThroughJson(text),
        bool flag => flag ? Literal.True : Literal.False,
        double number => Number(number),
        float number => double.IsFinite(number) ? new Literal(YamlFloat.Format(number)) : Number(number),
        GoMap { IsNil: true } or GoList { IsNil: true } => Literal.Null,
        GoMap map => map,
        GoList list when list.ElementType.Kind == GoKind.Uint8 => Convert.ToBase64String([.. list.Cast<byte>()]),
        GoList list => list,
        IGoJsonValue other => Of(JsonValueOf(other)),
        GoDuration or GoNamedInt => Integer(value),
        GoObject structure => new GoMap(structure.Fields),
        GoValue other => throw new YamlException("error marshaling into JSON: json: unsupported type: " + GoType.NameOf(other)),
        _ => Integer(value),
    };

    public override string OfKey(string key)
    {
        if (key.Contains('\u0085', StringComparison.Ordinal))
        {
            // JSON leaves this line break as it is, and YAML does not take a key of several lines.
            throw new YamlException("yaml: did not find expected ',' or '}'");
        }

        string text = ThroughJson(key);
        return key.Length < LongestKey / 6 || GoJson.Marshal(key).Length <= LongestKey
            ? text
            : throw new YamlException("yaml: did not find expected ',' or '}'");
    }

    public override bool IsPlainString(string text) => ScalarResolver.Version2.IsString(text) && !Base60.IsMatch(text);

    public override bool IsBinary(string text) => false;

    private static object? JsonValueOf(IGoJsonValue value)
    {
        try
        {
            return value.ToJsonValue();
        }
        catch (GoJsonException exception)
        {
            throw new YamlException("error marshaling into JSON: " + exception.Message);
        }
    }

    private static Literal Number(double number)
        => double.IsFinite(number)
            ? new Literal(YamlFloat.FormatThroughJson(number))
            : throw new YamlException(
                "error marshaling into JSON: json: unsupported value: " + (double.IsNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf"));

    private static string ThroughJson(string text)
    {
        int at = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (at < 0)
        {
            return text;
        }

        bool needsYaml = false;
        for (; at < text.Length; at++)
        {
            char character = text[at];
            if (char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(character) || character == '\u0085')
            {
                needsYaml = true;
            }
            else if (character >= ' ' && !IsAllowed(character))
            {
                throw new YamlException("yaml: control characters are not allowed");
            }
        }

        return needsYaml ? (string)GoYaml.Parse(GoJson.Marshal(text))! : text;
    }
}
