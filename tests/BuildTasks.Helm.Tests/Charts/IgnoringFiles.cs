using System.Text;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Tests.Charts;

public class IgnoringFiles
{
    [Theory]
    [InlineData("*.log", "a.log", true)]
    [InlineData("*.log", "deep/a.log", true)]
    [InlineData("/*.log", "deep/a.log", false)]
    [InlineData("/*.log", "a.log", true)]
    [InlineData("sub/*.dat", "sub/a.dat", true)]
    [InlineData("sub/*.dat", "x/sub/a.dat", false)]
    [InlineData("build/", "build/x", true)]
    [InlineData("build/", "build", false)]
    [InlineData("doc?.md", "doc1.md", true)]
    [InlineData("doc?.md", "doc.md", false)]
    [InlineData("[ab].cfg", "b.cfg", true)]
    [InlineData("[^ab].cfg", "b.cfg", false)]
    [InlineData(@"\*.cfg", "*.cfg", true)]
    [InlineData(@"\*.cfg", "a.cfg", false)]
    [InlineData("  spaced.txt  ", "spaced.txt", true)]
    [InlineData("# comment", "# comment", false)]
    [InlineData("", "templates/.hidden", true)]
    [InlineData("", "templates/.", false)]
    [InlineData("", ".hidden", false)]
    public void A_rule_decides(string rule, string path, bool ignored)
        => Assert.Equal(ignored, Parse(rule).IgnoresFile(path));

    [Theory]
    [InlineData("!keep.txt", "keep.txt", false)]
    [InlineData("!keep.txt", "Chart.yaml", true)]
    [InlineData("!keep/", "keep", true)]
    public void A_negated_rule_drops_what_it_does_not_match(string rule, string path, bool ignored)
        => Assert.Equal(ignored, Parse(rule).Ignores(path, isFolder: false));

    [Theory]
    [InlineData("a\n**/b", "double-star (**) syntax is not supported", 2)]
    [InlineData("[a", "syntax error in pattern", 1)]
    [InlineData("[]a]", "syntax error in pattern", 1)]
    [InlineData("[-]", "syntax error in pattern", 1)]
    [InlineData("a\\", "syntax error in pattern", 1)]
    public void A_rule_that_is_no_pattern_is_refused_with_its_line(string rules, string message, int line)
    {
        ChartException exception = Assert.Throws<ChartException>(() => Parse(rules));

        Assert.Equal((message, ".helmignore", line), (exception.Message, exception.File, exception.Line));
    }

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_are_no_part_of_rules()
        => Assert.True(Parse("\uFEFF*.log\r\n").IgnoresFile("a.log"));

    [Theory]
    [InlineData(65_535, "")]
    [InlineData(65_536, "bufio.Scanner: token too long")]
    public void A_line_may_be_as_long_as_Helms_buffer(int length, string message)
        => Assert.Equal(message, Record.Exception(() => Parse("a\n" + new string('é', length / 2) + new string('x', length % 2)))?.Message ?? "");

    private static HelmIgnore Parse(string rules) => HelmIgnore.Parse(Encoding.UTF8.GetBytes(rules));
}
