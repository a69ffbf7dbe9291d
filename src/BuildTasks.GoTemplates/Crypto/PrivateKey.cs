using System.Diagnostics.CodeAnalysis;
using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BuildTasks.GoTemplates.Crypto;

/// <summary>A private key that signs certificates, and its PEM text as sprig writes it.</summary>
internal sealed class PrivateKey : IDisposable
{
    private readonly IDisposable? algorithm;

    private PrivateKey(X509SignatureGenerator signer, string pem, IDisposable? algorithm)
    {
        Signer = signer;
        Pem = pem;
        this.algorithm = algorithm;
    }

    public X509SignatureGenerator Signer { get; }

    public string Pem { get; }

    /// <summary>A request for a certificate of this key.</summary>
    public CertificateRequest Request(X500DistinguishedName subject) => new(subject, Signer.PublicKey, HashAlgorithmName.SHA256);

    public void Dispose() => algorithm?.Dispose();

    public static PrivateKey Rsa(int bits) => Of(RSA.Create(bits));

    /// <summary>The PEM text of a new key of the given type; for an unknown type, sprig's complaint.</summary>
    public static string Generate(string type, RandomSource random)
    {
        if (type == "dsa")
        {
            return Dsa();
        }

        using PrivateKey? key = type switch
        {
            "" or "rsa" => Rsa(4096),
            "ecdsa" => Of(ECDsa.Create(ECCurve.NamedCurves.nistP256)),
            "ed25519" => Ed25519(random),
            _ => null,
        };
        return key?.Pem ?? "Unknown type " + type;
    }

    /// <exception cref="TemplateFunctionException">The text holds no key that can sign a certificate.</exception>
    public static PrivateKey Parse(string pem)
    {
        const string suffix = " PRIVATE KEY";
        if (!PemText.TryDecode(pem, out string? label, out byte[]? bytes))
        {
            throw new TemplateFunctionException("no PEM data in input");
        }

        return label switch
        {
            "PRIVATE KEY" => Import("decoding PEM as PKCS#8", ImportPkcs8, bytes),
            "RSA PRIVATE KEY" => Import("parsing RSA private key from PEM", ImportRsa, bytes),
            "EC PRIVATE KEY" => Import("parsing EC private key from PEM", ImportEc, bytes),
            "DSA PRIVATE KEY" => throw new TemplateFunctionException("x509: unsupported public key type: *dsa.PublicKey"),
            _ when label.EndsWith(suffix, StringComparison.Ordinal) =>
                throw new TemplateFunctionException("invalid private key type " + label[..^suffix.Length]),
            _ => throw new TemplateFunctionException("no private key data in PEM block of type " + label),
        };
    }

    private static PrivateKey Of(RSA rsa) => new(
        X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1), PemText.Encode("RSA PRIVATE KEY", rsa.ExportRSAPrivateKey()), rsa);

    private static PrivateKey Of(ECDsa ecdsa) => new(
        X509SignatureGenerator.CreateForECDsa(ecdsa), PemText.Encode("EC PRIVATE KEY", ecdsa.ExportECPrivateKey()), ecdsa);

    // RFC 8410, section 7.
    private static PrivateKey Of(Ed25519Key key)
    {
        byte[] pkcs8 = [0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20, .. key.Seed];
        return new(new Ed25519Signer(key), PemText.Encode("PRIVATE KEY", pkcs8), algorithm: null);
    }

    private static PrivateKey Ed25519(RandomSource random)
    {
        byte[] seed = new byte[Ed25519Key.Bytes];
        random(seed);
        return Of(new Ed25519Key(seed));
    }

    private static PrivateKey Import(string purpose, Func<byte[], PrivateKey> import, byte[] bytes)
    {
        try
        {
            return import(bytes);
        }
        catch (Exception e) when (e is CryptographicException or AsnContentException)
        {
            throw new TemplateFunctionException($"{purpose}: {e.Message}", e);
        }
    }

    private static PrivateKey ImportRsa(byte[] bytes)
    {
        RSA rsa = RSA.Create();
        rsa.ImportRSAPrivateKey(bytes, out _);
        return Of(rsa);
    }

    private static PrivateKey ImportEc(byte[] bytes)
    {
        ECDsa ecdsa = ECDsa.Create();
        ecdsa.ImportECPrivateKey(bytes, out _);
        return Of(ecdsa);
    }

    // RFC 5208, section 5: a version, the algorithm, the key.
    private static PrivateKey ImportPkcs8(byte[] bytes)
    {
        const string rsaIdentifier = "1.2.840.113549.1.1.1";
        AsnReader info = new AsnReader(bytes, AsnEncodingRules.BER).ReadSequence();
        info.ReadInteger();
        switch (info.ReadSequence().ReadObjectIdentifier())
        {
            case Ed25519Signer.Identifier:
                byte[] seed = new AsnReader(info.ReadOctetString(), AsnEncodingRules.BER).ReadOctetString();
                return seed.Length == Ed25519Key.Bytes
                    ? Of(new Ed25519Key(seed))
                    : throw new CryptographicException($"x509: invalid Ed25519 private key length: {seed.Length}");
            case rsaIdentifier:
                RSA rsa = RSA.Create();
                rsa.ImportPkcs8PrivateKey(bytes, out _);
                return Of(rsa);
            default:
                ECDsa ecdsa = ECDsa.Create();
                ecdsa.ImportPkcs8PrivateKey(bytes, out _);
                return Of(ecdsa);
        }
    }

    [SuppressMessage("Security", "CA5384:Do Not Use Digital Signature Algorithm (DSA)", Justification = "genPrivateKey \"dsa\" asks for it.")]
    private static string Dsa()
    {
        using DSA dsa = DSA.Create(2048);
        DSAParameters key = dsa.ExportParameters(includePrivateParameters: true);
        AsnWriter writer = new(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(0);
            foreach (byte[]? number in new[] { key.P, key.Q, key.G, key.Y, key.X })
            {
                writer.WriteInteger(new BigInteger(number, isUnsigned: true, isBigEndian: true));
            }
        }

        return PemText.Encode("DSA PRIVATE KEY", writer.Encode());
    }
}
