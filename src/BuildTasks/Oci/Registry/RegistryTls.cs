using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BuildTasks.Oci;

/// <summary>Decides about registries' certificates, and remembers why one was refused.</summary>
internal sealed class RegistryTls
{
    private readonly bool insecure;
    private readonly X509Certificate2Collection authorities;
    private readonly ConcurrentDictionary<string, string> refusals = new(StringComparer.OrdinalIgnoreCase);

    private RegistryTls(bool insecure, X509Certificate2Collection authorities)
    {
        this.insecure = insecure;
        this.authorities = authorities;
    }

    /// <summary>Reads the certificate file of <paramref name="access"/>, if it names one.</summary>
    public static RegistryTls Create(RegistryAccess access, BuildContext context)
        => new(access.Insecure, access.CaFile is { } file ? ReadAuthorities(file, context) : []);

    /// <summary>Why the certificate of <paramref name="host"/> was refused; null when it was not.</summary>
    public string? Refusal(string host) => refusals.GetValueOrDefault(host);

    /// <summary>The connection options that hold this decision.</summary>
    public SslClientAuthenticationOptions ToOptions() => new()
    {
        RemoteCertificateValidationCallback = (sender, certificate, chain, errors) =>
        {
            string? refusal = insecure ? null : Judge(certificate, chain, errors);
            if (refusal is not null)
            {
                refusals[((SslStream)sender).TargetHostName] = refusal;
            }

            return refusal is null;
        },
    };

    private string? Judge(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None || (errors == SslPolicyErrors.RemoteCertificateChainErrors && IsTrustedByAuthorities(certificate!, chain)))
        {
            return null;
        }

        return errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) ? "it sent none"
            : errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? "it is for another host"
            : string.Join(", ", (chain?.ChainStatus ?? []).Select(status => status.StatusInformation.Trim().TrimEnd('.')).Distinct(StringComparer.Ordinal));
    }

    /// <summary>Builds the chain once more, ending at one of the file's authorities; the server may have sent those in between.</summary>
    private bool IsTrustedByAuthorities(X509Certificate certificate, X509Chain? presented)
    {
        if (authorities.Count == 0)
        {
            return false;
        }

        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.ExtraStore.AddRange(authorities);

        // Private authorities seldom publish revocation lists.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (X509ChainElement element in presented?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        using X509Certificate2 leaf = new(certificate);
        return chain.Build(leaf);
    }

    private static X509Certificate2Collection ReadAuthorities(string file, BuildContext context)
    {
        X509Certificate2Collection certificates = [];
        try
        {
            certificates.ImportFromPemFile(context.Resolve(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new BuildTaskException($"The certificate file '{file}' cannot be read: {exception.Message}", exception) { File = file };
        }

        return certificates.Count > 0
            ? certificates
            : throw new BuildTaskException($"The certificate file '{file}' holds no certificate: expected PEM text with BEGIN CERTIFICATE.") { File = file };
    }
}
