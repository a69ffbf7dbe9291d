using System.Globalization;
using System.Text.RegularExpressions;

namespace BuildTasks.Helm.Yaml;

/// <summary>The dialect of YAML 1.1 by which a plain scalar's text decides its type: that of go-yaml 2 or of go-yaml 3.</summary>
/// <param name="words">Texts with a meaning of their own, each with its tag and value.</param>
internal sealed partial class ScalarResolver(Dictionary<string, ScalarResolver.Word> words)
{
    private static readonly Word[] CommonWords =
    [
        new(YamlTags.Bool, true, ["true", "True", "TRUE"]),
        new(YamlTags.Bool, false, ["false", "False", "FALSE"]),
        new(YamlTags.Null, null, ["", "~", "null", "Null", "NULL"]),
        new(YamlTags.Float, double.NaN, [".nan", ".NaN", ".NAN"]),
        new(YamlTags.Float, double.PositiveInfinity, [".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"]),
        new(YamlTags.Float, double.NegativeInfinity, ["-.inf", "-.Inf", "-.INF"]),
    ];

    private static readonly Word[] OldBooleans =
    [
        new(YamlTags.Bool, true, ["y", "Y", "yes", "Yes", "YES", "on", "On", "ON"]),
        new(YamlTags.Bool, false, ["n", "N", "no", "No", "NO", "off", "Off", "OFF"]),
    ];

    /// <summary>go-yaml 2, which sigs.k8s.io/yaml uses: yes, no, on and off are booleans.</summary>
    public static ScalarResolver Version2 { get; } = new(Table([.. CommonWords, .. OldBooleans]));

    /// <summary>go-yaml 3, which toYamlPretty uses.</summary>
    public static ScalarResolver Version3 { get; } = new(Table(CommonWords));

    /// <summary>Whether go-yaml 2 reads the text as a boolean that go-yaml 3 does not.</summary>
    public static bool IsOldBoolean(string text) => Array.Exists(OldBooleans, word => word.Spellings.Contains(text));

    /// <summary>The tag and value of a scalar.</summary>
    /// <param name="tag">Its explicit tag; empty when there is none.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="YamlException">The text is not of the type that the tag asks for.</exception>
    public (string Tag, object? Value) Resolve(string tag, string text)
    {
        if (tag is not ("" or YamlTags.Str or YamlTags.Bool or YamlTags.Int or YamlTags.Float or YamlTags.Null or YamlTags.Timestamp))
        {
            return (tag, text);
        }

        if (tag == YamlTags.Str)
        {
            return (tag, text);
        }

        (string Tag, object? Value) resolved = ResolvePlain(text, mayBeTimestamp: tag is "" or YamlTags.Timestamp);
        if (tag.Length == 0 || tag == resolved.Tag)
        {
            return resolved;
        }

        return (tag, resolved.Value) switch
        {
            (YamlTags.Float, long integer) => (YamlTags.Float, (double)integer),
            _ => throw new YamlException(
                $"yaml: cannot decode {YamlTags.Shorten(resolved.Tag)} `{text}` as a {YamlTags.Shorten(tag)}"),
        };
    }

    /// <summary>Whether the text, without quotes, would be a string.</summary>
    public bool IsString(string text) => ResolvePlain(text, mayBeTimestamp: true).Tag == YamlTags.Str;

    private (string Tag, object? Value) ResolvePlain(string text, bool mayBeTimestamp)
    {
        char first = text.Length == 0 ? 'N' : text[0];
        if (first is not ((>= '0' and <= '9') or '+' or '-' or '.' or '~' or 'y' or 'Y' or 'n' or 'N' or 't' or 'T' or 'f' or 'F' or 'o' or 'O'))
        {
            return (YamlTags.Str, text);
        }

        if (words.TryGetValue(text, out Word? word))
        {
            return (word.Tag, word.Value);
        }

        return first switch
        {
            '.' => DotFloat().IsMatch(text) ? ParseFloat(text) : (YamlTags.Str, text),
            '+' or '-' or (>= '0' and <= '9') => ResolveNumber(text, mayBeTimestamp),
            _ => (YamlTags.Str, text),
        };
    }

    private static (string Tag, object? Value) ResolveNumber(string text, bool mayBeTimestamp)
    {
        if (mayBeTimestamp && YamlTimestamp.IsValid(text))
        {
            return (YamlTags.Timestamp, text);
        }

        string plain = text.Replace("_", "", StringComparison.Ordinal);
        if (GoInteger.TryParse(plain, out object? integer))
        {
            return (YamlTags.Int, integer);
        }

        return Float().IsMatch(plain) && ParseFloat(plain) is (YamlTags.Float, _) number ? number
            : GoInteger.TryParseSignedBinary(plain, out object? signed) ? (YamlTags.Int, signed)
            : (YamlTags.Str, text);
    }

    private static (string Tag, object? Value) ParseFloat(string text)
    {
        double value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsInfinity(value) ? (YamlTags.Str, text) : (YamlTags.Float, value);
    }

    private static Dictionary<string, Word> Table(Word[] words)
    {
        Dictionary<string, Word> table = new(StringComparer.Ordinal);
        foreach (Word word in words)
        {
            foreach (string spelling in word.Spellings)
            {
                table.Add(spelling, word);
            }
        }

        return table;
    }

    [GeneratedRegex(@"^\.[0-9]+([eE][-+]?[0-9]+)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DotFloat();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Float();

    /// <summary>Texts with a meaning of their own.</summary>
    internal sealed record Word(string Tag, object? Value, string[] Spellings);
}
