using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BuildTasks.Helm.Lint;

namespace BuildTasks.Reports;

/// <summary>What lint found as SARIF 2.1.0 (OASIS), for code scanning.</summary>
public static class LintSarif
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>The rule of results that say why a chart could not be linted.</summary>
    private static readonly LintRule Unreadable = new(
        "chart-unreadable",
        "There is a chart at the path",
        "The folder or archive could not be opened as a chart, so no rule ran. Correct the path, or make the chart loadable.",
        FindingSeverity.Error);

    /// <summary>Writes one run with the rules' texts and a result for each finding; paths are relative to where the run started.</summary>
    public static string Write(LintResult result)
    {
        using MemoryStream stream = new();
        JsonWriterOptions options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (Utf8JsonWriter json = new(stream, options))
        {
            WriteLog(json, result);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteLog(Utf8JsonWriter json, LintResult result)
    {
        List<string> rules = [.. result.Charts.SelectMany(RuleIds).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (LintedChart chart in result.Charts)
        {
            foreach (Finding finding in chart.Findings)
            {
                WriteResult(json, rules, finding.RuleId, Level(finding.Severity), finding.Message, FindingPlace.Of(chart, finding));
            }

            if (chart.Error is not null)
            {
                WriteResult(json, rules, Unreadable.Id, "error", chart.Error, new FindingPlace(chart.Path, 0, 0));
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IEnumerable<string> RuleIds(LintedChart chart)
        => chart.Findings.Select(finding => finding.RuleId).Concat(chart.Error is null ? [] : [Unreadable.Id]);

    private static void WriteTool(Utf8JsonWriter json, List<string> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "buildtasks");
        json.WriteString("semanticVersion", typeof(LintSarif).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (string id in rules)
        {
            WriteRule(json, id == Unreadable.Id ? Unreadable : LintRuleCatalog.Find(id) ?? new LintRule(id, id, "See the message.", FindingSeverity.Error));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, LintRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText(json, "shortDescription", rule.Title);
        WriteText(json, "fullDescription", rule.Help);
        WriteText(json, "help", rule.Help);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, List<string> rules, string rule, string level, string message, FindingPlace place)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", rule);
        json.WriteNumber("ruleIndex", rules.IndexOf(rule));
        json.WriteString("level", level);
        WriteText(json, "message", message.TrimEnd('\n'));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', place.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
        WriteRegion(json, place);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();

        // The same finding on another line is still the same: code scanning follows it by this.
        json.WriteStartObject("partialFingerprints");
        json.WriteString("buildtasks/v1", Fingerprint(rule, place.Path, message));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, FindingPlace place)
    {
        if (place.Line == 0)
        {
            return;
        }

        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        if (place.Column > 0)
        {
            json.WriteNumber("startColumn", place.Column);
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(FindingSeverity severity) => severity == FindingSeverity.Info ? "note" : LintText.Word(severity);

    private static string Fingerprint(params string[] parts)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
