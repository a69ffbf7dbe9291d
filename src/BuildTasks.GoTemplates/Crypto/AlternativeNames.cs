using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BuildTasks.GoTemplates.Crypto;

/// <summary>The other names that a certificate is for. .NET's own builder refuses hosts that Go takes, such as labels of more than 63 characters.</summary>
internal static class AlternativeNames
{
    private const string Id = "2.5.29.17";

    // https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.6
    private static readonly Asn1Tag DnsName = new(TagClass.ContextSpecific, 2);
    private static readonly Asn1Tag IpAddress = new(TagClass.ContextSpecific, 7);

    /// <summary>The extension; null without any name.</summary>
    /// <exception cref="TemplateFunctionException">A host has other than ASCII characters; the message is Go's.</exception>
    public static X509Extension? Encode(IEnumerable<string> hosts, IEnumerable<IPAddress> addresses)
    {
        bool any = false;
        AsnWriter writer = new(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (string host in hosts)
            {
                writer.WriteCharacterString(UniversalTagNumber.IA5String, Ascii(host), DnsName);
                any = true;
            }

            foreach (IPAddress address in addresses)
            {
                writer.WriteOctetString(address.GetAddressBytes(), IpAddress);
                any = true;
            }
        }

        return any ? new X509Extension(new Oid(Id), writer.Encode(), critical: false) : null;
    }

    private static string Ascii(string host)
        => host.All(char.IsAscii)
            ? host
            : throw new TemplateFunctionException($"error creating certificate: x509: {GoQuote.Quote(host)} cannot be encoded as an IA5String");
}
