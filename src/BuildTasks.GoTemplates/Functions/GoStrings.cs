using System.Text;

namespace BuildTasks.GoTemplates;

/// <summary>How sprig turns values into strings, and Go's ways to take strings apart.</summary>
internal static class GoStrings
{
    /// <summary>sprig's strval: the text itself, or what Go's <c>%v</c> prints; bytes are taken as text.</summary>
    public static string Of(object? value) => value switch
    {
        string text => text,
        GoList bytes when bytes.ElementType.Kind == GoKind.Uint8 => GoText.FromUtf8([.. bytes.Cast<byte>()]),
        _ => GoFormat.Sprint(value),
    };

    /// <summary>sprig's strslice: the items of a list without nil as strings; any other value as the only item.</summary>
    public static GoList ListOf(object? value) => value switch
    {
        null => GoList.OfStrings([]),
        GoList list when list.ElementType.Kind == GoKind.String => list,
        GoList list => GoList.OfStrings(list.Where(item => item is not null).Select(Of)),
        _ => GoList.OfStrings([Of(value)]),
    };

    /// <summary>The characters of a text, bytes that are not UTF-8 one by one.</summary>
    public static IEnumerable<string> Explode(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            int length = Rune.TryGetRuneAt(text, i, out Rune rune) ? rune.Utf16SequenceLength : 1;
            yield return text.Substring(i, length);
            i += length;
        }
    }

    /// <summary>Go's strings.SplitN; a negative <paramref name="count"/> means all parts.</summary>
    public static IReadOnlyList<string> Split(string text, string separator, long count = -1)
    {
        if (count == 0)
        {
            return [];
        }

        int most = count < 0 || count > int.MaxValue ? int.MaxValue : (int)count;
        if (separator.Length > 0)
        {
            return text.Split(separator, most);
        }

        List<string> characters = Explode(text).ToList();
        return characters.Count <= most
            ? characters
            : [.. characters.Take(most - 1), string.Concat(characters.Skip(most - 1))];
    }
}
