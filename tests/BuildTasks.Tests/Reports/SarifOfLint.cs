using System.Text.Json;
using BuildTasks.Fakes;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Schema;
using BuildTasks.Reports;

namespace BuildTasks.Tests.Reports;

/// <summary>Lint's report for code scanning.</summary>
public sealed class SarifOfLint
{
    private static string Subset => Path.Combine(AppContext.BaseDirectory, "Reports", "sarif-subset.schema.json");

    [Fact]
    public void The_report_is_valid_against_what_it_uses_of_the_standard()
    {
        AssertValid(Subset, LintSamples.Mixed);
        AssertValid(Subset, LintSamples.Clean);
    }

    [FactWithSarifSchema]
    public void The_report_is_valid_against_the_standard_s_schema()
    {
        AssertValid(FactWithSarifSchemaAttribute.SchemaFile, LintSamples.Mixed);
        AssertValid(FactWithSarifSchemaAttribute.SchemaFile, LintSamples.Clean);
    }

    [Fact]
    public void Results_point_at_their_rule_and_place()
    {
        using JsonDocument report = JsonDocument.Parse(LintSarif.Write(LintSamples.Mixed));
        JsonElement run = report.RootElement.GetProperty("runs")[0];
        JsonElement result = run.GetProperty("results")[2];

        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal(
            result.GetProperty("ruleId").GetString(),
            run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("charts/web/templates/my%20file.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(7, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void A_finding_that_moves_keeps_its_fingerprint()
    {
        LintedChart chart = LintSamples.Mixed.Charts[0];
        LintResult moved = new([chart with { Findings = [.. chart.Findings.Select(finding => finding with { Line = finding.Line + 5 })] }], Strict: false);

        Assert.Equal(Fingerprints(new LintResult([chart], Strict: false)), Fingerprints(moved));
    }

    private static string[] Fingerprints(LintResult result)
    {
        using JsonDocument report = JsonDocument.Parse(LintSarif.Write(result));
        JsonElement results = report.RootElement.GetProperty("runs")[0].GetProperty("results");
        return [.. results.EnumerateArray().Select(found => found.GetProperty("partialFingerprints").GetRawText())];
    }

    private static void AssertValid(string schemaFile, LintResult result)
    {
        ValuesSchema schema = ValuesSchema.Parse(File.ReadAllBytes(schemaFile));
        SchemaReport report = schema.Validate(GoJson.Unmarshal(LintSarif.Write(result)));
        Assert.True(report.IsValid, report.ToHelmText());
    }
}

/// <summary>A test that needs the standard's own schema, which npm carries; visibly skipped without it, and failing where it is required.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWithSarifSchemaAttribute : FactAttribute
{
    public FactWithSarifSchemaAttribute()
        => Skip = RealParts.SkipWithout(File.Exists(SchemaFile) ? null : "The schema of SARIF is not installed: run tests/workflows/install.sh (needs node)");

    public static string SchemaFile { get; } = Path.Combine(
        RepositoryRoot.Find(), "artifacts", "workflows", "node_modules", "@microsoft", "jest-sarif", "lib", "schemas", "sarif-2.1.0-rtm.5.json");
}
