using System.Text;

namespace BuildTasks.GoTemplates;

/// <summary>A position in a format, and the small parts of a verb that are read there.</summary>
internal struct FormatCursor(string format)
{
    /// <summary>The largest width, precision or index; more is taken for a mistake.</summary>
    public const int LargestNumber = 1_000_000;

    private int position;

    /// <summary>Whether the format is at its end.</summary>
    public readonly bool IsAtEnd => position >= format.Length;

    /// <summary>Reads the text up to the next percent sign, and the sign itself if there is one.</summary>
    public string ReadText(out bool hasVerb)
    {
        int percent = format.IndexOf('%', position);
        hasVerb = percent >= 0;
        string text = hasVerb ? format[position..percent] : format[position..];
        position = hasVerb ? percent + 1 : format.Length;
        return text;
    }

    /// <summary>Reads flags.</summary>
    public FormatFlags ReadFlags()
    {
        FormatFlags flags = default(FormatFlags);
        for (; position < format.Length; position++)
        {
            switch (format[position])
            {
                case '#':
                    flags.Sharp = true;
                    break;
                case '0':
                    flags.Zero = true;
                    break;
                case '+':
                    flags.Plus = true;
                    break;
                case '-':
                    flags.Minus = true;
                    break;
                case ' ':
                    flags.Space = true;
                    break;
                default:
                    return flags;
            }
        }

        return flags;
    }

    /// <summary>Reads a number; null when there is none. One that is too large takes the rest of the format with it.</summary>
    public int? ReadNumber()
    {
        int? number = null;
        for (; position < format.Length && char.IsAsciiDigit(format[position]); position++)
        {
            if (number > LargestNumber)
            {
                position = format.Length;
                return null;
            }

            number = ((number ?? 0) * 10) + (format[position] - '0');
        }

        return number;
    }

    /// <summary>Reads an operand's index in brackets, counted from 1; false when there are no brackets, null when there is no number in them.</summary>
    public bool TryReadIndex(out int? index)
    {
        index = null;
        if (IsAtEnd || format[position] != '[')
        {
            return false;
        }

        ReadOnlySpan<char> rest = format.AsSpan(position);
        int close = rest.IndexOf(']');
        if (rest.Length < 3 || close < 0)
        {
            position++;
            return true;
        }

        position += close + 1;
        bool isNumber = close > 1 && !rest[1..close].ContainsAnyExceptInRange('0', '9');
        index = isNumber && int.TryParse(rest[1..close], out int number) && number <= LargestNumber ? number : null;
        return true;
    }

    /// <summary>Reads one character if it is the next.</summary>
    public bool Skip(char unit)
    {
        if (IsAtEnd || format[position] != unit)
        {
            return false;
        }

        position++;
        return true;
    }

    /// <summary>Reads the verb.</summary>
    public Rune ReadVerb()
    {
        Rune.DecodeFromUtf16(format.AsSpan(position), out Rune verb, out int consumed);
        position += consumed;
        return verb;
    }
}
