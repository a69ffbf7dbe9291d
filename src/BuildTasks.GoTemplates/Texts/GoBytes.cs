using System.Text;

namespace BuildTasks.GoTemplates.Texts;

/// <summary>What Go does with the bytes of a string.</summary>
internal static class GoBytes
{
    /// <summary>The text whose characters are the bytes of the string: what a loop over <c>rune(text[i])</c> sees.</summary>
    public static string ToLatin1(string text) => Ascii.IsValid(text) ? text : Encoding.Latin1.GetString(GoText.ToUtf8(text));

    /// <summary>Undoes <see cref="ToLatin1"/>.</summary>
    public static string FromLatin1(string bytes) => Ascii.IsValid(bytes) ? bytes : GoText.FromUtf8(Encoding.Latin1.GetBytes(bytes));

    /// <summary>Go's <c>text[start:end]</c>.</summary>
    /// <exception cref="TemplateFunctionException">The bounds are outside of the string, in the words of Go's run time.</exception>
    public static string Slice(string text, long start, long? end = null)
    {
        string bytes = ToLatin1(text);
        long limit = end ?? bytes.Length;
        if (end < 0 || end > bytes.Length)
        {
            string length = end < 0 ? "" : $" with length {bytes.Length}";
            throw OutOfRange($"[:{end}]{length}");
        }

        return start < 0 ? throw OutOfRange($"[{start}:]")
            : start > limit ? throw OutOfRange($"[{start}:{limit}]")
            : FromLatin1(bytes[(int)start..(int)limit]);
    }

    /// <summary>Go's run-time error for bad bounds of a slice expression.</summary>
    public static TemplateFunctionException OutOfRange(string bounds) => new("runtime error: slice bounds out of range " + bounds);
}
