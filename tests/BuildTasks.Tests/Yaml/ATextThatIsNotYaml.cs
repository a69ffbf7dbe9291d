using BuildTasks.Yaml;

namespace BuildTasks.Tests.Yaml;

public class ATextThatIsNotYaml
{
    [Theory]
    [InlineData("a: b: c\n", 1)]
    [InlineData("a: 1\nb: [1, 2\n", 3)]
    [InlineData("a: 1\n---\nb: @x\n", 3)]
    [InlineData("a: *nowhere\n", 1)]
    [InlineData("a: &a\n  b: *a\n", 2)]
    [InlineData("metadata:\n  name: {{ include \"x\" . }}\n  {{- with .y }}\n", 3)]
    public void Is_refused_with_its_line(string text, int line)
    {
        BuildTaskException refused = Assert.Throws<BuildTaskException>(() => YamlText.Parse(text, "app.yaml"));

        Assert.StartsWith("not valid YAML: ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(("app.yaml", line), (refused.File, refused.Line));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("{a: ")]
    public void Is_refused_when_it_nests_without_end(string level)
        => Assert.Throws<BuildTaskException>(() => YamlText.Parse(string.Concat(Enumerable.Repeat(level, 100_000))));
}
