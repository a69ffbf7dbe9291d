using System.Text;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Yaml;

namespace BuildTasks.Helm.Tests.Yaml;

public sealed class WritingYaml
{
    [Theory]
    [InlineData("""{"b":1,"a":[1,{"c":"x"}]}""", "a:\n- 1\n- c: x\nb: 1\n")]
    [InlineData("""{"a10":1,"a9":2,"a1":3}""", "a1: 3\na9: 2\na10: 1\n")]
    [InlineData("""["yes","1","1.5","null","2001-01-01","1:30","","-","a: b","a #b"]""",
        "- \"yes\"\n- \"1\"\n- \"1.5\"\n- \"null\"\n- \"2001-01-01\"\n- \"1:30\"\n- \"\"\n- '-'\n- 'a: b'\n- 'a #b'\n")]
    [InlineData("""{"a":"x\ny","b":"x\n","c":"x\n\n","d":" x\ny"}""", "a: |-\n  x\n  y\nb: |\n  x\nc: |+\n  x\n\nd: |2-\n   x\n  y\n")]
    [InlineData("[[1,[2]],{}]", "- - 1\n  - - 2\n- {}\n")]
    [InlineData("[1e6,1234567.5,1e21,1e-7,100000000000000000000]", "- 1000000\n- 1.2345675e+06\n- 1e+21\n- 1e-07\n- 1e+20\n")]
    [InlineData("null", "null\n")]
    [InlineData("\"x\\ty\"", "\"x\\ty\"\n")]
    public void Gives_the_bytes_of_sigs_yaml(string json, string yaml)
        => Assert.Equal(yaml, GoYaml.Write(GoJson.Unmarshal(json)));

    [Fact]
    public void Breaks_long_lines_at_spaces()
    {
        string text = string.Join(' ', Enumerable.Repeat("word", 30));

        Assert.Equal(
            "a: " + string.Join(' ', Enumerable.Repeat("word", 16)) + "\n  " + string.Join(' ', Enumerable.Repeat("word", 14)) + "\n",
            GoYaml.Write(new GoMap([KeyValuePair.Create("a", (object?)text)])));
    }

    [Theory]
    [InlineData("a\u0085b")]
    [InlineData("\u0085")]
    public void Refuses_a_key_with_a_line_break_that_JSON_leaves_alone(string key)
        => Assert.Throws<YamlException>(() => GoYaml.Write(new GoMap([KeyValuePair.Create(key, (object?)1.0)])));

    [Fact]
    public void Refuses_a_map_that_contains_itself()
    {
        GoMap map = new();
        map.Set("a", map);

        Assert.Throws<YamlException>(() => GoYaml.Write(map));
    }

    [Theory]
    [InlineData("a\nb\u00d6\u00ff", "!!binary YQpi1v8=: 1\n")]
    [InlineData("\u00d6", "!!binary 1g==: 1\n")]
    public void Writes_a_binary_key_like_any_short_key(string latin, string yaml)
    {
        // The characters stand for bytes.
        string key = GoText.FromUtf8(Encoding.Latin1.GetBytes(latin));

        Assert.Equal(yaml, GoYaml.WritePretty(new GoMap([KeyValuePair.Create(key, (object?)GoInt.Box(1))])));
    }

    [Fact]
    public void Ends_with_the_line_break_of_the_text()
        => Assert.Equal("|\n  a\n  b\u2028", GoYaml.Write("a\nb\u2028"));

    [Fact]
    public void Indents_sequences_when_pretty()
        => Assert.Equal("a:\n  - 1\n  - b: 2\n    c:\n      - 3\n", GoYaml.WritePretty(GoYaml.Parse("a: [1, {b: 2, c: [3]}]")));
}
