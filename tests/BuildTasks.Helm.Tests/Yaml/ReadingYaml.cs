using System.Text;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Tests.Yaml;

public sealed class ReadingYaml
{
    [Theory]
    [InlineData("a: 1", """{"a":1}""")]
    [InlineData("a: 010", """{"a":8}""")]
    [InlineData("a: 0o17", """{"a":15}""")]
    [InlineData("[0.25, -0.5, 0.07, 0e1, 0:5, 0-1, 0/5]", """[0.25,-0.5,0.07,0,"0:5","0-1","0/5"]""")]
    [InlineData("a: 08", """{"a":8}""")]
    [InlineData("[0b-1, 0b+101, 0b-1_0, -0b-1, 0b-, 0b-12]", """[-1,5,-2,"-0b-1","0b-","0b-12"]""")]
    [InlineData("0b-1: x", """{"-1":"x"}""")]
    [InlineData(".nan: 1\n-.inf: 2\n+.Inf: 3", """{"-.inf":2,".inf":3,".nan":1}""")]
    [InlineData("a: .nan\na: 1", """{"a":1}""")]
    [InlineData("a: {~: 1}\na: 1", """{"a":1}""")]
    [InlineData("a: 0x1F", """{"a":31}""")]
    [InlineData("a: 1_000.5", """{"a":1000.5}""")]
    [InlineData("a: yes\nb: Off\nn: n", """{"a":true,"b":false,"false":false}""")]
    [InlineData("a: 2001-01-01", """{"a":"2001-01-01"}""")]
    [InlineData("a: ~\nb: null\nc:", """{"a":null,"b":null,"c":null}""")]
    [InlineData("1: a\n1.5: b\ntrue: c", """{"1":"a","1.5":"b","true":"c"}""")]
    [InlineData("a: &x {b: 1, c: 2}\nd: {<<: *x, c: 3}", """{"a":{"b":1,"c":2},"d":{"b":1,"c":3}}""")]
    [InlineData("a:\n- 1\n- - 2\n  - 3\n", """{"a":[1,[2,3]]}""")]
    [InlineData("a: |\n  x\n   y\n\nb: >-\n  p\n  q\n\n  r\n", """{"a":"x\n y\n","b":"p q\nr"}""")]
    [InlineData("a: \"x\\\n  y\"\nb: 'it''s'", """{"a":"xy","b":"it's"}""")]
    [InlineData("[a: 1, {b, c: d}, ? e : f]", """[{"a":1},{"b":null,"c":"d"},{"e":"f"}]""")]
    [InlineData("? a\n: b\n? c\n", """{"a":"b","c":null}""")]
    [InlineData("!!str 12", "\"12\"")]
    [InlineData("!!float 1", "1")]
    [InlineData("!!binary aGk=", "\"hi\"")]
    [InlineData("---\na: 1\n---\nb: 2\n", """{"a":1}""")]
    [InlineData("# nothing", "null")]
    [InlineData("", "null")]
    [InlineData("a: 1\na: 2", """{"a":2}""")]
    public void Gives_the_values_that_remain_after_JSON(string yaml, string json)
        => Assert.Equal(json, GoJson.Marshal(GoYaml.Parse(yaml)));

    [Theory]
    [InlineData("a: b: c", "yaml: mapping values are not allowed in this context")]
    [InlineData("a: 1\n b: 2", "yaml: line 2: mapping values are not allowed in this context")]
    [InlineData("a: @b", "yaml: found character that cannot start any token")]
    [InlineData("a:\n\t- b", "yaml: line 2: found character that cannot start any token")]
    [InlineData("a: [1, 2\nb: 3", "yaml: line 1: did not find expected ',' or ']'")]
    [InlineData("a: 1\n- b", "yaml: line 1: did not find expected key")]
    [InlineData("a: 1\nb\nc: 2", "yaml: line 3: could not find expected ':'")]
    [InlineData("a: *b", "yaml: unknown anchor 'b' referenced")]
    [InlineData("a: &a [*a]", "yaml: anchor 'a' value contains itself")]
    [InlineData("a: \"b", "yaml: found unexpected end of stream")]
    [InlineData("a: \"\\q\"", "yaml: found unknown escape character")]
    [InlineData("a: .inf", "json: unsupported value: +Inf")]
    [InlineData("b: .inf\na: [1, .nan]", "json: unsupported value: NaN")]
    [InlineData("~: .inf", "unsupported map key of type: %!s(<nil>), key: <nil>, value: +Inf")]
    [InlineData("a: .inf\n~: x", "unsupported map key of type: %!s(<nil>), key: <nil>, value: \"x\"")]
    [InlineData("~: {1: 2, b: ~}", "unsupported map key of type: %!s(<nil>), key: <nil>, value: map[interface {}]interface {}{\"b\":interface {}(nil), 1:2}")]
    [InlineData("18446744073709551615: [a]", "unsupported map key of type: uint64, key: 0xffffffffffffffff, value: []interface {}{\"a\"}")]
    [InlineData("? {1: 2}\n: b", "yaml: invalid map key: map[interface {}]interface {}{1:2}")]
    [InlineData("a: !!int x", "yaml: cannot decode !!str `x` as a !!int")]
    [InlineData("? [a, b]\n: c", "yaml: invalid map key: []interface {}{\"a\", \"b\"}")]
    [InlineData("a: \u0001", "yaml: control characters are not allowed")]
    [InlineData("a: !x!y z", "yaml: found undefined tag handle")]
    [InlineData("<<: 1", "yaml: map merge requires map or sequence of maps as the value")]
    public void Fails_with_the_words_of_go_yaml(string yaml, string message)
        => Assert.Equal("error converting YAML to JSON: " + message, Assert.Throws<YamlException>(() => GoYaml.Parse(yaml)).Message);

    [Theory]
    [InlineData("a: \"é😀\"\n", """{"a":"é😀"}""")]
    [InlineData("- 1\n- [2]", "[1,[2]]")]
    public void Reads_UTF_16_with_a_byte_order_mark(string yaml, string json)
    {
        foreach (Encoding encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            string text = GoText.FromUtf8([.. encoding.GetPreamble(), .. encoding.GetBytes(yaml)]);
            Assert.Equal(json, GoJson.Marshal(GoYaml.Parse(text)));
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xff, 0xfe, (byte)'a' }, "incomplete UTF-16 character")]
    [InlineData(new byte[] { 0xff, 0xfe, 0x00, 0xdc }, "unexpected low surrogate area")]
    [InlineData(new byte[] { 0xff, 0xfe, 0x3d, 0xd8 }, "incomplete UTF-16 surrogate pair")]
    [InlineData(new byte[] { 0xff, 0xfe, 0x3d, 0xd8, (byte)'a', 0x00 }, "expected low surrogate area")]
    [InlineData(new byte[] { 0xfe, 0xff, 0x00, 0x01 }, "control characters are not allowed")]
    public void Refuses_broken_UTF_16(byte[] yaml, string message)
        => Assert.Equal(
            "error converting YAML to JSON: yaml: " + message, Assert.Throws<YamlException>(() => GoYaml.Parse(GoText.FromUtf8(yaml))).Message);

    [Fact]
    public void Strictly_takes_keys_of_different_types_that_are_one_text_in_JSON()
        => Assert.Equal("""{".nan":2,"1":"b"}""", GoJson.Marshal(GoYaml.ParseStrict("1: a\n\"1\": b\n.nan: 1\n.nan: 2\n")));

    [Fact]
    public void Strictly_refuses_a_key_that_is_set_twice()
    {
        YamlException exception = Assert.Throws<YamlException>(() => GoYaml.ParseStrict("a: 1\nb: 2\na: 3\n"));

        Assert.Equal("error converting YAML to JSON: yaml: unmarshal errors:\n  line 3: key \"a\" already set in map", exception.Message);
        Assert.Equal(3, exception.Line);
    }

    [Fact]
    public void Stops_aliases_that_unfold_without_end()
    {
        string bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + string.Concat(Enumerable.Range('b', 8).Select(name =>
                $"{(char)name}: &{(char)name} [{string.Join(',', Enumerable.Repeat($"*{(char)(name - 1)}", 9))}]\n"));

        YamlException exception = Assert.Throws<YamlException>(() => GoYaml.Parse(bomb));

        Assert.Equal("error converting YAML to JSON: yaml: document contains excessive aliasing", exception.Message);
    }

    [Fact]
    public void Survives_very_deep_nesting()
        => Assert.Contains("exceeded max depth", Assert.Throws<YamlException>(() => GoYaml.Parse(new string('[', 200_000))).Message, StringComparison.Ordinal);

    [Fact]
    public void Takes_a_thousand_levels()
        => Assert.NotNull(GoYaml.Parse("a: " + new string('[', 990) + new string(']', 990)));
}
