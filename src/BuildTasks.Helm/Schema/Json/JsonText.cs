using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Schema;

/// <summary>Reads JSON texts as Go's json.Decoder does, with exact numbers.</summary>
internal static class JsonText
{
    /// <summary>Reads the one value that the text must hold.</summary>
    /// <exception cref="FormatException">The text is no JSON; the message is Go's.</exception>
    public static JsonValue Parse(ReadOnlyMemory<byte> text)
    {
        string json = GoText.FromUtf8(text.Span);
        try
        {
            return GoValueReader.Read(new JsonReader(json, exactNumbers: true).Read());
        }
        catch (GoJsonException exception)
        {
            throw new FormatException(Describe(json, exception), exception);
        }
    }

    /// <summary>The decoder's words, where they differ from those of json.Unmarshal.</summary>
    private static string Describe(string json, GoJsonException exception)
    {
        const string Surplus = " after top-level value";
        if (exception.Offset is null)
        {
            return json.AsSpan().Trim(" \t\r\n").IsEmpty ? "EOF" : "unexpected EOF";
        }

        return exception.Message.EndsWith(Surplus, StringComparison.Ordinal) ? "invalid character" + Surplus : exception.Message;
    }
}
