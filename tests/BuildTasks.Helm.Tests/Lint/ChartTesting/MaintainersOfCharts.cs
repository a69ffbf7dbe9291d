using BuildTasks.Helm.Lint;
using BuildTasks.Helm.Lint.ChartTesting;

namespace BuildTasks.Helm.Tests.Lint.ChartTesting;

public sealed class MaintainersOfCharts
{
    [Theory]
    [InlineData("name: a\nmaintainers:\n- name: Ada\n")]
    [InlineData("name: a\ndeprecated: true\n")]
    [InlineData("name: a\ndeprecated: true\nmaintainers: []\n")]
    [InlineData("not: [yaml")]
    [InlineData("- a list\n")]
    public void Nothing_is_said(string chartYaml) => Assert.Empty(MaintainersRule.Check(chartYaml));

    [Theory]
    [InlineData("name: a\n", 1, "chart doesn't have maintainers; list at least one under 'maintainers', or mark the chart as deprecated")]
    [InlineData("name: a\nmaintainers: []\n", 2, "chart doesn't have maintainers; list at least one under 'maintainers', or mark the chart as deprecated")]
    [InlineData("deprecated: true\nname: a\nmaintainers:\n- name: Ada\n", 3, "deprecated chart must not have maintainers; remove 'maintainers'")]
    public void It_is_an_error_at_its_line(string chartYaml, int line, string message)
        => Assert.Equal(
            new Finding(FindingSeverity.Error, "chart-maintainers-required", "Chart.yaml", message, line, 1),
            Assert.Single(MaintainersRule.Check(chartYaml)));
}
