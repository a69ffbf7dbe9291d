using BuildTasks.GoTemplates.Urls;

namespace BuildTasks.Helm.Schema;

/// <summary>Loads the documents that schemas refer to: files of the chart, and remote ones where that is allowed.</summary>
internal sealed class SchemaLoader(ValuesSchemaOptions options)
{
    /// <exception cref="SchemaException">The text is no JSON; the message is Go's.</exception>
    public static JsonValue Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonText.Parse(json);
        }
        catch (FormatException exception)
        {
            throw new SchemaException(exception.Message, exception);
        }
    }

    /// <exception cref="SchemaException">There is no such document, or it may not be loaded.</exception>
    public JsonValue Load(string url)
    {
        GoUrl parts = GoUrl.Parse(url);
        return parts.Scheme switch
        {
            "file" => Parse(url, options.ReadChartFile(parts.Path.TrimStart('/')), $"open {parts.Path}: no such file or directory"),
            "http" or "https" when options.ReadRemote is { } read => Parse(url, read(url), "there is no such document"),
            "http" or "https" => throw Failure(
                url,
                "remote references are not allowed; put the schema into the chart and refer to its file, or allow remote schemas"),

            // Helm takes names that nobody resolves as schemas that allow everything.
            "urn" => options.ReadRemote?.Invoke(url) is { } named ? Parse(named) : JsonBoolean.True,
            _ => throw Failure(url, $"no URLLoader registered for {Quoted.Double(url)}"),
        };
    }

    private static JsonValue Parse(string url, ReadOnlyMemory<byte>? json, string reason)
    {
        if (json is not { } text)
        {
            throw Failure(url, reason);
        }

        try
        {
            return JsonText.Parse(text);
        }
        catch (FormatException exception)
        {
            throw Failure(url, exception.Message, exception);
        }
    }

    private static SchemaException Failure(string url, string reason, Exception? cause = null)
    {
        string message = $"failing loading {Quoted.Double(url)}: {reason}";
        return cause is null ? new SchemaException(message) : new SchemaException(message, cause);
    }
}
