using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BuildTasks.GoTemplates.Tests.Functions;

public class MakingCertificates
{
    [Fact]
    public void A_signed_certificate_is_trusted_through_its_authority()
    {
        var pem = Sprig.Render(
            "{{ $ca := genCA \"my-ca\" 30 }}{{ $c := genSignedCert \"srv\" (list \"10.0.0.1\" \"::1\") (list \"a.example\" \"*.b.example\") 10 $ca }}"
            + "{{ $ca.Cert }}|{{ $c.Cert }}|{{ $c.Key }}").Split('|');
        using var authority = X509Certificate2.CreateFromPem(pem[0]);
        using var server = X509Certificate2.CreateFromPem(pem[1], pem[2]);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = Sprig.Now.AddDays(1).UtcDateTime;
        Assert.True(chain.Build(server), string.Join(", ", chain.ChainStatus.Select(status => status.StatusInformation)));

        Assert.Equal(("CN=my-ca", "CN=srv"), (authority.Subject, server.Subject));
        Assert.True(authority.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority);
        Assert.False(server.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority);
        Assert.True(server.MatchesHostname("a.example") && server.MatchesHostname("x.b.example") && server.MatchesHostname("10.0.0.1"));
        Assert.Equal(Sprig.Now.AddDays(10).ToUnixTimeSeconds(), new DateTimeOffset(server.NotAfter).ToUnixTimeSeconds());
    }

    [Theory]
    [InlineData("rsa")]
    [InlineData("ecdsa")]
    public void A_given_key_is_used(string type)
    {
        var pem = Sprig.Render($"{{{{ $key := genPrivateKey \"{type}\" }}}}{{{{ $c := genSelfSignedCertWithKey \"x\" nil nil 1 $key }}}}{{{{ $key }}}}|{{{{ $c.Key }}}}|{{{{ $c.Cert }}}}").Split('|');
        Assert.Equal(pem[0], pem[1]);
        using var certificate = X509Certificate2.CreateFromPem(pem[2], pem[0]);
        Assert.True(certificate.HasPrivateKey);
    }

    [Fact]
    public void A_custom_certificate_is_checked_and_given_back()
    {
        var rendered = Sprig.Render("{{ $c := genCA \"x\" 1 }}{{ $d := buildCustomCert (b64enc $c.Cert) (b64enc $c.Key) }}{{ deepEqual $c.Cert $d.Cert }} {{ typeOf $d }}");
        Assert.Equal("true sprig.certificate", rendered);
    }

    [Theory]
    [InlineData("ed25519", "PRIVATE KEY")]
    [InlineData("ecdsa", "EC PRIVATE KEY")]
    [InlineData("", "RSA PRIVATE KEY")]
    public void Private_keys_are_PEM_blocks(string type, string label)
    {
        var pem = Sprig.Render($"{{{{ genPrivateKey \"{type}\" }}}}");
        Assert.Equal(label, pem[PemEncoding.Find(pem).Label]);
        Assert.EndsWith("-----\n", pem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ genPrivateKey \"nope\" }}", "Unknown type nope")]
    [InlineData("{{ genCAWithKey \"x\" 1 \"garbage\" }}", "!error calling genCAWithKey: parsing private key: no PEM data in input")]
    [InlineData("{{ genSelfSignedCert \"x\" (list \"not-ip\") nil 1 }}", "!error calling genSelfSignedCert: error parsing ip: not-ip")]
    [InlineData("{{ genSelfSignedCert \"x\" (list \"010.0.0.1\") nil 1 }}", "!error calling genSelfSignedCert: error parsing ip: 010.0.0.1")]
    [InlineData("{{ genSelfSignedCert \"x\" (list 1) nil 1 }}", "!error calling genSelfSignedCert: error parsing ip: 1 is not a string")]
    [InlineData("{{ genSelfSignedCert \"x\" nil (list 1) 1 }}", "!error calling genSelfSignedCert: error processing alternate dns name: 1 is not a string")]
    [InlineData("{{ buildCustomCert \"%\" \"\" }}", "!error calling buildCustomCert: unable to decode base64 certificate")]
    [InlineData("{{ buildCustomCert \"Zm9v\" \"%\" }}", "!error calling buildCustomCert: unable to decode base64 private key")]
    [InlineData("{{ buildCustomCert \"Zm9v\" \"YmFy\" }}", "!error calling buildCustomCert: unable to decode certificate")]
    public void Says_what_is_wrong(string template, string result) => Assert.Equal(result, Sprig.Render(template));
}
