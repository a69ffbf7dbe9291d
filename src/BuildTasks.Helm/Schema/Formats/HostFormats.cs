using System.Text;

namespace BuildTasks.Helm.Schema;

/// <summary><c>hostname</c> and <c>email</c>.</summary>
internal static class HostFormats
{
    private const string LocalPunctuation = ".!#$%&'*+-/=?^_`{|}~";

    public static string? CheckHostname(string text)
    {
        string name = text.EndsWith('.') ? text[..^1] : text;
        if (Encoding.UTF8.GetByteCount(name) > 253)
        {
            return "more than 253 characters long";
        }

        foreach (string label in name.Split('.'))
        {
            if (label.Length == 0 || Encoding.UTF8.GetByteCount(label) > 63)
            {
                return "label must be 1 to 63 characters long";
            }

            if (label[0] == '-')
            {
                return "label starts with hyphen";
            }

            if (label[^1] == '-')
            {
                return "label ends with hyphen";
            }

            if (IdentifierFormats.FirstOutside(label, c => char.IsAsciiLetterOrDigit(c) || c == '-') is { } rune)
            {
                return $"invalid character {Quoted.Rune(rune)}";
            }
        }

        return null;
    }

    public static string? CheckEmail(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) > 254)
        {
            return "more than 255 characters long";
        }

        int at = text.LastIndexOf('@');
        if (at < 0)
        {
            return "missing @";
        }

        return CheckLocalPart(text[..at]) ?? CheckDomain(text[(at + 1)..]);
    }

    private static string? CheckLocalPart(string local)
    {
        if (Encoding.UTF8.GetByteCount(local) > 64)
        {
            return "local part more than 64 characters long";
        }

        if (local.Length > 1 && local[0] == '"')
        {
            // The validator of Helm 4.2 does not ask for the closing quote.
            return local.AsSpan(1, local.Length - 2).IndexOfAny('\\', '"') < 0
                ? null
                : "backslash and quote are not allowed within quoted local part";
        }

        if (local.StartsWith('.'))
        {
            return "starts with dot";
        }

        if (local.EndsWith('.'))
        {
            return "ends with dot";
        }

        if (local.Contains("..", StringComparison.Ordinal))
        {
            return "consecutive dots";
        }

        return IdentifierFormats.FirstOutside(local, c => char.IsAsciiLetterOrDigit(c) || LocalPunctuation.Contains(c, StringComparison.Ordinal)) is { } rune
            ? $"invalid character {Quoted.Rune(rune)}"
            : null;
    }

    private static string? CheckDomain(string domain)
    {
        if (domain.StartsWith('[') && domain.EndsWith(']'))
        {
            string address = domain[1..^1];
            return address.StartsWith("IPv6:", StringComparison.Ordinal)
                ? Prefixed("invalid ipv6 address: ", AddressFormats.CheckIpv6(address["IPv6:".Length..]))
                : Prefixed("invalid ipv4 address: ", AddressFormats.CheckIpv4(address));
        }

        return Prefixed("invalid domain: ", CheckHostname(domain));
    }

    internal static string? Prefixed(string prefix, string? reason) => reason is null ? null : prefix + reason;
}
