namespace BuildTasks.GoTemplates.Tests.Json;

public class WritingGoJson
{
    public static TheoryData<object?, string> Values => new()
    {
        { null, "null" },
        { true, "true" },
        { new GoInt(-7), "-7" },
        { long.MinValue, "-9223372036854775808" },
        { ulong.MaxValue, "18446744073709551615" },
        { 1.0, "1" },
        { -0.0, "-0" },
        { 0.1, "0.1" },
        { 123456789.123, "123456789.123" },
        { 1e20, "100000000000000000000" },
        { 1e21, "1e+21" },
        { 1e-6, "0.000001" },
        { 1e-7, "1e-7" },
        { 1.5e-10, "1.5e-10" },
        { double.MaxValue, "1.7976931348623157e+308" },
        { 0.1f, "0.1" },
        { "a\"b\\c/\b\f\n\r\t\u0001\u007f", "\"a\\\"b\\\\c/\\b\\f\\n\\r\\t\\u0001\u007f\"" },
        { "<a>&\u2028é🐎", "\"\\u003ca\\u003e\\u0026\\u2028é🐎\"" },
        { GoText.FromUtf8([0x61, 0xff]), "\"a\\ufffd\"" },
        { new GoDuration(5), "5" },
        { new GoList([]), "[]" },
        { GoList.Nil(), "null" },
        { GoMap.Nil(), "null" },
        { new GoList([(byte)1, (byte)2], GoType.Bytes), "\"AQI=\"" },
        { Map(("b", 1.0), ("a10", null), ("a9", new GoList(["x"]))), "{\"a10\":null,\"a9\":[\"x\"],\"b\":1}" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Follows_encoding_json(object? value, string json) => Assert.Equal(json, GoJson.Marshal(value));

    [Fact]
    public void Raw_leaves_html_alone() => Assert.Equal("\"<&>\\u2029\"", GoJson.MarshalRaw("<&>\u2029"));

    [Fact]
    public void Indents_members_and_items_but_not_empty_ones() => Assert.Equal(
        "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}",
        GoJson.MarshalIndent(Map(("a", new GoList([1.0, new GoMap()])), ("b", new GoList())), "  "));

    [Theory]
    [InlineData(double.NaN, "json: unsupported value: NaN")]
    [InlineData(double.PositiveInfinity, "json: unsupported value: +Inf")]
    [InlineData(double.NegativeInfinity, "json: unsupported value: -Inf")]
    public void Refuses_what_json_cannot_say(double value, string reason) =>
        Assert.Equal(reason, Assert.Throws<GoJsonException>(() => GoJson.Marshal(value)).Message);

    [Fact]
    public void A_cycle_is_an_error_and_no_stack_overflow()
    {
        GoMap map = new();
        map.Set("self", map);
        GoJsonException error = Assert.Throws<GoJsonException>(() => GoJson.Marshal(map));
        Assert.Equal("json: unsupported value: encountered a cycle via map[string]interface {}", error.Message);
    }

    private static GoMap Map(params (string Key, object? Value)[] entries) =>
        new(entries.Select(e => KeyValuePair.Create(e.Key, e.Value)));
}
