namespace BuildTasks.GoTemplates.Crypto;

/// <summary>sprig's certificate: a struct with the PEM texts of a certificate and of its key.</summary>
internal sealed class GoCertificate(string certificate, string key) : GoObject
{
    public static readonly GoType CertificateType = GoType.Struct("sprig.certificate");

    public string Certificate { get; } = certificate;

    public string Key { get; } = key;

    public override GoType Type => CertificateType;

    public override IReadOnlyList<KeyValuePair<string, object?>> Fields => [new("Cert", Certificate), new("Key", Key)];
}
