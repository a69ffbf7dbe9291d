namespace BuildTasks.Helm.Schema;

/// <summary>A place in a document.</summary>
/// <param name="Url">The document's URL, without fragment.</param>
/// <param name="Pointer">The JSON pointer in it.</param>
internal readonly record struct SchemaPlace(string Url, string Pointer)
{
    /// <summary>The place as messages show it, such as <c>file:///values.schema.json#/properties/a</c>.</summary>
    public override string ToString() => Url + "#" + string.Join('/', Pointer.Split('/').Select(EscapeFragment));

    public SchemaPlace Child(string token) => this with { Pointer = JsonPointer.Append(Pointer, token) };

    /// <summary>Escapes what Go's url.PathEscape escapes.</summary>
    private static string EscapeFragment(string token)
    {
        System.Text.StringBuilder escaped = new(token.Length);
        foreach (byte unit in System.Text.Encoding.UTF8.GetBytes(token))
        {
            char character = (char)unit;
            if (char.IsAsciiLetterOrDigit(character) || "-_.~$&+=:@".Contains(character, StringComparison.Ordinal))
            {
                escaped.Append(character);
            }
            else
            {
                escaped.Append('%').Append(unit.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return escaped.ToString();
    }
}
