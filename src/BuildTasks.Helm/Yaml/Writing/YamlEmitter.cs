using System.Runtime.CompilerServices;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Yaml;

/// <summary>Writes one document in block style as go-yaml does.</summary>
/// <param name="dialect">Which version of it.</param>
/// <param name="form">What a value becomes before it is written: a map, a list, a string, a bool, null, or a number as its text.</param>
internal sealed class YamlEmitter(YamlDialect dialect, YamlForm form)
{
    private const int IndentStep = 2;
    private const int LongestSimpleKey = 128;

    private readonly YamlOutput output = new();
    private readonly CycleGuard cycles = new();

    private enum Place
    {
        Root,
        Item,
        SimpleKey,
        InMapping,
    }

    public string Emit(object? value)
    {
        WriteNode(value, -1, Place.Root);
        output.Indent(0);
        return output.ToString();
    }

    private void WriteNode(object? value, int indent, Place place)
    {
        switch (form.Of(value))
        {
            case GoMap { Count: 0 } or YamlForm.StructMembers { Items.Count: 0 }:
                WriteEmpty("{", "}");
                break;
            case GoList { Count: 0 }:
                WriteEmpty("[", "]");
                break;
            case GoMap map:
                WriteNested(value, dialect.Order.Sort(map.Keys).Select(key => KeyValuePair.Create(key, map.Get(key))), indent, place, WriteMapping);
                break;
            case YamlForm.StructMembers structure:
                WriteNested(value, structure.Items, indent, place, WriteMapping);
                break;
            case GoList list:
                WriteNested(value, list, indent, place, WriteSequence);
                break;
            case string text:
                WriteString(text, indent, place);
                break;
            case YamlForm.Literal literal:
                new ScalarWriter(output, dialect.LineWidth).WritePlain(literal.Text, Deeper(indent, inFlow: true), mayBreak: false);
                break;
            case var other:
                throw new YamlException($"cannot marshal type: {GoType.NameOf(other)}");
        }
    }

    private void WriteNested<T>(object? identity, T value, int indent, Place place, Action<T, int, Place> write)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new YamlException("yaml: exceeded max depth of 10000");
        }

        cycles.Enter(identity);
        write(value, indent, place);
        cycles.Leave(identity);
    }

    private void WriteEmpty(string opening, string closing)
    {
        output.Indicator(opening, needsSpace: true, isWhiteSpace: true);
        output.Indicator(closing, needsSpace: false);
    }

    private void WriteSequence(GoList list, int indent, Place place)
    {
        bool atKey = place == Place.InMapping && !output.IsIndentation && !dialect.IndentsSequences;
        int inner = indent >= 0 && atKey ? indent : Deeper(indent, inFlow: false);
        foreach (object? item in list)
        {
            output.Indent(inner);
            output.Indicator("-", needsSpace: true, isIndentation: true);
            WriteNode(item, inner, Place.Item);
        }
    }

    private void WriteMapping(IEnumerable<KeyValuePair<string, object?>> members, int indent, Place place)
    {
        int inner = Deeper(indent, inFlow: false);
        foreach ((string key, object? item) in members)
        {
            output.Indent(inner);
            string text = form.OfKey(key);
            if (IsSimpleKey(form.IsBinary(text) ? YamlForm.ToBase64Lines(text) : text))
            {
                WriteString(text, inner, Place.SimpleKey);
                output.Indicator(":", needsSpace: false);
            }
            else
            {
                output.Indicator("?", needsSpace: true, isIndentation: true);
                WriteString(text, inner, Place.InMapping);
                output.Indent(inner);
                output.Indicator(":", needsSpace: true, isIndentation: true);
            }

            WriteNode(item, inner, Place.InMapping);
        }
    }

    private void WriteString(string text, int indent, Place place)
    {
        bool isBinary = form.IsBinary(text);
        if (isBinary)
        {
            text = YamlForm.ToBase64Lines(text);
            output.Separate();
            output.Indicator("!!binary", needsSpace: false);
        }

        ScalarAnalysis analysis = ScalarAnalysis.Of(text, dialect.TabsInLiteral);
        ScalarWriter writer = new(output, dialect.LineWidth);
        int inner = Deeper(indent, inFlow: true);
        bool mayBreak = place != Place.SimpleKey;
        if (text.Contains('\n', StringComparison.Ordinal))
        {
            if (analysis.AllowsLiteral && mayBreak)
            {
                writer.WriteLiteral(text, inner);
            }
            else
            {
                writer.WriteDoubleQuoted(text, inner, mayBreak);
            }
        }
        else if (!isBinary && !form.IsPlainString(text))
        {
            writer.WriteDoubleQuoted(text, inner, mayBreak);
        }
        else if (analysis.AllowsPlain)
        {
            writer.WritePlain(text, inner, mayBreak);
        }
        else if (analysis.AllowsSingleQuotes)
        {
            writer.WriteSingleQuoted(text, inner, mayBreak);
        }
        else
        {
            writer.WriteDoubleQuoted(text, inner, mayBreak);
        }
    }

    private static bool IsSimpleKey(string key)
        => GoText.ByteLength(key) <= LongestSimpleKey && key.AsSpan().IndexOfAny("\n\r\u0085\u2028\u2029") < 0;

    private static int Deeper(int indent, bool inFlow)
        => indent >= 0 ? indent + IndentStep : inFlow ? IndentStep : 0;
}
