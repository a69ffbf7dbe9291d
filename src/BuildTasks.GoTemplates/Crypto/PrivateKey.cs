using System.Diagnostics.CodeAnalysis;
using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BuildTasks.GoTemplates.Crypto;

/// <summary>A private key and its PEM text as sprig writes it.</summary>
internal sealed class PrivateKey : IDisposable
{
    private readonly AsymmetricAlgorithm algorithm;

    private PrivateKey(AsymmetricAlgorithm algorithm, string pem)
    {
        this.algorithm = algorithm;
        Pem = pem;
    }

    public string Pem { get; }

    /// <summary>A request for a certificate of this key.</summary>
    public CertificateRequest Request(X500DistinguishedName subject) => algorithm switch
    {
        RSA rsa => new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        ECDsa ecdsa => new CertificateRequest(subject, ecdsa, HashAlgorithmName.SHA256),
        _ => throw new NotSupportedException(),
    };

    /// <summary>What signs certificates with this key.</summary>
    public X509SignatureGenerator Signer() => algorithm switch
    {
        RSA rsa => X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1),
        ECDsa ecdsa => X509SignatureGenerator.CreateForECDsa(ecdsa),
        _ => throw new NotSupportedException(),
    };

    public void Dispose() => algorithm.Dispose();

    public static PrivateKey Rsa(int bits)
    {
        var rsa = RSA.Create(bits);
        return new PrivateKey(rsa, PemText.Encode("RSA PRIVATE KEY", rsa.ExportRSAPrivateKey()));
    }

    /// <summary>The PEM text of a new key of the given type; for an unknown type, sprig's complaint.</summary>
    public static string Generate(string type, RandomSource random)
    {
        switch (type)
        {
            case "" or "rsa":
                using (var key = Rsa(4096))
                {
                    return key.Pem;
                }

            case "dsa":
                return Dsa();
            case "ecdsa":
                using (var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256))
                {
                    return PemText.Encode("EC PRIVATE KEY", ecdsa.ExportECPrivateKey());
                }

            case "ed25519":
                return Ed25519(random);
            default:
                return "Unknown type " + type;
        }
    }

    /// <exception cref="TemplateFunctionException">The text holds no key that can be used.</exception>
    public static PrivateKey Parse(string pem)
    {
        if (!PemText.TryDecode(pem, out var label, out var bytes))
        {
            throw new TemplateFunctionException("no PEM data in input");
        }

        return label switch
        {
            "PRIVATE KEY" => Import("decoding PEM as PKCS#8", pem, ImportPkcs8, bytes),
            "RSA PRIVATE KEY" => Import("parsing RSA private key from PEM", pem, ImportRsa, bytes),
            "EC PRIVATE KEY" => Import("parsing EC private key from PEM", pem, ImportEc, bytes),
            "DSA PRIVATE KEY" => throw new TemplateFunctionException(
                "x509: unsupported public key type: *dsa.PublicKey"),
            _ when label.EndsWith(" PRIVATE KEY", StringComparison.Ordinal) =>
                throw new TemplateFunctionException("invalid private key type " + label[..^" PRIVATE KEY".Length]),
            _ => throw new TemplateFunctionException("no private key data in PEM block of type " + label),
        };
    }

    private static PrivateKey Import(string purpose, string pem, Func<byte[], AsymmetricAlgorithm> import, byte[] bytes)
    {
        try
        {
            return new PrivateKey(import(bytes), pem);
        }
        catch (CryptographicException e)
        {
            throw new TemplateFunctionException($"{purpose}: {e.Message}", e);
        }
    }

    private static RSA ImportRsa(byte[] bytes)
    {
        var rsa = RSA.Create();
        rsa.ImportRSAPrivateKey(bytes, out _);
        return rsa;
    }

    private static ECDsa ImportEc(byte[] bytes)
    {
        var ecdsa = ECDsa.Create();
        ecdsa.ImportECPrivateKey(bytes, out _);
        return ecdsa;
    }

    private static AsymmetricAlgorithm ImportPkcs8(byte[] bytes)
    {
        const string rsaIdentifier = "1.2.840.113549.1.1.1";
        AsymmetricAlgorithm imported = AlgorithmOf(bytes) == rsaIdentifier ? RSA.Create() : ECDsa.Create();
        imported.ImportPkcs8PrivateKey(bytes, out _);
        return imported;
    }

    // RFC 5208, section 5: a version, the algorithm, the key.
    private static string AlgorithmOf(byte[] pkcs8)
    {
        try
        {
            var info = new AsnReader(pkcs8, AsnEncodingRules.BER).ReadSequence();
            info.ReadInteger();
            return info.ReadSequence().ReadObjectIdentifier();
        }
        catch (AsnContentException e)
        {
            throw new CryptographicException(e.Message, e);
        }
    }

    [SuppressMessage("Security", "CA5384:Do Not Use Digital Signature Algorithm (DSA)", Justification = "genPrivateKey \"dsa\" asks for it.")]
    private static string Dsa()
    {
        using var dsa = DSA.Create(2048);
        var key = dsa.ExportParameters(includePrivateParameters: true);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(0);
            foreach (var number in new[] { key.P, key.Q, key.G, key.Y, key.X })
            {
                writer.WriteInteger(new BigInteger(number, isUnsigned: true, isBigEndian: true));
            }
        }

        return PemText.Encode("DSA PRIVATE KEY", writer.Encode());
    }

    // RFC 8410, section 7: any 32 bytes are a key.
    private static string Ed25519(RandomSource random)
    {
        Span<byte> seed = stackalloc byte[32];
        random(seed);
        return PemText.Encode("PRIVATE KEY", [0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20, .. seed]);
    }
}
