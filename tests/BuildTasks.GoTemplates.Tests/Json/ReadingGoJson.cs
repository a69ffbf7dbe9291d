namespace BuildTasks.GoTemplates.Tests.Json;

public class ReadingGoJson
{
    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("\"a\\n\\u00e9\"", "\"a\\né\"")]
    [InlineData("\"\\ud83d\\udc0e\"", "\"🐎\"")]
    [InlineData("\"\\ud83dx\"", "\"\uFFFDx\"")]
    [InlineData("\"\\ud83d\\u0041\"", "\"\uFFFDA\"")]
    [InlineData(" [ 1 , -2.5e3,\n{ } , [ ] ] ", "[1,-2500,{},[]]")]
    [InlineData("{\"a\":{\"b\":[{}]},\"c\":1}")]
    [InlineData("{\"dup\":1,\"dup\":2}", "{\"dup\":2}")]
    [InlineData("12345678901234567890", "12345678901234567000")]
    public void Reads_what_encoding_json_reads(string json, string? written = null) =>
        Assert.Equal(written ?? json, GoJson.Marshal(GoJson.Unmarshal(json)));

    [Theory]
    [InlineData("", "unexpected end of JSON input")]
    [InlineData("  ", "unexpected end of JSON input")]
    [InlineData("{", "unexpected end of JSON input")]
    [InlineData("{\"a\"", "unexpected end of JSON input")]
    [InlineData("{\"a\":1,", "unexpected end of JSON input")]
    [InlineData("[1", "unexpected end of JSON input")]
    [InlineData("\"abc", "unexpected end of JSON input")]
    [InlineData("bad", "invalid character 'b' looking for beginning of value")]
    [InlineData("{a:1}", "invalid character 'a' looking for beginning of object key string")]
    [InlineData("{\"a\":1,}", "invalid character '}' looking for beginning of object key string")]
    [InlineData("[1,]", "invalid character ']' looking for beginning of value")]
    [InlineData("{\"a\" 1}", "invalid character '1' after object key")]
    [InlineData("{\"a\":1 \"b\"}", "invalid character '\"' after object key:value pair")]
    [InlineData("[1 2]", "invalid character '2' after array element")]
    [InlineData("{} x", "invalid character 'x' after top-level value")]
    [InlineData("12a", "invalid character 'a' after top-level value")]
    [InlineData("012", "invalid character '1' after top-level value")]
    [InlineData("tru", "invalid character ' ' in literal true (expecting 'e')")]
    [InlineData("nul1", "invalid character '1' in literal null (expecting 'l')")]
    [InlineData("-", "invalid character ' ' in numeric literal")]
    [InlineData("1.x", "invalid character 'x' after decimal point in numeric literal")]
    [InlineData("1e+", "invalid character ' ' in exponent of numeric literal")]
    [InlineData("'a'", "invalid character '\\'' looking for beginning of value")]
    [InlineData("\"a\nb\"", "invalid character '\\n' in string literal")]
    [InlineData("\"\\x\"", "invalid character 'x' in string escape code")]
    [InlineData("\"\\u12g4\"", "invalid character 'g' in \\u hexadecimal character escape")]
    [InlineData("é", "invalid character 'Ã' looking for beginning of value")]
    [InlineData("1e999", "json: cannot unmarshal number 1e999 into Go value of type float64")]
    [InlineData("[1e999", "unexpected end of JSON input")]
    public void Blames_what_encoding_json_blames(string json, string reason) =>
        Assert.Equal(reason, Assert.Throws<GoJsonException>(() => GoJson.Unmarshal(json)).Message);

    [Theory]
    [InlineData("[1]", "json: cannot unmarshal array into Go value of type map[string]interface {}")]
    [InlineData("\"s\"", "json: cannot unmarshal string into Go value of type map[string]interface {}")]
    [InlineData("true", "json: cannot unmarshal bool into Go value of type map[string]interface {}")]
    [InlineData("1", "json: cannot unmarshal number into Go value of type map[string]interface {}")]
    public void Says_when_it_is_no_object(string json, string reason) =>
        Assert.Equal(reason, Assert.Throws<GoJsonException>(() => GoJson.UnmarshalMap(json)).Message);

    [Fact]
    public void Null_is_neither_object_nor_error() => Assert.Null(GoJson.UnmarshalMap("null"));

    [Fact]
    public void Nesting_is_limited()
    {
        Assert.NotNull(GoJson.Unmarshal(new string('[', 10_000) + new string(']', 10_000)));
        GoJsonException error = Assert.Throws<GoJsonException>(() => GoJson.Unmarshal(new string('[', 10_001)));
        Assert.Equal("invalid character '[' exceeded max depth", error.Message);
    }
}
