using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace BuildTasks.GoTemplates.Crypto;

/// <summary>PEM blocks as Go's encoding/pem writes them, with a line feed at the end.</summary>
internal static class PemText
{
    public static string Encode(string label, ReadOnlySpan<byte> bytes) => PemEncoding.WriteString(label, bytes) + "\n";

    /// <summary>Reads the first block of a text.</summary>
    public static bool TryDecode(string text, out string label, [NotNullWhen(true)] out byte[]? bytes)
    {
        label = "";
        bytes = null;
        if (!PemEncoding.TryFind(text, out PemFields fields))
        {
            return false;
        }

        label = text[fields.Label];
        bytes = Convert.FromBase64String(text[fields.Base64Data]);
        return true;
    }
}
