using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Tests.Charts;

public class EditingChartYaml
{
    [Theory]
    [InlineData("name: a\nversion: 1.0.0 # keep\n", "name: a\nversion: 2.0.0 # keep\n")]
    [InlineData("name: a\nversion: '1.0.0'\n", "name: a\nversion: '2.0.0'\n")]
    [InlineData("name: a\nversion:   \"1.0.0\"   \r\nx: y", "name: a\nversion:   \"2.0.0\"   \r\nx: y")]
    [InlineData("name: a\n\"version\": 1.0.0", "name: a\n\"version\": 2.0.0")]
    [InlineData("{name: a, version: 1.0.0, deprecated: true}", "{name: a, version: 2.0.0, deprecated: true}")]
    [InlineData("name: a\nversion: |-\n  1.0.0\nicon: x\n", "name: a\nversion: 2.0.0\nicon: x\n")]
    [InlineData("name: a\nversion: !!str 1.0.0\n", "name: a\nversion: !!str 2.0.0\n")]
    [InlineData("name: a\nversion: &v 1.0.0\n", "name: a\nversion: &v 2.0.0\n")]
    [InlineData("name: a\nversion:\nicon: x\n", "name: a\nversion: 2.0.0\nicon: x\n")]
    [InlineData("version: 0.1.0\nname: a\nversion: 1.0.0\n", "version: 0.1.0\nname: a\nversion: 2.0.0\n")]
    [InlineData("dependencies:\n- name: b\n  version: 1.0.0\nversion: 1.0.0\n", "dependencies:\n- name: b\n  version: 1.0.0\nversion: 2.0.0\n")]
    [InlineData("dependencies: [{version: 1.0.0}]\nversion: 1.0.0\n---\nversion: 3\n", "dependencies: [{version: 1.0.0}]\nversion: 2.0.0\n---\nversion: 3\n")]
    [InlineData("# version: 9\nname: 'ünï 😀'\nversion: 1.0.0", "# version: 9\nname: 'ünï 😀'\nversion: 2.0.0")]
    public void Only_the_version_changes(string before, string after)
        => Assert.Equal(after, ChartYamlEdit.Set(before, "2.0.0", appVersion: null));

    [Theory]
    [InlineData("version: 1.0.0 # v\nname: a\n", "version: 1.0.0 # v\nappVersion: \"3\"\nname: a\n")]
    [InlineData("name: a\r\nversion: 1.0.0", "name: a\r\nversion: 1.0.0\r\nappVersion: \"3\"")]
    [InlineData("{version: 1.0.0, name: a}", "{version: 1.0.0, appVersion: \"3\", name: a}")]
    [InlineData("version: >-\n  1.0.0\nname: a\n", "version: >-\n  1.0.0\nappVersion: \"3\"\nname: a\n")]
    public void A_missing_appVersion_is_added_below_the_version(string before, string after)
        => Assert.Equal(after, ChartYamlEdit.Set(before, version: null, "3"));

    [Theory]
    [InlineData("1.2", "\"1.2\"")]
    [InlineData("12e4567", "\"12e4567\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("a: b # c", "\"a: b # c\"")]
    [InlineData("2024-01-01", "\"2024-01-01\"")]
    [InlineData("1.0.0-rc.1+build.5", "1.0.0-rc.1+build.5")]
    public void A_text_that_would_read_as_something_else_is_quoted(string value, string written)
        => Assert.Equal($"version: 1.0.0\nappVersion: {written}\n", ChartYamlEdit.Set("version: 1.0.0\nappVersion: x\n", version: null, value));

    [Fact]
    public void A_version_that_others_refer_to_is_left_alone()
    {
        ChartException refused = Assert.Throws<ChartException>(() => ChartYamlEdit.Set("version: &v 1.0.0\nappVersion: *v\n", "2.0.0", appVersion: null));

        Assert.Equal("Chart.yaml", refused.File);
    }

    [Fact]
    public void An_alias_gives_way_to_a_text()
        => Assert.Equal("version: &v 1.0.0\nappVersion: 2.0.0\n", ChartYamlEdit.Set("version: &v 1.0.0\nappVersion: *v\n", version: null, "2.0.0"));
}
