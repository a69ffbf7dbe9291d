using System.Globalization;

namespace BuildTasks.GoTemplates;

/// <summary>The errors of Go's JSON scanner.</summary>
internal static class JsonSyntaxError
{
    /// <summary>Go's complaint about a text that ends too early.</summary>
    public static GoJsonException EndOfInput() => new("unexpected end of JSON input");

    /// <summary>Go's complaint about the byte at a position, of which the last one is followed by a space.</summary>
    public static GoJsonException At(string json, int position, string context)
    {
        byte found = position < json.Length ? GoText.ToUtf8(json.AsSpan(position, Math.Min(2, json.Length - position)))[0] : (byte)' ';
        string quoted = found switch
        {
            (byte)'\'' => @"'\''",
            (byte)'"' => "'\"'",
            _ => "'" + GoQuote.Quote(((char)found).ToString(CultureInfo.InvariantCulture))[1..^1] + "'",
        };
        return new GoJsonException($"invalid character {quoted} {context}")
        {
            Offset = position < json.Length ? GoText.ByteLength(json.AsSpan(0, position)) + 1 : null,
        };
    }
}
