using System.Text;

namespace BuildTasks.Helm.Yaml;

/// <summary>
/// The order in which go-yaml writes the keys of a map: letters after everything else, runs of digits by their number. For some sets
/// of keys it is not an order at all (a before b before c before a); what comes out then is what a merge sort of the keys in byte order gives.
/// </summary>
/// <param name="lettersFirstAfterDigit">
/// go-yaml 3: after a digit a letter comes before what is no letter. go-yaml 2 puts letters last everywhere.
/// </param>
internal sealed class NaturalKeyOrder(bool lettersFirstAfterDigit)
{
    public static NaturalKeyOrder Version2 { get; } = new(lettersFirstAfterDigit: false);

    public static NaturalKeyOrder Version3 { get; } = new(lettersFirstAfterDigit: true);

    /// <summary>The keys, which are given in byte order, in this order.</summary>
    public IReadOnlyList<string> Sort(IReadOnlyList<string> keys)
    {
        if (keys.Count < 2)
        {
            return keys;
        }

        string[] sorted = [.. keys];
        MergeSort(sorted, new string[sorted.Length], 0, sorted.Length);
        return sorted;
    }

    // Array.Sort may fail on a comparison that is not transitive.
    private void MergeSort(string[] keys, string[] buffer, int from, int to)
    {
        if (to - from < 2)
        {
            return;
        }

        int middle = (from + to) / 2;
        MergeSort(keys, buffer, from, middle);
        MergeSort(keys, buffer, middle, to);
        Array.Copy(keys, from, buffer, from, to - from);
        for (int left = from, right = middle, target = from; target < to; target++)
        {
            bool takeRight = left == middle || (right < to && IsLess(buffer[right], buffer[left]));
            keys[target] = takeRight ? buffer[right++] : buffer[left++];
        }
    }

    private bool IsLess(string left, string right)
    {
        int at = left.AsSpan().CommonPrefixLength(right);
        if (at > 0 && char.IsHighSurrogate(left[at - 1]) && at < left.Length && at < right.Length)
        {
            at--;
        }

        if (at == left.Length || at == right.Length)
        {
            return left.Length < right.Length;
        }

        (Rune leftRune, Rune rightRune) = (RuneAt(left, at), RuneAt(right, at));
        (bool leftIsLetter, bool rightIsLetter) = (Rune.IsLetter(leftRune), Rune.IsLetter(rightRune));
        if (leftIsLetter && rightIsLetter)
        {
            return leftRune < rightRune;
        }

        if (leftIsLetter || rightIsLetter)
        {
            bool afterDigit = lettersFirstAfterDigit && at > 0 && char.IsDigit(left[at - 1]);
            return afterDigit ? leftIsLetter : rightIsLetter;
        }

        long start = IsInsideNumber(left, right, at) ? 1L : 0L;
        (long leftNumber, int leftEnd) = NumberAt(left, at, start);
        (long rightNumber, int rightEnd) = NumberAt(right, at, start);
        return leftNumber != rightNumber ? leftNumber < rightNumber
            : leftEnd != rightEnd ? leftEnd < rightEnd
            : leftRune < rightRune;
    }

    // A zero counts as a digit of the number before it, unless that consists of zeros.
    private static bool IsInsideNumber(string left, string right, int at)
    {
        if (left[at] != '0' && right[at] != '0')
        {
            return false;
        }

        for (int i = at - 1; i >= 0 && char.IsDigit(left[i]); i--)
        {
            if (left[i] != '0')
            {
                return true;
            }
        }

        return false;
    }

    private static (long Number, int End) NumberAt(string text, int at, long start)
    {
        long number = start;
        while (at < text.Length && char.IsDigit(text[at]))
        {
            // Digits of other scripts count by their distance to '0', and long runs overflow, as in Go.
            number = unchecked((number * 10) + text[at] - '0');
            at++;
        }

        return (number, at);
    }

    private static Rune RuneAt(string text, int at) => Rune.TryGetRuneAt(text, at, out Rune rune) ? rune : Rune.ReplacementChar;
}
