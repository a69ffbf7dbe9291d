using System.Runtime.CompilerServices;
using System.Text;
using BuildTasks.GoTemplates.Numbers;

namespace BuildTasks.GoTemplates;

/// <summary>Writes one value as JSON.</summary>
internal sealed class JsonWriter(bool escapeHtml, string indent)
{
    // From this depth on Go looks for cycles.
    private const int DepthWithoutCycleCheck = 1000;

    private readonly StringBuilder json = new();
    private readonly HashSet<object> open = new(ReferenceEqualityComparer.Instance);
    private int depth;

    public string Write(object? value)
    {
        Append(value);
        return json.ToString();
    }

    private void Append(object? value)
    {
        // A value can hold another one twice, and that one the next: forty lines of a template make more text than any disk holds.
        TemplateLimits.Default.CheckText(json.Length);
        switch (value)
        {
            case null:
                json.Append("null");
                break;
            case string text:
                JsonText.Append(json, text, escapeHtml);
                break;
            case bool flag:
                json.Append(flag ? "true" : "false");
                break;
            case double number:
                AppendFloat(number, Math.Abs(number) is not 0 and (< 1e-6 or >= 1e21), bits: 64);
                break;
            case float number:
                AppendFloat(number, Math.Abs(number) is not 0 and (< 1e-6f or >= 1e21f), bits: 32);
                break;
            case GoInt or GoDuration or GoNamedInt or long or int or short or sbyte or ulong or uint or ushort or byte:
                json.Append(GoIntegers.ToText(value));
                break;
            case IGoJsonValue marshaler:
                Append(marshaler.ToJsonValue());
                break;
            case GoMap { IsNil: true } or GoList { IsNil: true }:
                json.Append("null");
                break;
            case GoMap map:
                AppendMembers(map, map);
                break;
            case GoList list when list.ElementType.Kind == GoKind.Uint8:
                JsonText.Append(json, Convert.ToBase64String([.. list.Cast<byte>()]), escapeHtml);
                break;
            case GoList list:
                AppendItems(list);
                break;
            case GoObject structure:
                AppendMembers(structure, structure.Fields);
                break;
            default:
                throw new GoJsonException("json: unsupported type: " + GoType.NameOf(value));
        }
    }

    private void AppendFloat(double number, bool exponential, int bits)
    {
        if (!double.IsFinite(number))
        {
            throw new GoJsonException("json: unsupported value: " + GoFormat.Sprint(number));
        }

        // JSON has e-7 where Go's own format has e-07.
        json.Append(exponential
            ? GoFloat.Format(number, 'e', precision: -1, bits).Replace("e-0", "e-", StringComparison.Ordinal)
            : GoFloat.Format(number, 'f', precision: -1, bits));
    }

    private void AppendMembers(object owner, IEnumerable<KeyValuePair<string, object?>> members)
    {
        Open(owner, '{');
        bool any = false;
        foreach ((string name, object? value) in members)
        {
            Separate(ref any);
            JsonText.Append(json, name, escapeHtml);
            json.Append(indent.Length > 0 ? ": " : ":");
            Append(value);
        }

        Close(owner, '}', any);
    }

    private void AppendItems(GoList list)
    {
        Open(list, '[');
        bool any = false;
        foreach (object? item in list)
        {
            Separate(ref any);
            Append(item);
        }

        Close(list, ']', any);
    }

    private void Open(object owner, char bracket)
    {
        if (++depth > DepthWithoutCycleCheck
            && (!open.Add(owner) || !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            throw new GoJsonException("json: unsupported value: encountered a cycle via " + GoType.NameOf(owner));
        }

        json.Append(bracket);
    }

    private void Separate(ref bool any)
    {
        if (any)
        {
            json.Append(',');
        }

        any = true;
        AppendLine();
    }

    private void Close(object owner, char bracket, bool any)
    {
        open.Remove(owner);
        depth--;
        if (any)
        {
            AppendLine();
        }

        json.Append(bracket);
    }

    private void AppendLine()
    {
        if (indent.Length > 0)
        {
            TemplateLimits.Default.CheckText(json.Length + ((long)depth * indent.Length));
            json.Append('\n').Insert(json.Length, indent, depth);
        }
    }
}
