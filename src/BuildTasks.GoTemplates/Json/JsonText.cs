using System.Buffers;
using System.Globalization;
using System.Text;

namespace BuildTasks.GoTemplates;

/// <summary>Strings as encoding/json writes them.</summary>
internal static class JsonText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(SpecialCharacters());

    public static void Append(StringBuilder json, string text, bool escapeHtml)
    {
        json.Append('"');
        ReadOnlySpan<char> rest = text.AsSpan();
        while (rest.IndexOfAny(Special) is >= 0 and var at)
        {
            json.Append(rest[..at]);
            rest = rest[at..];
            rest = rest[AppendOne(json, rest, escapeHtml)..];
        }

        json.Append(rest).Append('"');
    }

    // How many UTF-16 units were written.
    private static int AppendOne(StringBuilder json, ReadOnlySpan<char> rest, bool escapeHtml)
    {
        char c = rest[0];
        switch (c)
        {
            case '"' or '\\':
                json.Append('\\').Append(c);
                break;
            case '\b':
                json.Append(@"\b");
                break;
            case '\f':
                json.Append(@"\f");
                break;
            case '\n':
                json.Append(@"\n");
                break;
            case '\r':
                json.Append(@"\r");
                break;
            case '\t':
                json.Append(@"\t");
                break;
            case '<' or '>' or '&' when !escapeHtml:
                json.Append(c);
                break;
            case >= '\uD800' and <= '\uDFFF' when Rune.DecodeFromUtf16(rest, out _, out int length) == OperationStatus.Done:
                json.Append(rest[..length]);
                return length;
            case >= '\uD800' and <= '\uDFFF':
                // A byte that is not UTF-8, see GoText.
                json.Append(@"\ufffd");
                break;
            default:
                json.Append(CultureInfo.InvariantCulture, $@"\u{(int)c:x4}");
                break;
        }

        return 1;
    }

    private static char[] SpecialCharacters() =>
    [
        .. Enumerable.Range(0, 0x20).Select(c => (char)c),
        '"', '\\', '<', '>', '&', '\u2028', '\u2029',
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c),
    ];
}
