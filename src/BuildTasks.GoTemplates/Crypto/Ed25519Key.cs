using System.Numerics;
using System.Security.Cryptography;

namespace BuildTasks.GoTemplates.Crypto;

/// <summary>Signatures of RFC 8032 section 5.1, which .NET lacks. The arithmetic takes no constant time: fit for templates, not for a server.</summary>
internal sealed class Ed25519Key
{
    public const int Bytes = 32;

    private static readonly BigInteger Order =
        (BigInteger.One << 252) + BigInteger.Parse("27742317777372353535851937790883648493", System.Globalization.CultureInfo.InvariantCulture);

    private readonly BigInteger scalar;
    private readonly byte[] prefix;

    /// <summary>The key of a seed of 32 bytes.</summary>
    public Ed25519Key(byte[] seed)
    {
        Seed = seed;
        byte[] hash = SHA512.HashData(seed);
        hash[0] &= 0xF8;
        hash[Bytes - 1] = (byte)((hash[Bytes - 1] & 0x7F) | 0x40);
        scalar = Number(hash.AsSpan(0, Bytes));
        prefix = hash[Bytes..];
        PublicKey = (Ed25519Point.Base * scalar).Encode();
    }

    public byte[] Seed { get; }

    public byte[] PublicKey { get; }

    public byte[] Sign(byte[] message)
    {
        BigInteger nonce = HashedNumber(prefix, message);
        byte[] commitment = (Ed25519Point.Base * nonce).Encode();
        BigInteger challenge = HashedNumber(commitment, PublicKey, message);
        BigInteger response = (nonce + (challenge * scalar)) % Order;
        byte[] signature = new byte[2 * Bytes];
        commitment.CopyTo(signature, 0);
        response.TryWriteBytes(signature.AsSpan(Bytes), out _, isUnsigned: true);
        return signature;
    }

    private static BigInteger HashedNumber(params byte[][] parts) => Number(SHA512.HashData(parts.SelectMany(part => part).ToArray())) % Order;

    private static BigInteger Number(ReadOnlySpan<byte> littleEndian) => new(littleEndian, isUnsigned: true);
}
