using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BuildTasks.Helm.Lint;

namespace BuildTasks.Reports;

/// <summary>Every verb's result as JSON: camel-case names, camel-case words for enumerations (<c>unchanged</c>), two blanks of indentation.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(EnumWord<PushStatus>),
        typeof(EnumWord<PullRequestState>),
        typeof(EnumWord<SourceForm>),
        typeof(EnumWord<KeptReason>),
        typeof(EnumWord<FindingSeverity>),
    ],
    WriteIndented = true,
    NewLine = "\n",
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlanMatrix))]
[JsonSerializable(typeof(LintResult))]
[JsonSerializable(typeof(VersionResult))]
[JsonSerializable(typeof(PackageResult))]
[JsonSerializable(typeof(PushResult))]
[JsonSerializable(typeof(VerifyResult))]
[JsonSerializable(typeof(BumpResult))]
[JsonSerializable(typeof(PublishResult))]
public sealed partial class ResultJson : JsonSerializerContext
{
    /// <summary>Writes a result. Letters beyond ASCII and quotes of other formats stay as they are: the text goes to a stream, not into HTML.</summary>
    /// <param name="result">The result.</param>
    /// <param name="type">How its type is written.</param>
    /// <param name="mask">Takes secrets out of a text.</param>
    public static string Write<T>(T result, JsonTypeInfo<T> type, Func<string, string> mask)
    {
        JsonSerializerOptions options = new(type.Options) { Converters = { new MaskedText(mask) } };
        using MemoryStream stream = new();
        JsonWriterOptions readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (Utf8JsonWriter writer = new(stream, readable))
        {
            JsonSerializer.Serialize(writer, result, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }
}
