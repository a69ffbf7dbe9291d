using System.Text.RegularExpressions;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Values;

/// <summary>How the values after <c>=</c> are written: what differs between <c>--set</c> and its sisters.</summary>
internal abstract partial class SetSyntax
{
    /// <summary><c>--set</c>: true, false, null and integers have their types; a list is <c>{a,b}</c>.</summary>
    public static SetSyntax Typed { get; } = new Converted(ToTyped);

    /// <summary><c>--set-string</c>: every value is a string.</summary>
    public static SetSyntax Strings { get; } = new Converted(text => text);

    /// <summary><c>--set-json</c>: every value is JSON.</summary>
    public static SetSyntax Json { get; } = new JsonValues();

    /// <summary><c>--set-literal</c>: all that follows is the value; nothing is escaped.</summary>
    public static SetSyntax Literal { get; } = new LiteralValue();

    /// <summary><c>--set-file</c>: every value names a file, whose text is taken.</summary>
    /// <param name="read">Gives the text of a file.</param>
    public static SetSyntax Files(Func<string, string> read) => new Converted(read);

    /// <summary>Where a key ends.</summary>
    public virtual string KeyStops => "=[,.";

    /// <summary>Whether a backslash takes the meaning from the next character.</summary>
    public virtual bool Escapes => true;

    /// <summary>Reads the value after <c>=</c> and the comma after it.</summary>
    /// <exception cref="ValuesException">It is not written as it should be.</exception>
    public abstract object? ReadValue(SetReader reader);

    private static object? ToTyped(string text)
    {
        if (text.Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (text.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (text.Equals("null", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return Integer().IsMatch(text) && long.TryParse(
            text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out long number)
            ? number
            : text;
    }

    [GeneratedRegex(@"^(0|[-+][0-9]+|[1-9][0-9]*)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Integer();

    [GeneratedRegex(@"\G-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?(?![.eE])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex JsonNumber();

    private sealed class Converted(Func<string, object?> convert) : SetSyntax
    {
        public override object? ReadValue(SetReader reader)
        {
            if (reader.AtEnd)
            {
                return "";
            }

            if (reader.Current != '{')
            {
                return convert(reader.ReadUntil(",", escapes: true, out _));
            }

            reader.Skip();
            return ReadList(reader);
        }

        private GoList ReadList(SetReader reader)
        {
            GoList list = new();
            while (true)
            {
                string item = reader.ReadUntil(",}", escapes: true, out char? stop);
                if (stop is null)
                {
                    throw new ValuesException("list must terminate with '}'");
                }

                list.Add(convert(item));
                if (stop == '}')
                {
                    break;
                }
            }

            if (!reader.AtEnd && reader.Current == ',')
            {
                reader.Skip();
            }

            return list;
        }
    }

    private sealed class LiteralValue : SetSyntax
    {
        public override string KeyStops => "=[.";

        public override bool Escapes => false;

        public override object? ReadValue(SetReader reader)
        {
            string value = reader.Rest;
            reader.Skip(value.Length);
            return value;
        }
    }

    private sealed class JsonValues : SetSyntax
    {
        public override object? ReadValue(SetReader reader)
        {
            if (reader.SkipEmptyValue())
            {
                return null;
            }

            string json = reader.Rest[..LengthOfValue(reader.Rest)];
            object? value = Parse(json);
            reader.Skip(json.Length);
            reader.SkipEmptyValue();
            return value;
        }

        private static object? Parse(string json)
        {
            try
            {
                return GoJson.Unmarshal(json);
            }
            catch (GoJsonException exception)
            {
                throw new ValuesException(exception.Message, exception);
            }
        }

        // Up to where the text may be one JSON value; whether it is one, the parser tells.
        private static int LengthOfValue(string text)
        {
            if (text[0] is not ('{' or '[' or '"'))
            {
                string[] words = ["true", "false", "null"];
                return Array.Find(words, word => text.StartsWith(word, StringComparison.Ordinal))?.Length ?? JsonNumber().Match(text).Length;
            }

            int depth = 0;
            bool quoted = false;
            for (int i = 0; i < text.Length; i++)
            {
                char character = text[i];
                if (quoted && character == '\\')
                {
                    i++;
                    continue;
                }

                quoted ^= character == '"';
                depth += quoted ? 0 : character switch { '{' or '[' => 1, '}' or ']' => -1, _ => 0 };
                if (!quoted && depth <= 0)
                {
                    return i + 1;
                }
            }

            return text.Length;
        }
    }
}
