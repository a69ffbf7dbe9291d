using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace BuildTasks.Oci;

/// <summary>A content address, <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
/// <remarks>The OCI image specification registers sha512 as well; no registry or chart tool uses it for charts, so it is refused.</remarks>
public sealed record Digest
{
    private const string Prefix = "sha256:";

    private Digest(string hex) => Hex = hex;

    /// <summary>The 64 hexadecimal digits.</summary>
    public string Hex { get; }

    /// <summary>Reads <paramref name="text"/>; throws <see cref="BuildTaskException"/> when it is no sha256 digest.</summary>
    public static Digest Parse(string text)
        => TryParse(text, out Digest? digest)
            ? digest
            : throw new BuildTaskException($"'{text}' is not a digest: expected sha256: and 64 lower-case hexadecimal digits.");

    /// <summary>Reads <paramref name="text"/>.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Digest? digest)
    {
        digest = null;
        if (text is null || text.Length != Prefix.Length + 64 || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        string hex = text[Prefix.Length..];
        if (!hex.All(character => char.IsAsciiHexDigitLower(character)))
        {
            return false;
        }

        digest = new Digest(hex);
        return true;
    }

    /// <summary>The digest of <paramref name="content"/>.</summary>
    public static Digest Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>The digest of the rest of <paramref name="content"/>.</summary>
    public static async Task<Digest> OfAsync(Stream content, CancellationToken cancellationToken)
        => new(Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken).ConfigureAwait(false)));

    /// <summary>The usual spelling: <c>sha256:</c> and the digits.</summary>
    public override string ToString() => Prefix + Hex;
}
