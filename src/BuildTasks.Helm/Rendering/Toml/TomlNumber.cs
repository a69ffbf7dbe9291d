using BuildTasks.GoTemplates;
using BuildTasks.GoTemplates.Numbers;

namespace BuildTasks.Helm.Rendering;

/// <summary>What numbers stand for, and what TOML allows of them.</summary>
internal static class TomlNumber
{
    /// <summary>An integer of any base.</summary>
    public static long Integer(string text, TomlCursor cursor)
    {
        if (!SeparatesDigits(text))
        {
            throw cursor.ErrorHere($"Invalid integer {GoQuote.Quote(text)}: underscores must be surrounded by digits");
        }

        if (HasLeadingZero(text))
        {
            throw cursor.ErrorHere($"Invalid integer {GoQuote.Quote(text)}: cannot have leading zeroes");
        }

        // The reader has let through nothing but digits of the base, so only the range is left to be wrong.
        return GoNumberText.ParseInt(text, radix: 0, out long number) == NumberError.None
            ? number
            : throw cursor.ErrorHere($"{text} is out of range for int64");
    }

    /// <summary>A number with a point, an exponent or a name.</summary>
    public static double Float(string text, TomlCursor cursor)
    {
        string unsigned = text.TrimStart('+', '-');
        if (unsigned is "nan" or "inf")
        {
            GoNumberText.ParseFloat(unsigned, out double named);
            return text[0] == '-' ? -named : named;
        }

        string[] parts = text.Split(['.', 'e', 'E'], StringSplitOptions.RemoveEmptyEntries);
        if (!parts.All(SeparatesDigits))
        {
            throw cursor.ErrorHere($"Invalid float {GoQuote.Quote(text)}: underscores must be surrounded by digits");
        }

        if (HasLeadingZero(parts[0]))
        {
            throw cursor.ErrorHere($"Invalid float {GoQuote.Quote(text)}: cannot have leading zeroes");
        }

        if (HasPointWithoutDigit(text))
        {
            throw cursor.ErrorHere($"Invalid float {GoQuote.Quote(text)}: '.' must be followed by one or more digits");
        }

        return GoNumberText.ParseFloat(text.Replace("_", "", StringComparison.Ordinal), out double number) switch
        {
            NumberError.None => number,
            NumberError.Range => throw cursor.ErrorHere($"{text} is out of range for float64"),
            _ => throw cursor.ErrorHere($"Invalid float value: {GoQuote.Quote(text)}"),
        };
    }

    // Each underscore after a digit, which may be one of a hexadecimal number, and a digit at the end.
    private static bool SeparatesDigits(string text)
    {
        bool afterDigit = false;
        foreach (char character in text)
        {
            if (character == '_' && !afterDigit)
            {
                return false;
            }

            afterDigit = char.IsAsciiHexDigit(character);
        }

        return afterDigit;
    }

    private static bool HasLeadingZero(string text)
        => (text.Length > 1 && text[0] == '0' && text[1] is not ('b' or 'o' or 'x'))
            || (text.Length > 2 && text[0] is '-' or '+' && text[1] == '0');

    private static bool HasPointWithoutDigit(string text)
        => text.Index().Any(at => at.Item == '.' && (at.Index + 1 == text.Length || !char.IsAsciiDigit(text[at.Index + 1])));
}
