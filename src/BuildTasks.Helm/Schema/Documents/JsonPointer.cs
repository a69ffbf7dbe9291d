namespace BuildTasks.Helm.Schema;

/// <summary>RFC 6901 pointers, kept as their text.</summary>
internal static class JsonPointer
{
    public static string Append(string pointer, string token) => pointer + "/" + Escape(token);

    public static string Escape(string token)
        => token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The token without its escapes; null when <c>~</c> is not followed by 0 or 1.</summary>
    public static string? Unescape(string token)
    {
        for (int tilde = token.IndexOf('~', StringComparison.Ordinal); tilde >= 0; tilde = token.IndexOf('~', tilde + 1))
        {
            if (tilde + 1 >= token.Length || token[tilde + 1] is not ('0' or '1'))
            {
                return null;
            }
        }

        return token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
    }

    /// <summary>The value that <paramref name="pointer"/> names in <paramref name="root"/>.</summary>
    /// <param name="root">The document.</param>
    /// <param name="pointer">The pointer; empty for the whole document.</param>
    /// <param name="location">What messages call the place.</param>
    /// <exception cref="SchemaException">There is no such value.</exception>
    public static JsonValue Find(JsonValue root, string pointer, Func<string> location)
    {
        JsonValue value = root;
        foreach (string escaped in pointer.Split('/').Skip(1))
        {
            string token = Unescape(escaped) ?? throw new SchemaException($"invalid json-pointer {Quoted.Double(location())}");
            value = Child(value, token) ?? throw new SchemaException($"json-pointer in {Quoted.Double(location())} not found");
        }

        return value;
    }

    private static JsonValue? Child(JsonValue value, string token) => value switch
    {
        JsonObject map => map.Find(token),
        JsonArray array when int.TryParse(token, System.Globalization.CultureInfo.InvariantCulture, out int index)
            && index >= 0 && index < array.Items.Count => array.Items[index],
        _ => null,
    };
}
