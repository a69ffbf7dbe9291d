using BuildTasks.Yaml;

namespace BuildTasks.Tests.Yaml;

public class EditingAScalar
{
    /// <summary>What is written around the value of <c>v</c>; «» marks where the text of the scalar is, with the expected text in it.</summary>
    public static readonly TheoryData<string, string, string> Styles = new()
    {
        { "plain", "v: 1.2.3\n", "v: 1.3.0\n" },
        { "plain with a comment", "v:   1.2.3   # c: 'x'\nw: 1.2.3\n", "v:   1.3.0   # c: 'x'\nw: 1.2.3\n" },
        { "plain over two lines", "v: one\n  two\nw: x\n", "v: 1.3.0\nw: x\n" },
        { "plain number", "v: 0.5\n", "v: 1.3.0\n" },
        { "single-quoted", "v: '1.2.3' # c\n", "v: '1.3.0' # c\n" },
        { "single-quoted over lines", "v: 'a\n\n  b'\nw: 1\n", "v: '1.3.0'\nw: 1\n" },
        { "double-quoted", "v: \"1.2.3\"\n", "v: \"1.3.0\"\n" },
        { "double-quoted with escapes", "v: \"\\u0031.2\\x2e3\"\n", "v: \"1.3.0\"\n" },
        { "literal", "v: |\n  1.2.3\nw: 1\n", "v: |\n  1.3.0\nw: 1\n" },
        { "literal, stripped, with a comment", "v: |- # why\n    1.2.3\n\n# c\nw: 1\n", "v: |- # why\n    1.3.0\n\n# c\nw: 1\n" },
        { "literal, kept", "v: |+\n  1.2.3\n\n\nw: 1\n", "v: |+\n  1.3.0\n\n\nw: 1\n" },
        { "literal with an indentation indicator", "v: |2-\n  1.2.3\nw: 1\n", "v: |2-\n  1.3.0\nw: 1\n" },
        { "literal at the end without line end", "v: |-\n  1.2.3", "v: |-\n  1.3.0" },
        { "literal with CRLF", "v: |\r\n  1.2.3\r\nw: 1\r\n", "v: |\r\n  1.3.0\r\nw: 1\r\n" },
        { "folded", "v: >-\n  1.2.3\nw: 1\n", "v: >-\n  1.3.0\nw: 1\n" },
        { "folded over lines", "v: >\n  one\n  two\n\nw: 1\n", "v: >\n  1.3.0\n\nw: 1\n" },
        { "folded, kept, at the end", "v: >+\n  1.2.3\n\n", "v: >+\n  1.3.0\n\n" },
        { "in a flow mapping", "{v: 1.2.3, w: 1}\n", "{v: 1.3.0, w: 1}\n" },
        { "in a flow mapping with quotes and no spaces", "{\"v\":\"1.2.3\",\"w\":1}", "{\"v\":\"1.3.0\",\"w\":1}" },
        { "in a flow mapping over lines", "{\n  v: 1.2.3, # c\n  w: [a, b] }\n", "{\n  v: 1.3.0, # c\n  w: [a, b] }\n" },
        { "anchored", "v: &x 1.2.3\nw: *x\n", "v: &x 1.3.0\nw: *x\n" },
        { "anchored and tagged", "v: &x !!str 1.2.3 # c\nw: *x\n", "v: &x !!str 1.3.0 # c\nw: *x\n" },
        { "tagged, then anchored, then quoted", "v: !!str   &x   '1.2.3'\n", "v: !!str   &x   '1.3.0'\n" },
        { "tagged on the line before", "v: !!str\n  1.2.3\n", "v: !!str\n  1.3.0\n" },
        { "anchored literal", "v: &x |\n  1.2.3\nw: *x\n", "v: &x |\n  1.3.0\nw: *x\n" },
        { "through an alias", "w: &x 1.2.3\nv: *x\n", "w: &x 1.3.0\nv: *x\n" },
        { "through a merge key", "b: &b {v: 1.2.3}\n<<: *b\n", "b: &b {v: 1.3.0}\n<<: *b\n" },
        { "absent", "v:\nw: 1\n", "v: 1.3.0\nw: 1\n" },
        { "absent with a comment", "v: # none\nw: 1\n", "v: 1.3.0 # none\nw: 1\n" },
        { "absent at the end of the text", "v:", "v: 1.3.0" },
        { "null", "v: ~\n", "v: 1.3.0\n" },
        { "with CRLF and tabs before the comment", "v: 1.2.3\t# c\r\nw: 1\r\n", "v: 1.3.0\t# c\r\nw: 1\r\n" },
        { "after a byte order mark", "\uFEFFv: 1.2.3\n", "\uFEFFv: 1.3.0\n" },
        { "after emoji and other scripts", "# 🚀 é\n\"🚀\": 漢字 # 👩‍👩‍👧\nv: '1.2.3' # 🎉\n", "# 🚀 é\n\"🚀\": 漢字 # 👩‍👩‍👧\nv: '1.3.0' # 🎉\n" },
        { "without final line end", "w: 1\nv: 1.2.3", "w: 1\nv: 1.3.0" },
        { "with an explicit key", "? v\n: 1.2.3\n", "? v\n: 1.3.0\n" },
        { "duplicated: the last counts", "v: 1.0.0\nv: 1.2.3\n", "v: 1.0.0\nv: 1.3.0\n" },
        { "with directives and document marks", "%YAML 1.1\n---\nv: 1.2.3\n...\n# end\n", "%YAML 1.1\n---\nv: 1.3.0\n...\n# end\n" },
    };

    /// <summary>Values that would be something else, or nothing at all, without quotes.</summary>
    public static readonly TheoryData<string, string> PlainToQuoted = new()
    {
        { "1.10", "'1.10'" },
        { "1", "'1'" },
        { "0x1F", "'0x1F'" },
        { "0o17", "'0o17'" },
        { "1_000", "'1_000'" },
        { "1e3", "'1e3'" },
        { "190:20:30", "'190:20:30'" },
        { ".inf", "'.inf'" },
        { "true", "'true'" },
        { "Off", "'Off'" },
        { "y", "'y'" },
        { "null", "'null'" },
        { "~", "'~'" },
        { "2026-01-02", "'2026-01-02'" },
        { string.Empty, "''" },
        { "- a", "'- a'" },
        { "*x", "'*x'" },
        { "%x", "'%x'" },
        { "a: b", "'a: b'" },
        { "a #b", "'a #b'" },
        { "a:", "'a:'" },
        { " a", "' a'" },
        { "it's: so", "'it''s: so'" },
        { "a\nb", "\"a\\nb\"" },
        { "a, b", "a, b" },
        { ">=1.2.0 <2.0.0", "'>=1.2.0 <2.0.0'" },
        { "1.*", "1.*" },
        { "1.2.3@sha256:ab", "1.2.3@sha256:ab" },
        { "1.2.3-rc.1+build", "1.2.3-rc.1+build" },
    };

    [Theory]
    [MemberData(nameof(Styles))]
    public void Keeps_its_style_and_every_other_byte(string style, string before, string after)
    {
        Assert.NotEmpty(style);
        Assert.Equal(after, Edit(before, "1.3.0"));
    }

    [Theory]
    [MemberData(nameof(PlainToQuoted))]
    public void Quotes_a_plain_value_that_would_be_read_as_something_else(string value, string text)
        => Assert.Equal($"v: {text} # c\n", Edit("v: x # c\n", value));

    [Theory]
    [InlineData("a, b", "{v: 'a, b'}")]
    [InlineData("[a", "{v: '[a'}")]
    [InlineData("a}", "{v: 'a}'}")]
    public void Quotes_a_plain_value_that_would_end_early_in_flow_style(string value, string after)
        => Assert.Equal(after, Edit("{v: x}", value));

    [Theory]
    [InlineData("{\"v\": 1}", "{\"v\": \"1.3.0\"}")]
    [InlineData("{\"v\": null}", "{\"v\": \"1.3.0\"}")]
    [InlineData("{\n\t\"e\": \"\\ud83d\\ude80\\/\",\n\t\"v\": \"1.2.3\"\n}", "{\n\t\"e\": \"\\ud83d\\ude80\\/\",\n\t\"v\": \"1.3.0\"\n}")]
    public void Writes_only_double_quotes_into_JSON(string before, string after)
        => Assert.Equal(after, Edit(before, "1.3.0", isJson: true));

    [Theory]
    [InlineData("v: 'x'\n", "it's", "v: 'it''s'\n")]
    [InlineData("v: 'x'\n", "a\tb", "v: \"a\\tb\"\n")]
    [InlineData("v: \"x\"\n", "a\"b\\c", "v: \"a\\\"b\\\\c\"\n")]
    [InlineData("v: |\n  a: 1\n  b: 2 # c\n\n  d: 3\nw: 1\n", "a: 1\nb: 5 # c\n\nd: 3\n", "v: |\n  a: 1\n  b: 5 # c\n\n  d: 3\nw: 1\n")]
    [InlineData("v: |\n   a\nw: 1\n", "one\ntwo", "v: |\n   one\n   two\nw: 1\n")]
    [InlineData("v: |1\n  a\n b\nw: 1\n", " c\nb", "v: |1\n  c\n b\nw: 1\n")]
    [InlineData("v: >-\n  a\nw: 1\n", "one\ntwo", "v: >-\n  one\n\n  two\nw: 1\n")]
    public void Writes_any_text_in_the_style_it_finds(string before, string value, string after)
        => Assert.Equal(after, Edit(before, value));

    [Theory]
    [InlineData("v: |\n  x\n", "  starts with spaces")]
    [InlineData("v: >-\n  x\n", "a\n  indented\nb")]
    [InlineData("v: |\n  x\n", "a\rb")]
    public void Is_refused_when_the_style_cannot_hold_the_value(string before, string value)
    {
        BuildTaskException refused = Assert.Throws<BuildTaskException>(() => Edit(before, value));

        Assert.Equal("file.yaml", refused.File);
        Assert.Equal(1, refused.Line);
    }

    [Fact]
    public void Can_be_done_to_several_scalars_of_several_documents_at_once()
    {
        YamlText yaml = YamlText.Parse("a: 1.0.0\n---\nb: ['1.0.0', x]\n---\n# nothing\n---\nc: 1.0.0\n");
        YamlEdit edit = new(yaml);
        edit.Replace(((YamlMapping)yaml.Documents[3]).Scalar("c")!, "3.0.0");
        edit.Replace(((YamlMapping)yaml.Documents[0]).Scalar("a")!, "2.0.0-longer");
        edit.Replace((YamlScalar)((YamlMapping)yaml.Documents[1]).Items("b").First(), "4");

        Assert.Equal("a: 2.0.0-longer\n---\nb: ['4', x]\n---\n# nothing\n---\nc: 3.0.0\n", edit.Apply());
    }

    private static string Edit(string text, string value, bool isJson = false)
    {
        YamlText yaml = YamlText.Parse(text, "file.yaml", isJson);
        YamlEdit edit = new(yaml, "file.yaml");
        edit.Replace(((YamlMapping)yaml.Documents[0]).Scalar("v")!, value);
        return edit.Apply();
    }
}
