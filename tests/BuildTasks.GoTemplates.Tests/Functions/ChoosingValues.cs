namespace BuildTasks.GoTemplates.Tests.Functions;

public class ChoosingValues
{
    [Theory]
    [InlineData(
        "{{ default \"d\" \"\" }} {{ default \"d\" 0 }} {{ default \"d\" nil }} {{ default \"d\" (list) }} {{ default \"d\" \"v\" }} {{ default \"d\" }} {{ default 1 2 3 }}",
        "d d d d v d 2")]
    [InlineData("{{ coalesce nil 0 \"\" \"a\" \"b\" }} {{ toJson (coalesce nil 0) }}", "a null")]
    [InlineData("{{ empty 0 }} {{ empty \"0\" }} {{ empty (dict) }} {{ empty (now) }} {{ empty nil }}", "true false true false true")]
    [InlineData("{{ all 1 \"a\" }} {{ all 1 0 }} {{ all }} {{ any 0 1 }} {{ any }}", "true false true true false")]
    [InlineData("{{ ternary \"a\" \"b\" true }} {{ ternary \"a\" \"b\" (empty 1) }}", "a b")]
    [InlineData("{{ ternary \"a\" \"b\" 1 }}", "!expected bool; found 1")]
    [InlineData("{{ fail \"no way\" }}", "!error calling fail: no way")]
    public void Falls_back(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData(
        "{{ typeOf nil }} {{ typeOf 1 }} {{ typeOf 1.5 }} {{ typeOf \"\" }} {{ typeOf (list) }} {{ typeOf (dict) }} {{ typeOf (now) }}",
        "<nil> int float64 string []interface {} map[string]interface {} time.Time")]
    [InlineData(
        "{{ kindOf nil }} {{ kindOf (list) }} {{ kindOf (dict) }} {{ kindOf (now) }} {{ kindOf (semver \"1.0.0\") }} {{ kindOf (int64 1) }}",
        "invalid slice map struct ptr int64")]
    [InlineData(
        "{{ typeIs \"int\" 1 }} {{ kindIs \"map\" (dict) }} {{ typeIsLike \"semver.Version\" (semver \"1.0.0\") }} {{ typeIs \"semver.Version\" (semver \"1.0.0\") }}",
        "true true true false")]
    [InlineData(
        "{{ deepEqual 1 1.0 }} {{ deepEqual (dict \"a\" (list 1)) (dict \"a\" (list 1)) }} {{ deepEqual (list) (rest (list)) }} {{ deepEqual nil nil }} {{ deepEqual (until 1) (list 0) }}",
        "false true false true false")]
    public void Asks_for_types(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ toJson (dict \"a\" \"<\") }} {{ toRawJson (dict \"a\" \"<\") }}", "{\"a\":\"\\u003c\"} {\"a\":\"<\"}")]
    [InlineData("{{ toPrettyJson (dict \"a\" (list 1 2)) }}", "{\n  \"a\": [\n    1,\n    2\n  ]\n}")]
    [InlineData("{{ fromJson \"{\\\"a\\\":[1]}\" }} {{ toJson (fromJson \"bad\") }}", "map[a:[1]] null")]
    [InlineData("{{ mustFromJson \"bad\" }}", "!error calling mustFromJson: invalid character 'b' looking for beginning of value")]
    [InlineData("{{ toJson (float64 \"NaN\") | quote }}", "\"\"")]
    [InlineData("{{ mustToJson (float64 \"NaN\") }}", "!error calling mustToJson: json: unsupported value: NaN")]
    [InlineData("{{ toJson (now) }} {{ toJson (semver \"v1.2\") }}", "\"2024-02-29T12:30:15.25Z\" \"1.2.0\"")]
    public void Speaks_JSON(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ semverCompare \"^1.2\" \"1.9.0\" }} {{ semverCompare \">=1.25-0\" \"v1.25.3-gke.1\" }}", "true true")]
    [InlineData("{{ semverCompare \"bad\" \"1.0.0\" }}", "!error calling semverCompare: improper constraint: \"bad\"")]
    [InlineData("{{ semver \"x\" }}", "!error calling semver: invalid semantic version")]
    [InlineData(
        "{{ $v := semver \"v1.2.3-rc.1+b\" }}{{ $v }} {{ $v.Original }} {{ $v.Major }} {{ $v.Prerelease }} {{ $v.Metadata }} {{ $v.IncMinor }} {{ $v.LessThan (semver \"2.0.0\") }} {{ $v.Compare (semver \"1.0.0\") }}",
        "1.2.3-rc.1+b v1.2.3-rc.1+b 1 rc.1 b 1.3.0 true 1")]
    public void Compares_versions(string template, string result) => Assert.Equal(result, Sprig.Render(template));
}
