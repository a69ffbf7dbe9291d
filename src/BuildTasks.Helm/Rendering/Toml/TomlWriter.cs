using System.Globalization;
using System.Text;
using BuildTasks.GoTemplates;
using BuildTasks.GoTemplates.Numbers;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Rendering;

/// <summary>Writes TOML as github.com/BurntSushi/toml does: values before tables, both by name, tables indented by their depth.</summary>
internal sealed class TomlWriter
{
    private readonly StringBuilder toml = new();
    private readonly CycleGuard cycles = new();

    private TomlWriter()
    {
    }

    public static string Write(object? value)
    {
        var writer = new TomlWriter();
        switch (value)
        {
            case null:
                throw new TemplateFunctionException("reflect: call of reflect.Value.Type on zero Value");
            case GoMap map:
                writer.WriteEntries([], map);
                break;
            case GoList list when IsTableArray(list):
                throw new TomlException("toml: top-level values must be Go maps or structs");
            default:
                writer.WriteValue(value);
                break;
        }

        return writer.toml.ToString();
    }

    private void WriteEntries(string[] path, GoMap map)
    {
        cycles.Enter(map);
        foreach (var (name, value) in map.Where(entry => entry.Value is not null && !IsTable(entry.Value)).ToList())
        {
            toml.Append(Indent(path.Length)).Append(QuoteKey(name)).Append(" = ");
            WriteValue(value!);
            toml.Append('\n');
        }

        foreach (var (name, value) in map.Where(entry => IsTable(entry.Value)).ToList())
        {
            WriteTable([.. path, name], value!);
        }

        cycles.Leave(map);
    }

    private void WriteTable(string[] path, object value)
    {
        if (value is GoMap map)
        {
            if (path.Length == 1)
            {
                Separate();
            }

            toml.Append(Indent(path.Length - 1)).Append('[').AppendJoin('.', path.Select(QuoteKey)).Append("]\n");
            WriteEntries(path, map);
            return;
        }

        foreach (var item in ((GoList)value).Cast<GoMap>())
        {
            Separate();
            toml.Append(Indent(path.Length - 1)).Append("[[").AppendJoin('.', path.Select(QuoteKey)).Append("]]\n");
            WriteEntries(path, item);
        }
    }

    private void WriteValue(object? value)
    {
        switch (value)
        {
            case string text:
                toml.Append(Quote(text));
                break;
            case bool flag:
                toml.Append(flag ? "true" : "false");
                break;
            case double number:
                toml.Append(Float(number, YamlFloat.Format(number)));
                break;
            case float number:
                toml.Append(Float(number, YamlFloat.Format(number)));
                break;
            case GoTime time:
                toml.Append(GoJson.Marshal(time).Trim('"'));
                break;
            case GoDuration duration:
                toml.Append(Quote(duration.ToString()));
                break;
            case GoMap map:
                WriteInlineTable(map);
                break;
            case GoList list:
                WriteArray(list);
                break;
            case GoObject named when named.StringMethod() is { } text:
                toml.Append(Quote(text));
                break;
            case GoObject or TemplateFunction:
                throw new TomlException($"unsupported type: {GoType.NameOf(value)}");
            case null:
                throw new TomlException("toml: cannot encode array with nil element");
            default:
                toml.Append(GoIntegers.ToText(value));
                break;
        }
    }

    private void WriteArray(GoList list)
    {
        cycles.Enter(list);
        toml.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            toml.Append(i == 0 ? "" : ", ");
            WriteValue(list[i]);
        }

        toml.Append(']');
        cycles.Leave(list);
    }

    private void WriteInlineTable(GoMap map)
    {
        cycles.Enter(map);
        var entries = map.Where(entry => entry.Value is not null).OrderBy(entry => IsTable(entry.Value)).ToList();
        toml.Append('{');
        for (var i = 0; i < entries.Count; i++)
        {
            toml.Append(i == 0 ? "" : ", ").Append(QuoteKey(entries[i].Key)).Append(" = ");
            WriteValue(entries[i].Value);
        }

        toml.Append('}');
        cycles.Leave(map);
    }

    private void Separate()
    {
        if (toml.Length > 0)
        {
            toml.Append('\n');
        }
    }

    private static bool IsTable(object? value) => value is GoMap || (value is GoList list && IsTableArray(list));

    private static bool IsTableArray(GoList list)
    {
        if (list.Contains(null))
        {
            throw new TomlException("toml: cannot encode array with nil element");
        }

        return list.Count > 0 && list.All(item => item is GoMap);
    }

    private static string Float(double number, string text)
        => double.IsNaN(number) ? "nan"
            : double.IsInfinity(number) ? (number > 0 ? "inf" : "-inf")
            : text.AsSpan().IndexOfAny('.', 'e') >= 0 ? text
            : text + ".0";

    private static string Indent(int depth) => new(' ', depth * 2);

    private static string QuoteKey(string key)
        => key.Length > 0 && key.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-') ? key : Quote(key);

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                < ' ' or '\x7f' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
