using System.Globalization;

namespace BuildTasks.GoTemplates.Regexps;

/// <summary>The repetition <c>{2}</c>, <c>{2,}</c> or <c>{2,5}</c>.</summary>
/// <param name="Min">Null when a number is too large.</param>
/// <param name="Max">Null for any number of times.</param>
/// <param name="Length">How long the text of it is.</param>
internal readonly record struct RepeatCount(int? Min, int? Max, int Length)
{
    private const int MaxDigits = 8;

    /// <summary>Looks for a repetition at the cursor, which stays where it is. What is not one, such as <c>{,5}</c>, is literal text.</summary>
    public static bool TryRead(RegexpCursor cursor, out RepeatCount count)
    {
        count = default;
        int length = 1;
        if (!TryNumber(cursor, ref length, out int? min))
        {
            return false;
        }

        int? max = min;
        bool isOpen = false;
        if (cursor.Peek(length) == ',')
        {
            length++;
            isOpen = cursor.Peek(length) == '}';
            if (!isOpen && !TryNumber(cursor, ref length, out max))
            {
                return false;
            }
        }

        if (cursor.Peek(length) != '}')
        {
            return false;
        }

        count = new RepeatCount(max is null ? null : min, isOpen ? null : max, length + 1);
        return true;
    }

    /// <summary>Whether the product of all nested counts is at most <paramref name="limit"/>.</summary>
    public static bool IsWithin(RegexpNode node, int limit)
    {
        switch (node)
        {
            case RegexpNode.Repeat repeat:
                // x*, x+ and x? count once.
                int times = repeat is { Min: 0 or 1, Max: null or 1 } ? 1 : repeat.Max ?? repeat.Min;
                return times == 0 || (times <= limit && IsWithin(repeat.Inner, limit / times));
            case RegexpNode.Capture capture:
                return IsWithin(capture.Inner, limit);
            case RegexpNode.Sequence sequence:
                return sequence.Parts.All(part => IsWithin(part, limit));
            case RegexpNode.Choice choice:
                return choice.Alternatives.All(alternative => IsWithin(alternative, limit));
            default:
                return true;
        }
    }

    // Without leading zeros; null when it has too many digits.
    private static bool TryNumber(RegexpCursor cursor, ref int length, out int? number)
    {
        number = 0;
        string digits = "";
        while (char.IsAsciiDigit(cursor.Peek(length)))
        {
            digits += cursor.Peek(length++);
        }

        number = digits.Length is > 0 and <= MaxDigits ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
        return digits.Length > 0 && (digits.Length == 1 || digits[0] != '0');
    }
}
