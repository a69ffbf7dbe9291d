using BuildTasks.GoTemplates.Urls;

namespace BuildTasks.Helm.Schema;

/// <summary><c>uri</c>, <c>uri-reference</c>, <c>uri-template</c> and their <c>iri</c> forms, as Go's net/url reads them.</summary>
internal static class UrlFormats
{
    public static string? CheckUrl(string text)
        => Parse(text, out GoUrl? url) ?? (url!.Scheme.Length == 0 ? "relative url" : null);

    public static string? CheckReference(string text)
        => text.Contains('\\', StringComparison.Ordinal) ? @"contains \" : Parse(text, out _);

    public static string? CheckTemplate(string text)
    {
        string? reason = Parse(text, out GoUrl? url);
        if (reason is not null)
        {
            return reason;
        }

        foreach (string segment in url!.Path.Split('/'))
        {
            bool isOpen = false;
            foreach (char brace in segment.Where(c => c is '{' or '}'))
            {
                if (brace == '{' == isOpen)
                {
                    return "nested curly braces";
                }

                isOpen = !isOpen;
            }

            if (isOpen)
            {
                return "no matching closing brace";
            }
        }

        return null;
    }

    private static string? Parse(string text, out GoUrl? url)
    {
        try
        {
            url = GoUrl.Parse(text);
        }
        catch (UrlException exception)
        {
            url = null;
            return exception.Message;
        }

        string host = url.HostName;
        if (!host.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        return url.Host.Contains('[', StringComparison.Ordinal) && url.Host.Contains(']', StringComparison.Ordinal)
            ? HostFormats.Prefixed("invalid ipv6 address: ", AddressFormats.CheckIpv6(host))
            : "ipv6 address not enclosed in brackets";
    }
}
