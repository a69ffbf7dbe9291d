using BuildTasks.GoTemplates;
using BuildTasks.GoTemplates.Numbers;

namespace BuildTasks.Helm.Yaml;

/// <summary>What values become on their way into YAML; <c>toYaml</c> takes them through JSON, <c>toYamlPretty</c> does not.</summary>
internal abstract class YamlForm
{
    private const int Base64LineLength = 70;

    /// <summary>A map, a list, <see cref="StructMembers"/>, a string or a <see cref="Literal"/>.</summary>
    public abstract object Of(object? value);

    public abstract string OfKey(string key);

    /// <summary>Whether the text would stay a string without quotes.</summary>
    public abstract bool IsPlainString(string text);

    /// <summary>Whether the text is not UTF-8 and must be written as <c>!!binary</c>.</summary>
    public abstract bool IsBinary(string text);

    public static string ToBase64Lines(string text)
    {
        string base64 = Convert.ToBase64String(GoText.ToUtf8(text));
        return base64.Length < Base64LineLength
            ? base64
            : string.Concat(base64.Chunk(Base64LineLength).Select(line => new string(line) + "\n"));
    }

    protected static Literal Integer(object value) => new(GoIntegers.ToText(value));

    /// <summary>The members of a struct, which keep their order.</summary>
    public sealed record StructMembers(IReadOnlyList<KeyValuePair<string, object?>> Items);

    /// <summary>A null, a bool or a number as it is written.</summary>
    public sealed record Literal(string Text)
    {
        public static Literal Null { get; } = new("null");

        public static Literal True { get; } = new("true");

        public static Literal False { get; } = new("false");
    }
}
