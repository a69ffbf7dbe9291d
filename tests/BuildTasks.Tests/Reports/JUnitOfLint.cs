using System.Xml.Linq;
using BuildTasks.Reports;

namespace BuildTasks.Tests.Reports;

/// <summary>Lint's report for CI servers that read JUnit.</summary>
public sealed class JUnitOfLint
{
    private static readonly XElement Mixed = XDocument.Parse(LintJUnit.Write(LintSamples.Mixed)).Root!;

    [Fact]
    public void Each_finding_is_a_case_of_its_chart_s_suite()
    {
        Assert.Equal(["charts/web", "charts/api", "charts/gone"], Mixed.Elements("testsuite").Select(suite => (string?)suite.Attribute("name")));
        Assert.Equal([3, 1, 1], Mixed.Elements("testsuite").Select(suite => suite.Elements("testcase").Count()));
    }

    [Fact]
    public void Only_what_fails_the_run_fails_a_case()
    {
        Assert.Equal("5", (string?)Mixed.Attribute("tests"));
        Assert.Equal("1", (string?)Mixed.Attribute("failures"));
        Assert.Equal("1", (string?)Mixed.Attribute("errors"));
        Assert.Equal("template-render", (string?)Assert.Single(Mixed.Descendants("failure")).Attribute("type"));
        Assert.Equal(2, Mixed.Descendants("system-out").Count());
    }

    [Fact]
    public void Warnings_fail_cases_under_strict()
        => Assert.Equal("2", (string?)XDocument.Parse(LintJUnit.Write(LintSamples.Mixed with { Strict = true })).Root!.Attribute("failures"));

    [Fact]
    public void Characters_that_XML_cannot_hold_are_replaced()
        => Assert.Contains("<bad> & \uFFFD[31mred", Assert.Single(Mixed.Descendants("failure")).Value, StringComparison.Ordinal);

    [Fact]
    public void A_case_names_file_and_line()
    {
        XElement test = Mixed.Descendants("testcase").ElementAt(1);

        Assert.Equal("charts/web/Chart.yaml", (string?)test.Attribute("file"));
        Assert.Equal("3", (string?)test.Attribute("line"));
        Assert.Equal("chart-maintainers charts/web/Chart.yaml:3:1", (string?)test.Attribute("name"));
    }
}
