using System.Text.Json;
using System.Text.Json.Serialization;

namespace BuildTasks.Reports;

/// <summary>
/// Masks every text of a JSON document, keys of dictionaries included, before it is escaped: behind the escape a secret with a quote
/// or an umlaut has another spelling, and masking the document could break its syntax.
/// </summary>
/// <param name="mask">Takes secrets out of a text.</param>
public sealed class MaskedText(Func<string, string> mask) : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(mask(value));

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(mask(value));
}
