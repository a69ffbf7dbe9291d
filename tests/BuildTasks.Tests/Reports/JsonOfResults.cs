using System.Reflection;
using System.Text.Json;
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

    [Fact]
    public void Has_words_in_camel_case_for_every_enumeration()
    {
        IEnumerable<Type> reached = Reached(
            typeof(LintResult),
            typeof(VersionResult),
            typeof(PackageResult),
            typeof(PublishResult),
            typeof(VerifyResult),
            typeof(PlanMatrix));
        Type[] enumerations = [.. reached.Where(type => type.IsEnum)];

        Assert.Equal(
            ["FindingSeverity", "KeptReason", "PullRequestState", "PushStatus", "SourceForm"],
            enumerations.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.All(
            enumerations.SelectMany(type => Enum.GetValues(type).Cast<object>()),
            value => Assert.Equal(
                $"\"{JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!)}\"",
                JsonSerializer.Serialize(value, value.GetType(), ResultJson.Default)));
    }

    [Fact]
    public void Says_what_became_of_a_chart_in_the_words_of_the_text()
    {
        PlannedChart chart = new("web", "/repo/charts/web", "charts/web", "1.2.3", Included: true, "it changed", []);
        ResolvedVersion version = new(chart, "1.2.3", "", "1.2.3", "Chart.yaml");
        PushedChart pushed = new("web", "1.2.3", "oci://r/web:1.2.3", "sha256:0", PushStatus.Unchanged);
        ChartOutcome outcome = new(version, null, [pushed], null);

        Assert.Contains(
            "\"status\": \"unchanged\"",
            ResultJson.Write(new PushResult([outcome], DryRun: false), ResultJson.Default.PushResult, text => text),
            StringComparison.Ordinal);
    }

    /// <summary>The types of everything that is in a result.</summary>
    private static HashSet<Type> Reached(params Type[] results)
    {
        HashSet<Type> reached = [];
        Stack<Type> open = new(results);
        while (open.TryPop(out Type? type))
        {
            Type inner = type.IsGenericType ? type.GetGenericArguments()[^1] : type;
            if (inner != type)
            {
                open.Push(inner);
            }
            else if (type.Assembly.GetName().Name!.StartsWith("BuildTasks", StringComparison.Ordinal) && reached.Add(type))
            {
                foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    open.Push(property.PropertyType);
                }
            }
        }

        return reached;
    }
}
