using BuildTasks.GoTemplates.Urls;
using static BuildTasks.GoTemplates.TemplateFunction;

namespace BuildTasks.GoTemplates;

/// <summary>sprig's functions on URLs.</summary>
internal static class UrlFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        Create("urlParse", (string url) => ToDict(Parse(url, "unable to parse url: "))),
        Create("urlJoin", (GoMap? parts) => Join(parts ?? new GoMap())),
    ];

    private static GoMap ToDict(GoUrl url) => new(
    [
        new("scheme", url.Scheme),
        new("host", url.Host),
        new("hostname", url.HostName),
        new("path", url.Path),
        new("query", url.Query),
        new("opaque", url.Opaque),
        new("fragment", url.Fragment),
        new("userinfo", url.User?.ToString() ?? ""),
    ]);

    private static string Join(GoMap parts)
    {
        GoUrl url = new()
        {
            Scheme = Part(parts, "scheme"),
            Host = Part(parts, "host"),
            Path = Part(parts, "path"),
            Query = Part(parts, "query"),
            Opaque = Part(parts, "opaque"),
            Fragment = Part(parts, "fragment"),
        };
        string user = Part(parts, "userinfo");
        return user.Length == 0
            ? url.ToString()
            : (url with { User = Parse($"proto://{user}@host", "unable to parse userinfo in dict: ").User }).ToString();
    }

    private static GoUrl Parse(string url, string complaint)
    {
        try
        {
            return GoUrl.Parse(url);
        }
        catch (UrlException e)
        {
            throw new TemplateFunctionException(complaint + e.Message, e);
        }
    }

    private static string Part(GoMap parts, string key)
    {
        if (!parts.TryGet(key, out object? value))
        {
            return "";
        }

        return value switch
        {
            string text => text,
            null => throw new TemplateFunctionException("runtime error: invalid memory address or nil pointer dereference"),
            _ => throw new TemplateFunctionException(
                $"unable to parse {key} key, must be of type string, but {ReflectionFunctions.KindName(value)} found"),
        };
    }
}
