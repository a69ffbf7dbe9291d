using BuildTasks.GoTemplates.Urls;

namespace BuildTasks.Helm.Schema;

/// <summary>
/// References between schemas, resolved by RFC 3986 as Go's net/url does. Unlike <see cref="Uri"/> this keeps URLs as they are
/// written: messages show them, and schemas are found by them.
/// </summary>
internal static class UrlReference
{
    /// <summary>Splits at the fragment, whose escapes are resolved.</summary>
    public static (string Url, string Fragment) SplitFragment(string text)
    {
        int hash = text.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (text, string.Empty) : (text[..hash], Uri.UnescapeDataString(text[(hash + 1)..]));
    }

    /// <summary>Resolves a reference against a base.</summary>
    /// <exception cref="SchemaException">One of them is no URL; the message is Go's.</exception>
    public static (string Url, string Fragment) Join(string baseUrl, string reference)
    {
        (string bare, string fragment) = SplitFragment(reference);
        return (Resolve(Parse(baseUrl), Parse(bare)).ToString(), fragment);
    }

    private static GoUrl Parse(string text)
    {
        try
        {
            return GoUrl.Parse(text);
        }
        catch (UrlException exception)
        {
            throw new SchemaException($"error in parsing {Quoted.Double(text)}: {exception.Message}", exception);
        }
    }

    private static GoUrl Resolve(GoUrl origin, GoUrl reference)
    {
        if (reference.Scheme.Length > 0)
        {
            return reference.Opaque.Length == 0 ? reference with { Path = RemoveDots(reference.Path) } : reference;
        }

        if (reference.Host.Length > 0 || reference.User is not null)
        {
            return reference with { Scheme = origin.Scheme, Path = RemoveDots(reference.Path) };
        }

        string query = reference.Path.Length == 0 && reference.Query.Length == 0 ? origin.Query : reference.Query;
        if (origin.Opaque.Length > 0)
        {
            return origin with { Query = query };
        }

        string path = reference.Path switch
        {
            "" => origin.Path,
            ['/', ..] => reference.Path,
            _ => origin.Path[..(origin.Path.LastIndexOf('/') + 1)] + reference.Path,
        };
        return origin with { Path = RemoveDots(path), Query = query };
    }

    private static string RemoveDots(string path)
    {
        if (path.Length == 0)
        {
            return path;
        }

        List<string> kept = [];
        string[] segments = path.TrimStart('/').Split('/');
        foreach (string segment in segments)
        {
            if (segment != ".." && segment != ".")
            {
                kept.Add(segment);
            }
            else if (segment == ".." && kept.Count > 0)
            {
                kept.RemoveAt(kept.Count - 1);
            }
        }

        if (segments[^1] is "." or "..")
        {
            kept.Add(string.Empty);
        }

        return "/" + string.Join('/', kept);
    }
}
