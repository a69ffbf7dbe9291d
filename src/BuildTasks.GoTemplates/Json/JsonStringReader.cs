using System.Globalization;
using System.Text;

namespace BuildTasks.GoTemplates;

/// <summary>Reads the string at a position of a JSON text.</summary>
internal static class JsonStringReader
{
    public static string Read(string json, ref int position)
    {
        StringBuilder text = new();
        for (position++; ; position++)
        {
            if (position == json.Length)
            {
                throw JsonSyntaxError.EndOfInput();
            }

            char c = json[position];
            switch (c)
            {
                case '"':
                    position++;
                    return text.ToString();
                case < ' ':
                    throw JsonSyntaxError.At(json, position, "in string literal");
                case '\\':
                    position++;
                    text.Append(Escape(json, ref position));
                    break;
                case >= '\uDC80' and <= '\uDCFF' when !char.IsHighSurrogate(json[position - 1]):
                    // A byte that is not UTF-8, see GoText.
                    text.Append('\uFFFD');
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }
    }

    private static string Escape(string json, ref int position)
    {
        char c = position < json.Length ? json[position] : ' ';
        switch (c)
        {
            case 'b':
                return "\b";
            case 'f':
                return "\f";
            case 'n':
                return "\n";
            case 'r':
                return "\r";
            case 't':
                return "\t";
            case '\\' or '/' or '"':
                return c.ToString();
            case 'u':
                return Unicode(json, ref position);
            default:
                throw JsonSyntaxError.At(json, position, "in string escape code");
        }
    }

    private static string Unicode(string json, ref int position)
    {
        char unit = CodeUnit(json, ref position);
        if (!char.IsSurrogate(unit))
        {
            return unit.ToString();
        }

        if (char.IsHighSurrogate(unit) && json.AsSpan(position + 1).StartsWith(@"\u"))
        {
            int next = position + 2;
            char low = CodeUnit(json, ref next);
            if (char.IsLowSurrogate(low))
            {
                position = next;
                return string.Concat([unit], [low]);
            }
        }

        return "\uFFFD";
    }

    private static char CodeUnit(string json, ref int position)
    {
        for (int i = 1; i <= 4; i++)
        {
            if (position + i >= json.Length || !char.IsAsciiHexDigit(json[position + i]))
            {
                throw JsonSyntaxError.At(json, position + i, @"in \u hexadecimal character escape");
            }
        }

        position += 4;
        return (char)ushort.Parse(json.AsSpan(position - 3, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
