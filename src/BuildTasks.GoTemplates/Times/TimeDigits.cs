using System.Globalization;

namespace BuildTasks.GoTemplates.Times;

/// <summary>Numbers in the text of a time.</summary>
internal static class TimeDigits
{
    /// <summary>Reads so many digits from the start of the text.</summary>
    public static bool TryExactly(int length, ref string text, out int number)
    {
        number = 0;
        if (text.Length < length || !int.TryParse(text.AsSpan(0, length), NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        text = text[length..];
        return true;
    }

    /// <summary>The length of the fraction that the text starts with, point or comma included; 0 when there is none.</summary>
    public static int FractionLength(string text)
    {
        if (text.Length < 2 || text[0] is not ('.' or ',') || !char.IsAsciiDigit(text[1]))
        {
            return 0;
        }

        int end = text.AsSpan(1).IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end + 1;
    }
}
