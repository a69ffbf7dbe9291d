using System.Globalization;

namespace BuildTasks.GoTemplates;

/// <summary>Reads the number at a position of a JSON text.</summary>
internal static class JsonNumberReader
{
    /// <summary>The number's text.</summary>
    public static string Read(string json, ref int position)
    {
        int start = position;
        position += json[position] == '-' ? 1 : 0;
        if (!SkipDigits(json, ref position, atMost: At(json, position) == '0' ? 1 : int.MaxValue))
        {
            throw JsonSyntaxError.At(json, position, "in numeric literal");
        }

        if (At(json, position) == '.')
        {
            position++;
            if (!SkipDigits(json, ref position))
            {
                throw JsonSyntaxError.At(json, position, "after decimal point in numeric literal");
            }
        }

        if (At(json, position) is 'e' or 'E')
        {
            position++;
            position += At(json, position) is '+' or '-' ? 1 : 0;
            if (!SkipDigits(json, ref position))
            {
                throw JsonSyntaxError.At(json, position, "in exponent of numeric literal");
            }
        }

        return json[start..position];
    }

    /// <summary>The number; one that no float64 holds leaves Go's text in <paramref name="rangeError"/>, which syntax errors precede.</summary>
    public static double ToDouble(string text, ref string? rangeError)
    {
        double number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsInfinity(number))
        {
            rangeError ??= $"json: cannot unmarshal number {text} into Go value of type float64";
        }

        return number;
    }

    private static char At(string json, int position) => position < json.Length ? json[position] : ' ';

    private static bool SkipDigits(string json, ref int position, int atMost = int.MaxValue)
    {
        int start = position;
        while (char.IsAsciiDigit(At(json, position)) && position - start < atMost)
        {
            position++;
        }

        return position > start;
    }
}
