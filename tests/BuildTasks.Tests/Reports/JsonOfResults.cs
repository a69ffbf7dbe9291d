using BuildTasks.Reports;

namespace BuildTasks.Tests.Reports;

public sealed class JsonOfResults
{
    [Fact]
    public void Is_masked_before_it_is_escaped()
    {
        PlanMatrix plan = new([new PlanMatrixEntry("web", "charts/web", "1.2.3", "say \"friend\" changed")]);

        string json = ResultJson.Write(plan, ResultJson.Default.PlanMatrix, text => text.Replace("\"friend\"", "***", StringComparison.Ordinal));

        Assert.Contains("\"reason\": \"say *** changed\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_its_keys_when_a_secret_is_named_like_one()
    {
        PlanMatrix plan = new([new PlanMatrixEntry("web", "charts/web", "1.2.3", "chart")]);

        string json = ResultJson.Write(plan, ResultJson.Default.PlanMatrix, text => text.Replace("chart", "***", StringComparison.Ordinal));

        Assert.Contains("\"chart\": \"web\"", json, StringComparison.Ordinal);
        Assert.Contains("\"path\": \"***s/web\"", json, StringComparison.Ordinal);
    }
}
