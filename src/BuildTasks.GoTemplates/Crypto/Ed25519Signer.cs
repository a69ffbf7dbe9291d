using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BuildTasks.GoTemplates.Crypto;

/// <summary>Signs certificates with an Ed25519 key, RFC 8410.</summary>
internal sealed class Ed25519Signer(Ed25519Key key) : X509SignatureGenerator
{
    public const string Identifier = "1.3.101.112";

    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) => [0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70];

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) => key.Sign(data);

    protected override PublicKey BuildPublicKey() =>
        new(new Oid(Identifier), parameters: null, new AsnEncodedData(key.PublicKey));
}
