using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BuildTasks.GoTemplates.Crypto;

namespace BuildTasks.GoTemplates.Tests.Functions;

public class MakingCertificates
{
    [Fact]
    public void A_signed_certificate_is_trusted_through_its_authority()
    {
        string[] pem = Sprig.Render(
            "{{ $ca := genCA \"my-ca\" 30 }}{{ $c := genSignedCert \"srv\" (list \"10.0.0.1\" \"::1\") (list \"a.example\" \"*.b.example\") 10 $ca }}"
            + "{{ $ca.Cert }}|{{ $c.Cert }}|{{ $c.Key }}").Split('|');
        using X509Certificate2 authority = X509Certificate2.CreateFromPem(pem[0]);
        using X509Certificate2 server = X509Certificate2.CreateFromPem(pem[1], pem[2]);
        using X509Chain chain = new();
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

    [Fact]
    public void A_host_with_a_label_that_is_too_long_is_written_down_all_the_same()
    {
        string host = new string('a', 70) + ".example";

        using X509Certificate2 server = X509Certificate2.CreateFromPem(Sprig.Render("{{ (genSelfSignedCert `srv` nil (list `" + host + "`) 1).Cert }}"));

        Assert.Equal([host], server.Extensions.OfType<X509SubjectAlternativeNameExtension>().Single().EnumerateDnsNames());
    }

    [Fact]
    public void A_host_that_is_not_ascii_is_refused()
        => Assert.Equal(
            "!error calling genSelfSignedCert: error creating certificate: x509: \"\u00fc.example\" cannot be encoded as an IA5String",
            Sprig.Render("{{ genSelfSignedCert `srv` nil (list `\u00fc.example`) 1 }}"));

    // Go's encoding/asn1: https://pkg.go.dev/encoding/asn1#Marshal
    [Theory]
    [InlineData("my-ca (1)", 0x13)]
    [InlineData("*.example", 0x0C)]
    [InlineData("a_b", 0x0C)]
    public void A_name_is_a_printable_string_where_it_can_be_one(string name, byte tag)
    {
        using X509Certificate2 authority = X509Certificate2.CreateFromPem(Sprig.Render("{{ (genCA `" + name + "` 1).Cert }}"));

        Assert.Equal([0x55, 0x04, 0x03, tag], authority.SubjectName.RawData.AsSpan(8, 4).ToArray());
    }

    // RFC 8032, section 7.1, tests 1 and 2.
    [Theory]
    [InlineData(
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData(
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "72",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    public void Ed25519_agrees_with_its_specification(string seed, string message, string publicKey, string signature)
    {
        Ed25519Key key = new(Convert.FromHexString(seed));
        Assert.Equal(publicKey, Convert.ToHexStringLower(key.PublicKey));
        Assert.Equal(signature, Convert.ToHexStringLower(key.Sign(Convert.FromHexString(message))));
    }

    [Fact]
    public void An_Ed25519_key_makes_a_certificate_of_its_own_kind()
    {
        string[] pem = Sprig.Render("{{ $c := genPrivateKey `ed25519` | genCAWithKey `x` 1 }}{{ $c.Cert }}|{{ $c.Key }}").Split('|');
        using X509Certificate2 certificate = X509Certificate2.CreateFromPem(pem[0]);
        Assert.Equal(("1.3.101.112", "1.3.101.112"), (certificate.PublicKey.Oid.Value, certificate.SignatureAlgorithm.Value));
        Assert.StartsWith("-----BEGIN PRIVATE KEY-----\n", pem[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rsa")]
    [InlineData("ecdsa")]
    public void A_given_key_is_used(string type)
    {
        const string Certificate = "{{ $c := genSelfSignedCertWithKey \"x\" nil nil 1 $key }}{{ $key }}|{{ $c.Key }}|{{ $c.Cert }}";
        string[] pem = Sprig.Render($"{{{{ $key := genPrivateKey \"{type}\" }}}}{Certificate}").Split('|');
        Assert.Equal(pem[0], pem[1]);
        using X509Certificate2 certificate = X509Certificate2.CreateFromPem(pem[2], pem[0]);
        Assert.True(certificate.HasPrivateKey);
    }

    [Fact]
    public void A_custom_certificate_is_checked_and_given_back()
    {
        string rendered = Sprig.Render(
            "{{ $c := genCA \"x\" 1 }}{{ $d := buildCustomCert (b64enc $c.Cert) (b64enc $c.Key) }}{{ deepEqual $c.Cert $d.Cert }} {{ typeOf $d }}");
        Assert.Equal("true sprig.certificate", rendered);
    }

    [Theory]
    [InlineData("ed25519", "PRIVATE KEY")]
    [InlineData("ecdsa", "EC PRIVATE KEY")]
    [InlineData("", "RSA PRIVATE KEY")]
    public void Private_keys_are_PEM_blocks(string type, string label)
    {
        string pem = Sprig.Render($"{{{{ genPrivateKey \"{type}\" }}}}");
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
