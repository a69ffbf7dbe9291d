using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BuildTasks.Fakes;

/// <summary>A certificate authority of one test, and a certificate of it for 127.0.0.1 and localhost.</summary>
public sealed class TestCertificates : IDisposable
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public TestCertificates()
    {
        using RSA authorityKey = RSA.Create(2048);
        CertificateRequest authority = new("CN=BuildTasks test authority", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        authority.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        Authority = authority.CreateSelfSigned(From, Until);

        SubjectAlternativeNameBuilder here = new();
        here.AddIpAddress(IPAddress.Loopback);
        here.AddDnsName("localhost");
        Server = Issue(here, 1);

        SubjectAlternativeNameBuilder elsewhere = new();
        elsewhere.AddDnsName("elsewhere.test");
        Elsewhere = Issue(elsewhere, 2);
    }

    public X509Certificate2 Authority { get; }

    public X509Certificate2 Server { get; }

    /// <summary>A certificate of the same authority for another host.</summary>
    public X509Certificate2 Elsewhere { get; }

    public string AuthorityPem => Authority.ExportCertificatePem();

    public string ServerPem => Server.ExportCertificatePem();

    public string ServerKeyPem => Server.GetRSAPrivateKey()!.ExportRSAPrivateKeyPem();

    public void Dispose()
    {
        Authority.Dispose();
        Server.Dispose();
        Elsewhere.Dispose();
    }

    private X509Certificate2 Issue(SubjectAlternativeNameBuilder names, byte serial)
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=server", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 signed = request.Create(Authority, From, Until, [serial]);
        return signed.CopyWithPrivateKey(key);
    }
}
