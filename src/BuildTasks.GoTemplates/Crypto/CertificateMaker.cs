using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BuildTasks.GoTemplates.Crypto;

/// <summary>Makes the certificates of sprig's genCA, genSelfSignedCert and genSignedCert.</summary>
internal sealed class CertificateMaker(SprigEnvironment environment)
{
    private const string CommonName = "2.5.4.3";

    private static readonly Oid ServerAuthentication = new("1.3.6.1.5.5.7.3.1");
    private static readonly Oid ClientAuthentication = new("1.3.6.1.5.5.7.3.2");

    /// <summary>The certificate of an authority, signed by itself.</summary>
    public GoCertificate Authority(string name, long days, PrivateKey key) =>
        SelfSigned(Request(name, [], [], isAuthority: true, key), days, key);

    /// <summary>The certificate of a server, signed by itself.</summary>
    public GoCertificate Server(string name, GoList? addresses, GoList? hosts, long days, PrivateKey key) =>
        SelfSigned(Request(name, addresses ?? [], hosts ?? [], isAuthority: false, key), days, key);

    /// <summary>The certificate of a server, signed by an authority.</summary>
    public GoCertificate Signed(string name, GoList? addresses, GoList? hosts, long days, GoCertificate authority, PrivateKey key)
    {
        if (!PemText.TryDecode(authority.Certificate, out _, out byte[]? bytes))
        {
            throw new TemplateFunctionException("unable to decode certificate");
        }

        using X509Certificate2 issuer = Load(bytes);
        using PrivateKey issuerKey = Named("error parsing private key: ", () => PrivateKey.Parse(authority.Key));
        CertificateRequest request = Request(name, addresses ?? [], hosts ?? [], isAuthority: false, key);
        if (issuer.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault() is { } identifier)
        {
            request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(identifier));
        }

        return Sign(request, issuer.SubjectName, issuerKey, days, key);
    }

    /// <summary>Checks that both texts, in base64, are a certificate and a key, and gives them.</summary>
    public static GoCertificate FromBase64(string certificate, string key)
    {
        string certificateText = Decode(certificate, "unable to decode base64 certificate");
        string keyText = Decode(key, "unable to decode base64 private key");
        if (!PemText.TryDecode(certificateText, out _, out byte[]? bytes))
        {
            throw new TemplateFunctionException("unable to decode certificate");
        }

        Load(bytes).Dispose();
        Named("error parsing private key: ", () => PrivateKey.Parse(keyText)).Dispose();
        return new GoCertificate(certificateText, keyText);
    }

    private static string Decode(string text, string complaint) =>
        Texts.GoBase64.TryDecode(text, out byte[]? bytes, out _) ? GoText.FromUtf8(bytes) : throw new TemplateFunctionException(complaint);

    private static X509Certificate2 Load(byte[] bytes)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(bytes);
        }
        catch (CryptographicException e)
        {
            throw new TemplateFunctionException("error parsing certificate: decodedCert.Bytes: " + e.Message, e);
        }
    }

    private static T Named<T>(string purpose, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (TemplateFunctionException e)
        {
            throw new TemplateFunctionException(purpose + e.Message, e);
        }
    }

    private static CertificateRequest Request(string name, IEnumerable<object?> addresses, IEnumerable<object?> hosts, bool isAuthority, PrivateKey key)
    {
        X509Extension? alternatives = AlternativeNames.Encode(hosts.Select(HostName), addresses.Select(ParseAddress));
        X500DistinguishedNameBuilder subject = new();
        if (name.Length > 0)
        {
            subject.Add(CommonName, name, name.All(IsPrintable) ? UniversalTagNumber.PrintableString : UniversalTagNumber.UTF8String);
        }

        CertificateRequest request = key.Request(subject.Build());
        X509KeyUsageFlags usage = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment;
        request.CertificateExtensions.Add(new X509KeyUsageExtension(isAuthority ? usage | X509KeyUsageFlags.KeyCertSign : usage, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([ServerAuthentication, ClientAuthentication], critical: false));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, critical: true));
        if (isAuthority)
        {
            request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        }

        if (alternatives is not null)
        {
            request.CertificateExtensions.Add(alternatives);
        }

        return request;
    }

    private GoCertificate SelfSigned(CertificateRequest request, long days, PrivateKey key) =>
        Sign(request, request.SubjectName, key, days, key);

    private GoCertificate Sign(CertificateRequest request, X500DistinguishedName issuer, PrivateKey signer, long days, PrivateKey key)
    {
        byte[] serial = new byte[16];
        environment.Random(serial);
        serial[0] &= 0x7F; // Positive.
        DateTimeOffset now = environment.Clock.GetUtcNow();
        DateTimeOffset last = days > (DateTimeOffset.MaxValue - now).TotalDays || days < 0
            ? throw new TemplateFunctionException($"error creating certificate: it cannot be valid for {days} days")
            : now.AddDays(days);
        using X509Certificate2 certificate = request.Create(issuer, signer.Signer, now, last, serial);
        return new GoCertificate(PemText.Encode("CERTIFICATE", certificate.RawData), key.Pem);
    }

    private static string HostName(object? host)
        => host as string ?? throw new TemplateFunctionException($"error processing alternate dns name: {GoFormat.Sprint(host)} is not a string");

    // The characters that Go's encoding/asn1 writes as a PrintableString.
    private static bool IsPrintable(char character) => char.IsAsciiLetterOrDigit(character) || " '()+,-./:=?".Contains(character, StringComparison.Ordinal);

    // Go takes neither short forms such as 10.1 nor leading zeros.
    private static IPAddress ParseAddress(object? value)
    {
        string text = value as string ?? throw new TemplateFunctionException($"error parsing ip: {GoFormat.Sprint(value)} is not a string");
        string[] octets = text.Split('.');
        bool isWritten = text.Contains(':', StringComparison.Ordinal)
            ? !text.AsSpan().ContainsAny("%[]")
            : octets.Length == 4 && octets.All(octet => octet == "0" || (octet.Length > 0 && octet[0] != '0' && octet.All(char.IsAsciiDigit)));
        return isWritten && IPAddress.TryParse(text, out IPAddress? address) ? address : throw new TemplateFunctionException("error parsing ip: " + text);
    }
}
