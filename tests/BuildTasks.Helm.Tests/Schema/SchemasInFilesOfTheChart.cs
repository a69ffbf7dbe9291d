using System.Text;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Schema;

namespace BuildTasks.Helm.Tests.Schema;

/// <summary>What a schema may refer to outside of itself.</summary>
public sealed class SchemasInFilesOfTheChart
{
    [Fact]
    public void A_local_reference_reads_the_chart_s_file()
    {
        ValuesSchema schema = Parse(
            """{"properties": {"image": {"$ref": "schemas/image.json#/$defs/image"}}}""",
            new ValuesSchemaOptions { ReadChartFile = name => name == "schemas/image.json" ? Bytes("""{"$defs": {"image": {"required": ["tag"]}}}""") : null });

        SchemaReport report = schema.Validate(Map("image", new GoMap()));

        Assert.Equal("- at '/image': missing property 'tag'\n", report.ToHelmText());
    }

    [Fact]
    public void A_remote_reference_is_read_where_that_is_allowed()
    {
        ValuesSchema schema = Parse(
            """{"$ref": "https://example.com/a.json"}""",
            new ValuesSchemaOptions { ReadRemote = url => url == "https://example.com/a.json" ? Bytes("""{"type": "string"}""") : null });

        Assert.Equal("/", schema.Validate(Map("a", 1d)).Errors[0].Pointer + "/");
    }

    [Fact]
    public void A_referenced_file_must_be_JSON()
    {
        ValuesSchemaOptions options = new() { ReadChartFile = _ => Bytes("nope") };

        SchemaException exception = Assert.Throws<SchemaException>(() => Parse("""{"$ref": "a.json"}""", options));

        Assert.Equal("failing loading \"file:///a.json\": invalid character 'o' in literal null (expecting 'u')", exception.Message);
    }

    [Fact]
    public void Go_values_keep_their_kinds()
    {
        const string Kinds = """{"properties": {"i": {"type": "integer"}, "s": {"type": "string"}, "l": {"items": {"type": "null"}}}}""";
        ValuesSchema schema = Parse(Kinds, new ValuesSchemaOptions());
        GoMap values = new();
        values.Set("i", 3L);
        values.Set("s", 1.5d);
        values.Set("l", new GoList([null, true]));

        Assert.Equal("- at '/l/1': got boolean, want null\n- at '/s': got number, want string\n", schema.Validate(values).ToHelmText());
    }

    private static ValuesSchema Parse(string json, ValuesSchemaOptions options) => ValuesSchema.Parse(Bytes(json), options);

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static GoMap Map(string name, object? value)
    {
        GoMap map = new();
        map.Set(name, value);
        return map;
    }
}
