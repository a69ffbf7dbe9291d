using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BuildTasks;

/// <summary>
/// The spellings in which a secret may turn up: in URLs, forms, JSON, HTML, and in Base64, alone or, as in <c>Basic</c> authentication,
/// in the middle of more.
/// </summary>
internal static partial class SecretSpellings
{
    // Shorter pieces of Base64 would be found in ordinary words.
    private const int ShortestPiece = 6;

    /// <param name="secret">The secret.</param>
    /// <param name="shortest">The length from which on a line of a secret of many lines counts as a secret of its own.</param>
    public static IEnumerable<string> Of(string secret, int shortest)
    {
        string[] plain = [secret, .. secret.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length >= shortest)];
        return plain.SelectMany(Escaped).Concat(Base64(Encoding.UTF8.GetBytes(secret))).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Escaped(string text)
    {
        string inUrl = Uri.EscapeDataString(text);
        string inForm = WebUtility.UrlEncode(text);
        return
        [
            text,
            inUrl, Lower(inUrl), inForm, Lower(inForm),
            JsonEncodedText.Encode(text, JavaScriptEncoder.Default).Value,
            JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value,

            // As Go's encoding/json, which registries and forges are written with.
            JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value
                .Replace("<", "\\u003c", StringComparison.Ordinal)
                .Replace(">", "\\u003e", StringComparison.Ordinal)
                .Replace("&", "\\u0026", StringComparison.Ordinal),
            WebUtility.HtmlEncode(text),
        ];
    }

    private static IEnumerable<string> Base64(byte[] secret)
    {
        yield return Convert.ToBase64String(secret);
        for (int before = 0; before < 3; before++)
        {
            // Six bits a letter: those of the first and the last letter may be a neighbour's.
            string text = Convert.ToBase64String([.. new byte[before], .. secret]);
            int start = ((before * 8) + 5) / 6;
            string piece = text[start..((before + secret.Length) * 8 / 6)];
            if (piece.Length >= ShortestPiece)
            {
                yield return piece;
                yield return piece.Replace('+', '-').Replace('/', '_');
            }
        }
    }

    private static string Lower(string escaped) => PercentCode().Replace(escaped, code => code.Value.ToLowerInvariant());

    [GeneratedRegex("%[0-9A-F]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex PercentCode();
}
