using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace BuildTasks.Helm.Lint;

/// <summary>The parts of a URL that Go's net/url.Parse would give.</summary>
/// <param name="Scheme">The scheme, in lower case; empty when there is none.</param>
/// <param name="Host">The host with its port; empty when there is none.</param>
/// <param name="Path">The path as it was written.</param>
internal sealed record GoUrl(string Scheme, string Host, string Path)
{
    private const string HostPunctuation = "-_.~!$&'()*+,;=:[]<>\"%";
    private const string UserPunctuation = "-._:~!$&'()*+,;=%@";

    /// <summary>Go's url.ParseRequestURI: an absolute URL or an absolute path, without a fragment.</summary>
    public static bool TryParseRequest(string text, [NotNullWhen(true)] out GoUrl? url)
    {
        url = text.Length == 0 ? null : Parse(text, isRequest: true);
        return url is not null;
    }

    /// <summary>Go's url.Parse.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out GoUrl? url)
    {
        string[] parts = text.Split('#', 2);
        url = parts.Length == 1 || HasValidEscapes(parts[1]) ? Parse(parts[0], isRequest: false) : null;
        return url is not null;
    }

    private static GoUrl? Parse(string text, bool isRequest)
    {
        if (text.Any(c => c is < ' ' or '\x7F') || !TrySplitScheme(text, out string? scheme, out string? rest))
        {
            return null;
        }

        if (text == "*")
        {
            return new GoUrl("", "", "*");
        }

        rest = rest.Split('?', 2)[0];
        if (!rest.StartsWith('/'))
        {
            if (scheme.Length > 0)
            {
                return new GoUrl(scheme, "", "");
            }

            bool hasColonFirst = rest.Split('/', 2)[0].Contains(':', StringComparison.Ordinal);
            return isRequest || hasColonFirst || !HasValidEscapes(rest) ? null : new GoUrl("", "", rest);
        }

        string host = "";
        bool mayHaveHost = scheme.Length > 0 || (!isRequest && !rest.StartsWith("///", StringComparison.Ordinal));
        if (mayHaveHost && rest.StartsWith("//", StringComparison.Ordinal))
        {
            int slash = rest.IndexOf('/', 2);
            string authority = slash < 0 ? rest[2..] : rest[2..slash];
            rest = slash < 0 ? "" : rest[slash..];
            if (!TryParseAuthority(authority, out host))
            {
                return null;
            }
        }

        return HasValidEscapes(rest) ? new GoUrl(scheme, host, rest) : null;
    }

    private static bool TrySplitScheme(string text, out string scheme, out string rest)
    {
        (scheme, rest) = ("", text);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == ':')
            {
                (scheme, rest) = (text[..i].ToLowerInvariant(), text[(i + 1)..]);
                return i > 0;
            }

            bool belongs = char.IsAsciiLetter(text[i]) || (i > 0 && (char.IsAsciiDigit(text[i]) || text[i] is '+' or '-' or '.'));
            if (!belongs)
            {
                break;
            }
        }

        return true;
    }

    private static bool TryParseAuthority(string authority, out string host)
    {
        int at = authority.LastIndexOf('@');
        host = authority[(at + 1)..];
        return (at < 0 || (HasOnly(authority[..at], UserPunctuation) && HasValidEscapes(authority[..at])))
            && (host.StartsWith('[') ? IsBracketedHost(host) : IsNamedHost(host));
    }

    private static bool IsBracketedHost(string host)
    {
        int end = host.LastIndexOf(']');
        string address = end < 0 ? "" : host[1..end];
        return end > 0
            && IsPort(host[(end + 1)..])
            && IPAddress.TryParse(address.Split("%25", 2)[0], out IPAddress? parsed)
            && parsed.AddressFamily == AddressFamily.InterNetworkV6;
    }

    private static bool IsNamedHost(string host)
    {
        int colon = host.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 || IsPort(host[colon..])) && HasOnly(host, HostPunctuation) && HasValidEscapes(host);
    }

    private static bool IsPort(string text) => text.Length == 0 || (text[0] == ':' && text[1..].All(char.IsAsciiDigit));

    private static bool HasOnly(string text, string punctuation)
        => text.All(c => c >= 0x80 || char.IsAsciiLetterOrDigit(c) || punctuation.Contains(c, StringComparison.Ordinal));

    private static bool HasValidEscapes(string text)
    {
        for (int percent = text.IndexOf('%', StringComparison.Ordinal); percent >= 0; percent = text.IndexOf('%', percent + 1))
        {
            if (percent + 2 >= text.Length || !char.IsAsciiHexDigit(text[percent + 1]) || !char.IsAsciiHexDigit(text[percent + 2]))
            {
                return false;
            }
        }

        return true;
    }
}
