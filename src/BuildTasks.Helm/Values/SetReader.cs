using System.Globalization;
using System.Text;
using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Values;

/// <summary>The characters of a <c>--set</c> argument.</summary>
/// <param name="text">The argument.</param>
internal sealed class SetReader(string text)
{
    private int position;

    public bool AtEnd => position >= text.Length;

    public char Current => text[position];

    public string Rest => text[position..];

    public void Skip(int count = 1) => position += count;

    /// <summary>Reads up to one of the stops and takes the stop; null is the end of the text instead of a stop.</summary>
    /// <param name="stops">Where to stop.</param>
    /// <param name="escapes">Whether a backslash takes the meaning from the next character.</param>
    /// <param name="stop">The stop.</param>
    public string ReadUntil(string stops, bool escapes, out char? stop)
    {
        StringBuilder read = new();
        while (!AtEnd)
        {
            char character = text[position++];
            if (stops.Contains(character, StringComparison.Ordinal))
            {
                stop = character;
                return read.ToString();
            }

            if (character == '\\' && escapes)
            {
                if (AtEnd)
                {
                    break;
                }

                character = text[position++];
            }

            read.Append(character);
        }

        stop = null;
        return read.ToString();
    }

    /// <summary>Skips white space and a comma; true when there is nothing else before the comma or the end.</summary>
    public bool SkipEmptyValue()
    {
        for (; !AtEnd; position++)
        {
            if (Current == ',')
            {
                position++;
                return true;
            }

            if (!char.IsWhiteSpace(Current))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads the number of <c>[3]</c>, whose opening bracket has been taken; null when the text ends before the bracket closes.</summary>
    public int? ReadIndex(bool escapes)
    {
        string digits = ReadUntil("]", escapes, out char? stop);
        if (stop is null)
        {
            return null;
        }

        if (int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int index))
        {
            return index;
        }

        string unsigned = digits.Length > 0 && digits[0] is '+' or '-' ? digits[1..] : digits;
        string fault = unsigned.Length > 0 && unsigned.All(char.IsAsciiDigit) ? "value out of range" : "invalid syntax";
        if (fault == "value out of range" && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long large))
        {
            // Go's int has 64 bits; such an index is too large or too small in any case.
            throw SetIndexes.OutOfRange(large);
        }

        throw new ValuesException($"error parsing index: strconv.Atoi: parsing {GoQuote.Quote(digits)}: {fault}");
    }
}
