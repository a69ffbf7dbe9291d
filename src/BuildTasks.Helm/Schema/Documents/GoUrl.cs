using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace BuildTasks.Helm.Schema;

/// <summary>The parts of a URL as Go's net/url splits it, and Go's complaints about what it refuses.</summary>
internal sealed record GoUrl(string Scheme, string? Opaque, string? Authority, string Path, string? Query)
{
    private static readonly SearchValues<char> InUserInfo =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._:~!$&'()*+,;=%@");

    private static readonly SearchValues<char> NotInHosts = SearchValues.Create(" \"<>\\^`{|}");

    /// <summary>The host without user, port and brackets.</summary>
    public string HostName
    {
        get
        {
            string host = Host;
            int end = host.IndexOf(']', StringComparison.Ordinal);
            if (host.StartsWith('[') && end > 0)
            {
                return host[1..end];
            }

            int colon = host.LastIndexOf(':');
            return colon < 0 ? host : host[..colon];
        }
    }

    /// <summary>The host with its port.</summary>
    public string Host => Authority is null ? string.Empty : Authority[(Authority.LastIndexOf('@') + 1)..];

    /// <summary>Parses a URL or reference; a fragment is cut off.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out GoUrl? url, [NotNullWhen(false)] out string? error)
    {
        string bare = text.Split('#', 2)[0];
        string? reason = Split(bare, out url);
        error = reason is null ? null : $"parse {GoQuote.Double(text)}: {reason}";
        return reason is null;
    }

    public override string ToString()
    {
        string scheme = Scheme.Length > 0 ? Scheme + ":" : string.Empty;
        string authority = Authority is null ? string.Empty : "//" + Authority;
        string query = Query is null ? string.Empty : "?" + Query;
        return scheme + (Opaque ?? authority + Path) + query;
    }

    private static string? Split(string text, out GoUrl? url)
    {
        url = null;
        if (text.Any(c => c is < ' ' or (char)0x7F))
        {
            return "net/url: invalid control character in URL";
        }

        string? reason = CutScheme(text, out string scheme, out string rest);
        if (reason is not null)
        {
            return reason;
        }

        int mark = rest.IndexOf('?', StringComparison.Ordinal);
        string? query = mark < 0 ? null : rest[(mark + 1)..];
        rest = mark < 0 ? rest : rest[..mark];

        if (!rest.StartsWith('/'))
        {
            if (scheme.Length > 0)
            {
                url = new GoUrl(scheme, rest, Authority: null, string.Empty, query);
                return null;
            }

            if (rest.Split('/')[0].Contains(':', StringComparison.Ordinal))
            {
                return "first path segment in URL cannot contain colon";
            }
        }

        string? authority = null;
        if ((scheme.Length > 0 || !rest.StartsWith("///", StringComparison.Ordinal)) && rest.StartsWith("//", StringComparison.Ordinal))
        {
            int slash = rest.IndexOf('/', 2);
            authority = slash < 0 ? rest[2..] : rest[2..slash];
            rest = slash < 0 ? string.Empty : rest[slash..];
        }

        reason = (authority is null ? null : CheckHost(authority)) ?? CheckEscapes(rest);
        url = new GoUrl(scheme, Opaque: null, authority, rest, query);
        return reason;
    }

    private static string? CutScheme(string text, out string scheme, out string rest)
    {
        scheme = string.Empty;
        rest = text;
        for (int index = 0; index < text.Length; index++)
        {
            char current = text[index];
            if (current == ':')
            {
                if (index == 0)
                {
                    return "missing protocol scheme";
                }

                scheme = text[..index].ToLowerInvariant();
                rest = text[(index + 1)..];
                return null;
            }

            bool allowed = char.IsAsciiLetter(current) || (index > 0 && (char.IsAsciiDigit(current) || current is '+' or '-' or '.'));
            if (!allowed)
            {
                return null;
            }
        }

        return null;
    }

    private static string? CheckHost(string authority)
    {
        int at = authority.LastIndexOf('@');
        if (at >= 0 && authority.AsSpan(0, at).ContainsAnyExcept(InUserInfo))
        {
            return "net/url: invalid userinfo";
        }

        string host = authority[(at + 1)..];
        string port;
        if (host.StartsWith('['))
        {
            int end = host.LastIndexOf(']');
            if (end < 0)
            {
                return "missing ']' in host";
            }

            port = host[(end + 1)..];
        }
        else
        {
            int colon = host.LastIndexOf(':');
            port = colon < 0 ? string.Empty : host[colon..];
        }

        if (port.Length > 0 && (port[0] != ':' || !port.Skip(1).All(char.IsAsciiDigit)))
        {
            return $"invalid port {GoQuote.Double(port)} after host";
        }

        int bad = host.AsSpan().IndexOfAny(NotInHosts);
        return bad >= 0 ? $"invalid character {GoQuote.Double(host[bad].ToString())} in host name" : CheckEscapes(host);
    }

    private static string? CheckEscapes(string text)
    {
        for (int percent = text.IndexOf('%', StringComparison.Ordinal); percent >= 0; percent = text.IndexOf('%', percent + 1))
        {
            if (percent + 2 >= text.Length || !char.IsAsciiHexDigit(text[percent + 1]) || !char.IsAsciiHexDigit(text[percent + 2]))
            {
                string escape = text[percent..Math.Min(percent + 3, text.Length)];
                return $"invalid URL escape {GoQuote.Double(escape)}";
            }
        }

        return null;
    }
}
