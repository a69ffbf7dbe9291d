using System.Globalization;
using System.Text;
using BuildTasks.GoTemplates;
using BuildTasks.GoTemplates.Execution;
using BuildTasks.GoTemplates.Numbers;
using BuildTasks.GoTemplates.SemVer;

namespace BuildTasks.Helm.Rendering;

/// <summary>
/// Writes TOML as github.com/BurntSushi/toml 1.6.0 does: values before tables, both by name, keys indented by the depth of their table. What
/// holds tables and other values at once is written in one line.
/// </summary>
internal sealed class TomlWriter
{
    // Twice as deep as values and TOML can be, because templates put them into others.
    private const int DeepestNesting = 2000;
    private const int IndentStep = 2;

    private readonly StringBuilder toml = new();
    private readonly TomlTimes times;
    private int depth;

    private TomlWriter(TomlTimes times) => this.times = times;

    /// <exception cref="TomlException">The value has no TOML form.</exception>
    public static string Write(object? value, TomlTimes times)
    {
        TomlWriter writer = new(times);
        if (value is null)
        {
            throw new TemplateFunctionException("reflect: call of reflect.Value.Type on zero Value");
        }

        switch (TomlKinds.Of(value))
        {
            case TomlKind.Table:
                writer.WriteMembers("", 0, value);
                break;
            case TomlKind.Nothing when value is GoMap:
                break;
            case TomlKind.TableArray:
                throw new TomlException("toml: top-level values must be Go maps or structs");
            default:
                writer.WriteValue(value);
                break;
        }

        return writer.toml.ToString();
    }

    private void WriteMembers(string path, int level, object table)
        => Nested(() =>
        {
            IReadOnlyList<TomlMember> members = TomlMember.Of(table);
            foreach (TomlMember member in members)
            {
                string key = TomlQuote.Key(member.Name);
                if (member.Kind == TomlKind.Value)
                {
                    toml.Append(' ', level * IndentStep).Append(key).Append(" = ");
                    WriteValue(member.Value);
                    toml.Append('\n');
                }
                else
                {
                    WriteTables(path.Length == 0 ? key : $"{path}.{key}", level, member);
                }
            }
        });

    private void WriteTables(string path, int level, TomlMember member)
    {
        if (member.Kind == TomlKind.Table)
        {
            EndParagraph(level == 0);
            toml.Append(' ', level * IndentStep).Append('[').Append(path).Append("]\n");
            WriteMembers(path, level + 1, member.Value);
            return;
        }

        foreach (object? item in (GoList)member.Value)
        {
            EndParagraph(true);
            toml.Append(' ', level * IndentStep).Append("[[").Append(path).Append("]]\n");
            WriteMembers(path, level + 1, item!);
        }
    }

    private void EndParagraph(bool mustEnd) => toml.Append(mustEnd && toml.Length > 0 ? "\n" : "");

    private void WriteValue(object value) => _ = value switch
    {
        string text => toml.Append(TomlQuote.Text(text)),
        bool flag => toml.Append(flag ? "true" : "false"),
        double number => toml.Append(Float(number, bits: 64)),
        float number => toml.Append(Float(number, bits: 32)),
        GoTime time => toml.Append(times.Write(time)),
        GoVersion or GoDuration => toml.Append(TomlQuote.Text(((GoValue)value).StringMethod()!)),
        GoList list => WriteArray(list),
        GoMap or GoObject => WriteInlineTable(value),
        _ => toml.Append(GoIntegers.ToText(value)),
    };

    private StringBuilder WriteArray(GoList list)
    {
        toml.Append('[');
        Nested(() =>
        {
            for (int i = 0; i < list.Count; i++)
            {
                toml.Append(i == 0 ? "" : ", ");
                WriteValue(list[i]!);
            }
        });
        return toml.Append(']');
    }

    private StringBuilder WriteInlineTable(object table)
    {
        toml.Append('{');
        Nested(() =>
        {
            foreach (TomlMember member in TomlMember.Of(table))
            {
                toml.Append(TomlQuote.Key(member.Name)).Append(" = ");
                WriteValue(member.Value);
                toml.Append(member.InlineSeparator);
            }
        });
        return toml.Append('}');
    }

    private void Nested(Action write)
    {
        if (++depth > DeepestNesting)
        {
            throw new TomlException($"toml: values are nested more than {DeepestNesting} deep, or contain themselves");
        }

        TemplateLimits.Default.CheckText(toml.Length);
        if (FreshStack.IsNeeded)
        {
            FreshStack.Run(write);
        }
        else
        {
            write();
        }

        depth--;
    }

    private static string Float(double number, int bits)
    {
        if (!double.IsFinite(number))
        {
            return (double.IsNegative(number) ? "-" : "") + (double.IsNaN(number) ? "nan" : "inf");
        }

        string text = GoFloat.Format(number, 'g', precision: -1, bits);
        return text.AsSpan().IndexOfAny('.', 'e') >= 0 ? text : text + ".0";
    }
}
