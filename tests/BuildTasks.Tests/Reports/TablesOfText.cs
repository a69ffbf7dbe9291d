using BuildTasks.Reports;

namespace BuildTasks.Tests.Reports;

public sealed class TablesOfText
{
    [Fact]
    public void Stay_tables_whatever_is_in_a_name()
    {
        ChartPlan plan = new([new PlannedChart("web", "/repo/charts/web", "charts/web", "1.2.3", Included: true, "files/new\nline\u001b[31m changed", [])]);

        Assert.Equal(
            """
            CHART  VERSION  PATH        RUN  WHY
            web    1.2.3    charts/web  yes  files/new\x0aline\x1b[31m changed

            1 of 1 charts

            """.ReplaceLineEndings("\n"),
            PlanText.Write(plan));
    }
}
