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
        var runes = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            runes.Add(rune.Value);
        }

        return [.. runes];
    }

    /// <summary>Go's conversion <c>string(runes)</c>.</summary>
    public static string ToText(params ReadOnlySpan<int> runes)
    {
        var text = new StringBuilder(runes.Length);
        foreach (var rune in runes)
        {
            text.Append(new Rune(rune).ToString());
        }

        return text.ToString();
    }

    /// <summary>Go's strings.Map.</summary>
    public static string Map(string text, Func<int, int> mapping)
    {
        var runes = Of(text);
        for (var i = 0; i < runes.Length; i++)
        {
            runes[i] = mapping(runes[i]);
        }

        return ToText(runes);
    }

    // .NET's invariant casing leaves three letters alone that Unicode's simple mappings do not.
    public static int ToUpper(int rune) => rune switch
    {
        'ı' => 'I',
        'ſ' => 'S',
        _ => Rune.ToUpperInvariant(new Rune(rune)).Value,
    };

    public static int ToLower(int rune) => rune == 'İ' ? 'i' : Rune.ToLowerInvariant(new Rune(rune)).Value;

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

    public static bool IsLetter(int rune) => Rune.IsLetter(new Rune(rune));

    public static bool IsDigit(int rune) => Category(rune) == UnicodeCategory.DecimalDigitNumber;

    public static bool IsNumber(int rune) => Rune.IsNumber(new Rune(rune));

    public static bool IsPunct(int rune) => Rune.IsPunctuation(new Rune(rune));

    public static bool IsSpace(int rune) => Rune.IsWhiteSpace(new Rune(rune));

    private static UnicodeCategory Category(int rune) => Rune.GetUnicodeCategory(new Rune(rune));
}
