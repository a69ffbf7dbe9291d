using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using BuildTasks.GoTemplates.Texts;
using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's encodings and checksums. A text that cannot be decoded gives the error's text, not an error.</summary>
[SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "sha1sum is what the template asks for.")]
internal static class EncodingFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        Create("b64enc", (string text) => Convert.ToBase64String(GoText.ToUtf8(text))),
        Create("b64dec", (string text) => GoBase64.TryDecode(text, out byte[]? bytes, out string? error) ? GoText.FromUtf8(bytes) : error),
        Create("b32enc", (string text) => GoBase32.Encode(GoText.ToUtf8(text))),
        Create("b32dec", (string text) => GoBase32.TryDecode(text, out byte[]? bytes, out string? error) ? GoText.FromUtf8(bytes) : error),
        Create("sha1sum", (string text) => Convert.ToHexStringLower(SHA1.HashData(GoText.ToUtf8(text)))),
        Create("sha256sum", (string text) => Convert.ToHexStringLower(SHA256.HashData(GoText.ToUtf8(text)))),
        Create("sha512sum", (string text) => Convert.ToHexStringLower(SHA512.HashData(GoText.ToUtf8(text)))),
        Create("adler32sum", (string text) => Adler32(GoText.ToUtf8(text)).ToString(CultureInfo.InvariantCulture)),
    ];

    // RFC 1950, section 8.
    private static uint Adler32(ReadOnlySpan<byte> bytes)
    {
        const uint modulus = 65521;
        (uint a, uint b) = (1u, 0u);
        foreach (byte value in bytes)
        {
            a = (a + value) % modulus;
            b = (b + a) % modulus;
        }

        return (b << 16) | a;
    }
}
