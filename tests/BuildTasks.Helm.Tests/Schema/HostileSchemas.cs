using System.Text;
using BuildTasks.Helm.Schema;

namespace BuildTasks.Helm.Tests.Schema;

/// <summary>Deep and multiplying input ends with an answer, not with the process.</summary>
public sealed class HostileSchemas
{
    private const int Depth = 9_000;

    [Fact]
    public void A_deep_instance_is_validated()
    {
        ValuesSchema schema = Parse("""{"items": {"$ref": "#"}, "type": "array"}""");

        SchemaReport report = schema.Validate(Json(new string('[', Depth) + "1" + new string(']', Depth)));

        Assert.EndsWith("/0': got number, want array\n", report.ToHelmText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deep_schema_is_compiled()
    {
        StringBuilder json = new();
        json.Insert(0, "{\"not\":", 3_000).Append("{}").Append('}', 3_000);

        Assert.True(Parse(json.ToString()).Validate(Json("1")).IsValid);
    }

    [Fact]
    public void Deep_values_are_compared()
    {
        string deep = new string('[', Depth) + new string(']', Depth);
        ValuesSchema schema = Parse("""{"uniqueItems": true}""");

        Assert.False(schema.Validate(Json($"[{deep},{deep}]".Replace(" ", string.Empty, StringComparison.Ordinal))).IsValid);
    }

    [Fact]
    public void Text_that_is_nested_too_deeply_is_refused()
        => Assert.Equal(
            "invalid character '[' exceeded max depth",
            Assert.Throws<SchemaException>(() => Parse(new string('[', 10_001))).Message);

    [Fact]
    public void Work_that_multiplies_is_given_up()
    {
        StringBuilder json = new("{\"$defs\": {");
        for (int level = 0; level < 40; level++)
        {
            string next = $"{{\"$ref\": \"#/$defs/l{level + 1}\"}}";
            json.Append(System.Globalization.CultureInfo.InvariantCulture, $"\"l{level}\": {{\"allOf\": [{next}, {next}]}},");
        }

        json.Append("\"l40\": {}}, \"$ref\": \"#/$defs/l0\"}");

        Assert.Contains("steps", Assert.Throws<SchemaException>(() => Parse(json.ToString()).Validate(Json("1"))).Message, StringComparison.Ordinal);
    }

    private static ValuesSchema Parse(string json) => ValuesSchema.Parse(Encoding.UTF8.GetBytes(json));

    private static JsonValue Json(string json) => JsonText.Parse(Encoding.UTF8.GetBytes(json));
}
