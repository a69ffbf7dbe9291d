using System.Buffers;
using System.Globalization;
using System.Text;

namespace BuildTasks.GoTemplates.Texts;

/// <summary>Go's runes: code points, where a byte that is not UTF-8 counts as U+FFFD. The predicates and mappings are those of Go's unicode package.</summary>
internal static class GoRunes
{
    public const int Error = 0xFFFD;

    /// <summary>Go's conversion <c>[]rune(text)</c>.</summary>
    public static int[] Of(string text)
    {
        List<int> runes = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            runes.Add(rune.Value);
        }

        return [.. runes];
    }

    /// <summary>The runes, in which a byte that is not UTF-8 stays what it is (see <see cref="GoText"/>) and only counts as U+FFFD.</summary>
    public static int[] OfBytes(string text)
    {
        List<int> runes = new(text.Length);
        for (int at = 0; at < text.Length;)
        {
            bool isRune = Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int width) == OperationStatus.Done;
            runes.Add(isRune ? rune.Value : text[at]);
            at += width;
        }

        return [.. runes];
    }

    /// <summary>Go's conversion <c>string(runes)</c>.</summary>
    public static string ToText(params ReadOnlySpan<int> runes)
    {
        StringBuilder text = new(runes.Length);
        foreach (int rune in runes)
        {
            _ = rune <= char.MaxValue ? text.Append((char)rune) : text.Append(new Rune(rune).ToString());
        }

        return text.ToString();
    }

    /// <summary>Go's strings.Map.</summary>
    public static string Map(string text, Func<int, int> mapping)
    {
        int[] runes = Of(text);
        for (int i = 0; i < runes.Length; i++)
        {
            runes[i] = mapping(runes[i]);
        }

        return ToText(runes);
    }

    /// <summary>Whether a rune is U+FFFD or a byte that counts as that.</summary>
    public static bool IsError(int rune) => rune == Error || !Rune.IsValid(rune);

    // .NET's invariant casing leaves three letters alone that Unicode's simple mappings do not.
    public static int ToUpper(int rune) => rune switch
    {
        'ı' => 'I',
        'ſ' => 'S',
        _ => Rune.ToUpperInvariant(Valid(rune)).Value,
    };

    public static int ToLower(int rune) => rune == 'İ' ? 'i' : Rune.ToLowerInvariant(Valid(rune)).Value;

    public static int ToTitle(int rune) => rune switch
    {
        >= 'Ǆ' and <= 'ǆ' => 'ǅ',
        >= 'Ǉ' and <= 'ǉ' => 'ǈ',
        >= 'Ǌ' and <= 'ǌ' => 'ǋ',
        >= 'Ǳ' and <= 'ǳ' => 'ǲ',
        >= 'ა' and <= 'ჿ' => rune, // Georgian has no title case.
        _ => ToUpper(rune),
    };

    public static bool IsUpper(int rune) => Category(rune) == UnicodeCategory.UppercaseLetter;

    public static bool IsLower(int rune) => Category(rune) == UnicodeCategory.LowercaseLetter;

    public static bool IsTitle(int rune) => Category(rune) == UnicodeCategory.TitlecaseLetter;

    public static bool IsLetter(int rune) => Rune.IsLetter(Valid(rune));

    public static bool IsDigit(int rune) => Category(rune) == UnicodeCategory.DecimalDigitNumber;

    public static bool IsNumber(int rune) => Rune.IsNumber(Valid(rune));

    public static bool IsPunct(int rune) => Rune.IsPunctuation(Valid(rune));

    public static bool IsSpace(int rune) => Rune.IsWhiteSpace(Valid(rune));

    private static UnicodeCategory Category(int rune) => Rune.GetUnicodeCategory(Valid(rune));

    private static Rune Valid(int rune) => Rune.IsValid(rune) ? new Rune(rune) : Rune.ReplacementChar;
}
