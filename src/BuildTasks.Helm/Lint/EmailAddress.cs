using System.Text.RegularExpressions;

namespace BuildTasks.Helm.Lint;

/// <summary>E-mail addresses as Helm takes them: those of govalidator, which are RFC 5322's without comments.</summary>
internal static partial class EmailAddress
{
    private const string Foreign = @"\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF";
    private const string AtomCharacter = $"[a-zA-Z0-9!#$%&'*+/=?^_`{{|}}~{Foreign}-]";
    private const string FoldedSpace = @"(([\x20\x09]*\r\n)?[\x20\x09]+)?";
    private const string QuotedCharacter = $@"([\x01-\x08\x0B\x0C\x0E-\x1F\x7F!\x23-\x5B\x5D-\x7E{Foreign}]|(\([\x01-\x09\x0B\x0C\r-\x7F]|[{Foreign}]))";
    private const string Local = $"({AtomCharacter}+(\\.{AtomCharacter}+)*|\"({FoldedSpace}{QuotedCharacter})*{FoldedSpace}\")";
    private const string Label = $"([a-zA-Z0-9{Foreign}]([a-zA-Z0-9._~{Foreign}-]*[a-zA-Z0-9{Foreign}])?)";
    private const string TopLabel = $"([a-zA-Z{Foreign}]([a-zA-Z0-9_~{Foreign}-]*[a-zA-Z{Foreign}])?)";

    private static readonly Lazy<Regex> Full = new(() => new Regex(
        $@"^{Local}@({Label}\.)+{TopLabel}\.?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));

    public static bool IsValid(string text)
    {
        // What looks like an encoded word of RFC 2047 is refused, for it may say something else to a mail program.
        bool mayBeEncoded = text.Contains("=?", StringComparison.Ordinal) && text.Contains("?=", StringComparison.Ordinal);
        return !mayBeEncoded && (Ordinary().IsMatch(text) || Full.Value.IsMatch(text));
    }

    // What nearly all charts have. Making the full pattern takes longer than the rest of a chart's lint.
    [GeneratedRegex(
        @"^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*@([A-Za-z0-9]+(-[A-Za-z0-9]+)*\.)+[A-Za-z]+\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinary();
}
