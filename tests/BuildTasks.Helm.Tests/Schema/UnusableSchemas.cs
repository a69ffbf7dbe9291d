using System.Text;
using BuildTasks.Helm.Schema;

namespace BuildTasks.Helm.Tests.Schema;

/// <summary>Schemas that Helm refuses, with Helm's words.</summary>
public sealed class UnusableSchemas
{
    private const string Invalid2020 =
        "\"file:///values.schema.json#\" is not valid against metaschema: jsonschema validation failed with 'https://json-schema.org/draft/2020-12/schema#'\n";

    private const string Invalid7 =
        "\"file:///values.schema.json#\" is not valid against metaschema: jsonschema validation failed with 'http://json-schema.org/draft-07/schema#'\n";

    [Theory]
    [InlineData("", "EOF")]
    [InlineData("   ", "EOF")]
    [InlineData("{", "unexpected EOF")]
    [InlineData("[1", "unexpected EOF")]
    [InlineData("\"a", "unexpected EOF")]
    [InlineData("not json", "invalid character 'o' in literal null (expecting 'u')")]
    [InlineData("{not json", "invalid character 'n' looking for beginning of object key string")]
    [InlineData("{\"a\" 1}", "invalid character '1' after object key")]
    [InlineData("{\"a\": 1 \"b\"}", "invalid character '\"' after object key:value pair")]
    [InlineData("{\"a\": 1,}", "invalid character '}' looking for beginning of object key string")]
    [InlineData("[1 2]", "invalid character '2' after array element")]
    [InlineData("[1,]", "invalid character ']' looking for beginning of value")]
    [InlineData("{\"a\": 01}", "invalid character '1' after object key:value pair")]
    [InlineData("{\"a\": -}", "invalid character '}' in numeric literal")]
    [InlineData("{\"a\": 1.}", "invalid character '}' after decimal point in numeric literal")]
    [InlineData("{\"a\": 1e}", "invalid character '}' in exponent of numeric literal")]
    [InlineData("{\"a\": \"\\x\"}", "invalid character 'x' in string escape code")]
    [InlineData("{\"a\": \"\\u00g0\"}", "invalid character 'g' in \\u hexadecimal character escape")]
    [InlineData("{\"a\": \"\n\"}", "invalid character '\\n' in string literal")]
    [InlineData("\uFEFF{}", "invalid character 'ï' looking for beginning of value")]
    [InlineData("{} {}", "invalid character after top-level value")]
    public void Text_that_is_no_JSON_is_blamed_as_Go_does(string json, string message) => AssertRefused(json, message);

    [Theory]
    [InlineData("""{"type": "objekt"}""", Invalid2020 + """
        - at '': 'allOf' failed
          - at '/type': 'anyOf' failed
            - at '/type': value must be one of 'array', 'boolean', 'integer', 'null', 'number', 'object', 'string'
            - at '/type': got string, want array
        """)]
    [InlineData("""{"$schema": "http://json-schema.org/draft-07/schema#", "type": "objekt"}""", Invalid7 + """
        - at '/type': 'anyOf' failed
          - at '/type': value must be one of 'array', 'boolean', 'integer', 'null', 'number', 'object', 'string'
          - at '/type': got string, want array
        """)]
    [InlineData("""{"$schema": "http://json-schema.org/draft-07/schema#", "enum": [], "required": "a"}""", Invalid7 + """
        - at '/enum': minItems: got 0, want 1
        - at '/required': got string, want array
        """)]
    [InlineData("""{"properties": {"a": {"minLength": -1}}}""", Invalid2020 + """
        - at '': 'allOf' failed
          - at '/properties/a': 'allOf' failed
            - at '/properties/a/minLength': minimum: got -1, want 0
        """)]
    [InlineData("\"text\"", Invalid2020 + "- at '': got string, want boolean or object")]
    public void A_schema_that_breaks_its_metaschema_is_refused(string json, string message)
        => AssertRefused(json, message.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("""{"$ref": "#/$defs/x"}""", "json-pointer in \"file:///values.schema.json#/$defs/x\" not found")]
    [InlineData("""{"$ref": "#x"}""", "anchor in \"file:///values.schema.json#x\" not found in schema \"file:///values.schema.json\"")]
    [InlineData("""{"$ref": "other.json"}""", "failing loading \"file:///other.json\": open /other.json: no such file or directory")]
    [InlineData("""{"$ref": "ftp://example.com/a"}""", "failing loading \"ftp://example.com/a\": no URLLoader registered for \"ftp://example.com/a\"")]
    [InlineData("""{"$ref": "https://example.com/a.json"}""", "failing loading \"https://example.com/a.json\": remote references are not allowed; put the schema into the chart and refer to its file, or allow remote schemas")]
    [InlineData("""{"$defs": {"a": {"$id": "x"}, "b": {"$id": "x"}}}""", "duplicate id \"file:///x\" in \"file:///values.schema.json\" at \"/$defs/b\" and \"/$defs/a\"")]
    [InlineData("""{"$defs": {"a": {"$anchor": "x"}, "b": {"$anchor": "x"}}}""", "duplicate anchor \"x\" in \"file:///values.schema.json\" at \"/$defs/a\" and \"/$defs/b\"")]
    public void A_reference_that_leads_nowhere_is_refused(string json, string message) => AssertRefused(json, message);

    private static void AssertRefused(string json, string message)
        => Assert.Equal(message, Assert.Throws<SchemaException>(() => ValuesSchema.Parse(Encoding.UTF8.GetBytes(json))).Message);
}
