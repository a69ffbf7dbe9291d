using System.Text.RegularExpressions;

namespace BuildTasks.Helm.Lint;

/// <summary>URLs as Helm takes them in Chart.yaml: by the functions of that name of Go's net/url and of govalidator.</summary>
internal static class WebAddress
{
    private const int LongestUrl = 2083;
    private const int TooShortUrl = 3;

    private const string Word = @"a-zA-Z0-9\u00A1-\uFFFF";
    private const string Scheme = "((ftp|tcp|udp|wss?|https?)://)";
    private const string User = @"([^\t\n\f\r ]+(:[^\t\n\f\r ]*)?@)";
    private const string Byte = "([0-9]{1,2}|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private const string IPv4 = $@"(([1-9][0-9]?|1[0-9]{{2}}|2[01][0-9]|22[0-3]|24[0-9]|25[0-5])(\.{Byte}){{2}}\.{Byte})";
    private const string IPv6 = @"(\[[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%[0-9a-zA-Z]+)?\])";
    private const string Subdomain = $@"((www\.)|([{Word}]+([-_.]?[{Word}])*[{Word}]\.[{Word}]+))";
    private const string Name = $@"([{Word}]([{Word}_-]+)?[{Word}]([-.][{Word}]+)*)";
    private const string Host = $@"(({Name}|{Subdomain}?)?(([{Word}]+-?-?)*[{Word}]+)(\.([a-zA-Z\u00A1-\uFFFF]+))?)";

    private static readonly string[] SchemesWithoutColon = ["http//", "https//", "ftp//", "tcp//", "udp//", "ws//", "wss//"];

    private static readonly Regex Pattern = new(
        $@"^{Scheme}?{User}?({IPv4}|{IPv6}|{Host})\.?(:[0-9]{{1,5}})?([/?#][^\t\n\f\r ]*)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>An absolute URL; the sources and the icon of a chart.</summary>
    public static bool IsRequestUrl(string text) => GoUrl.TryParseRequest(text, out GoUrl? url) && url.Scheme.Length > 0;

    /// <summary>A web address, with or without a scheme; the url of a maintainer.</summary>
    public static bool IsUrl(string text)
    {
        int length = text.EnumerateRunes().Count();
        if (length >= LongestUrl
            || System.Text.Encoding.UTF8.GetByteCount(text) <= TooShortUrl
            || text.StartsWith('.')
            || SchemesWithoutColon.Any(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        bool hasPortOnly = text.Contains(':', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal);
        return GoUrl.TryParse(hasPortOnly ? "http://" + text : text, out GoUrl? url)
            && !url.Host.StartsWith('.')
            && (url.Host.Length > 0 || url.Path.Length == 0 || url.Path.Contains('.', StringComparison.Ordinal))
            && Pattern.IsMatch(text);
    }
}
