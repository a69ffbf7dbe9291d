using System.Net;
using System.Text;

namespace BuildTasks.GoTemplates.Urls;

/// <summary>Go's url.URL: the parts of a URL, unescaped but for the query.</summary>
internal sealed record GoUrl
{
    public string Scheme { get; init; } = "";

    /// <summary>What follows the scheme when it does not start with a slash: <c>mailto:a@b</c>.</summary>
    public string Opaque { get; init; } = "";

    public UserInfo? User { get; init; }

    /// <summary>The host with its port.</summary>
    public string Host { get; init; } = "";

    public string Path { get; init; } = "";

    public string Query { get; init; } = "";

    public string Fragment { get; init; } = "";

    /// <summary>The host without its port and without brackets.</summary>
    public string HostName
    {
        get
        {
            int colon = Host.LastIndexOf(':');
            string name = colon >= 0 && IsPort(Host[colon..]) ? Host[..colon] : Host;
            return name.StartsWith('[') && name.EndsWith(']') ? name[1..^1] : name;
        }
    }

    /// <exception cref="UrlException">The text is no URL.</exception>
    public static GoUrl Parse(string text)
    {
        (string beforeFragment, string fragment) = Cut(text, '#');
        GoUrl parsed = Wrapped(beforeFragment, () => ParseWithoutFragment(beforeFragment));
        return fragment.Length == 0
            ? parsed
            : parsed with { Fragment = Wrapped(text, () => UrlEscaping.Unescape(fragment, UrlPart.Fragment)) };
    }

    public override string ToString()
    {
        StringBuilder text = new(Scheme.Length > 0 ? Scheme + ":" : "");
        if (Opaque.Length > 0)
        {
            text.Append(Opaque);
        }
        else
        {
            AppendAuthorityAndPath(text);
        }

        text.Append(Query.Length > 0 ? "?" + Query : "");
        return text.Append(Fragment.Length > 0 ? "#" + UrlEscaping.Escape(Fragment, UrlPart.Fragment) : "").ToString();
    }

    private void AppendAuthorityAndPath(StringBuilder text)
    {
        if (Host.Length > 0 || User is not null || (Scheme.Length > 0 && Path.Length > 0))
        {
            text.Append("//");
        }

        text.Append(User is null ? "" : User + "@").Append(UrlEscaping.Escape(Host, UrlPart.Host));
        string path = Path == "*" ? Path : UrlEscaping.Escape(Path, UrlPart.Path);
        if (path.Length > 0 && path[0] != '/' && Host.Length > 0)
        {
            text.Append('/');
        }

        // Else the first segment would be taken for a scheme: RFC 3986, section 4.2.
        if (text.Length == 0 && Cut(path, '/').Before.Contains(':', StringComparison.Ordinal))
        {
            text.Append("./");
        }

        text.Append(path);
    }

    private static GoUrl ParseWithoutFragment(string text)
    {
        if (text.Any(c => c is < ' ' or '\x7F'))
        {
            throw new UrlException("net/url: invalid control character in URL");
        }

        if (text == "*")
        {
            return new GoUrl { Path = text };
        }

        (string scheme, string rest) = SplitScheme(text);
        (rest, string query) = Cut(rest, '?');
        GoUrl url = new() { Scheme = scheme.ToLowerInvariant(), Query = query };
        if (!rest.StartsWith('/'))
        {
            if (scheme.Length > 0)
            {
                return url with { Opaque = rest };
            }

            if (Cut(rest, '/').Before.Contains(':', StringComparison.Ordinal))
            {
                throw new UrlException("first path segment in URL cannot contain colon");
            }
        }

        if (rest.StartsWith("//", StringComparison.Ordinal) && (scheme.Length > 0 || !rest.StartsWith("///", StringComparison.Ordinal)))
        {
            int slash = rest.IndexOf('/', 2);
            string authority = slash < 0 ? rest[2..] : rest[2..slash];
            rest = slash < 0 ? "" : rest[slash..];
            int at = authority.LastIndexOf('@');
            url = url with { Host = ParseHost(authority[(at + 1)..]), User = at < 0 ? null : UserInfo.Parse(authority[..at]) };
        }

        return url with { Path = UrlEscaping.Unescape(rest, UrlPart.Path) };
    }

    private static (string Scheme, string Remainder) SplitScheme(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == ':')
            {
                return i == 0 ? throw new UrlException("missing protocol scheme") : (text[..i], text[(i + 1)..]);
            }

            if (!char.IsAsciiLetter(text[i]) && (i == 0 || !(char.IsAsciiDigit(text[i]) || text[i] is '+' or '-' or '.')))
            {
                break;
            }
        }

        return ("", text);
    }

    private static string ParseHost(string host)
    {
        int open = host.LastIndexOf('[');
        int close = host.LastIndexOf(']');
        if (open >= 0 && close < 0)
        {
            throw new UrlException("missing ']' in host");
        }

        int colon = host.LastIndexOf(':');
        string port = open >= 0 ? host[(close + 1)..] : colon >= 0 ? host[colon..] : "";
        if (!IsPort(port))
        {
            throw new UrlException($"invalid port {GoFormat.Quote(port)} after host");
        }

        return open >= 0 ? $"[{ParseAddress(host[(open + 1)..close])}]{port}" : UrlEscaping.Unescape(host, UrlPart.Host);
    }

    private static string ParseAddress(string text)
    {
        int zone = text.IndexOf("%25", StringComparison.Ordinal);
        string address = zone < 0
            ? UrlEscaping.Unescape(text, UrlPart.Host)
            : UrlEscaping.Unescape(text[..zone], UrlPart.Host) + UrlEscaping.Unescape(text[zone..], UrlPart.Zone);
        return IPAddress.TryParse(Cut(address, '%').Before, out IPAddress? parsed) && parsed.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            ? address
            : throw new UrlException($"invalid host: ParseAddr({GoFormat.Quote(address)}): unable to parse IP");
    }

    private static bool IsPort(string text) => text.Length == 0 || (text[0] == ':' && text.Skip(1).All(char.IsAsciiDigit));

    private static T Wrapped<T>(string url, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (UrlException e)
        {
            throw new UrlException($"parse {GoFormat.Quote(url)}: {e.Message}");
        }
    }

    private static (string Before, string After) Cut(string text, char separator)
    {
        int at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
    }
}
