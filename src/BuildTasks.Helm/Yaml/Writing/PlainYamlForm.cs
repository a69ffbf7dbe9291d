using BuildTasks.GoTemplates;
using BuildTasks.GoTemplates.SemVer;

namespace BuildTasks.Helm.Yaml;

/// <summary>go-yaml 3 writes Go values as they are.</summary>
internal sealed class PlainYamlForm : YamlForm
{
    public override object Of(object? value) => value switch
    {
        null => Literal.Null,
        string text => text,
        bool flag => flag ? Literal.True : Literal.False,
        double number => new Literal(YamlFloat.Format(number)),
        float number => new Literal(YamlFloat.Format(number)),
        GoMap map => map,
        GoList list => list,
        GoTime time => new Literal(time.Format(GoTime.Rfc3339)),
        GoDuration duration => duration.ToString(),
        GoVersion version => version.StringMethod(),
        GoObject structure => new StructMembers([.. structure.Fields.Select(field => KeyValuePair.Create(field.Key.ToLowerInvariant(), field.Value))]),
        _ => Integer(value),
    };

    public override string OfKey(string key) => key;

    public override bool IsPlainString(string text)
        => ScalarResolver.Version3.IsString(text) && !Base60.IsMatch(text) && !ScalarResolver.IsOldBoolean(text);

    public override bool IsBinary(string text) => text.Any(GoText.IsEscapedByte) && HasLoneSurrogate(text);

    private static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]))
            {
                i++;
            }
            else if (char.IsLowSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
