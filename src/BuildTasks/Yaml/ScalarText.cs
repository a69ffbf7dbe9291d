using System.Globalization;
using System.Text;
using YamlDotNet.Core;

namespace BuildTasks.Yaml;

/// <summary>Writes a value the way the scalar that it replaces was written.</summary>
internal static class ScalarText
{
    /// <summary>The text that takes the place of <paramref name="scalar"/>'s text.</summary>
    public static string Write(YamlText yaml, YamlScalar scalar, string value) => scalar.Style switch
    {
        ScalarStyle.SingleQuoted when CanBeSingleQuoted(value) => SingleQuoted(value),
        ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => DoubleQuoted(value),
        ScalarStyle.Literal or ScalarStyle.Folded => BlockScalarText.Write(yaml.Text[scalar.Start..scalar.End], scalar, value),
        _ => Separator(yaml, scalar) + Plain(value, scalar.InFlow, yaml.IsJson),
    };

    private static string Plain(string value, bool inFlow, bool isJson)
    {
        if (isJson)
        {
            return DoubleQuoted(value);
        }

        if (PlainScalar.Allows(value, inFlow))
        {
            return value;
        }

        return CanBeSingleQuoted(value) ? SingleQuoted(value) : DoubleQuoted(value);
    }

    /// <summary>A value that was absent (<c>key:</c>) needs a space after the colon or dash.</summary>
    private static string Separator(YamlText yaml, YamlScalar scalar)
        => scalar.Start == scalar.End && scalar.Start > 0 && !char.IsWhiteSpace(yaml.Text[scalar.Start - 1]) ? " " : string.Empty;

    private static bool CanBeSingleQuoted(string value) => !value.Any(char.IsControl);

    private static string SingleQuoted(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string DoubleQuoted(string value)
    {
        StringBuilder text = new("\"");
        foreach (char character in value)
        {
            // These escapes are the same in JSON and YAML.
            _ = character switch
            {
                '"' or '\\' => text.Append('\\').Append(character),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when char.IsControl(character) => text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }
}
