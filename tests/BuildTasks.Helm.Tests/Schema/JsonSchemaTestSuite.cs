using System.Globalization;
using System.Text;
using BuildTasks.Helm.Schema;

namespace BuildTasks.Helm.Tests.Schema;

/// <summary>The required tests of JSON-Schema-Test-Suite, one test a file.</summary>
public sealed class JsonSchemaTestSuite
{
    private static readonly Dictionary<string, int> Drafts = new(StringComparer.Ordinal)
    {
        ["draft4"] = 4,
        ["draft6"] = 6,
        ["draft7"] = 7,
        ["draft2019-09"] = 2019,
        ["draft2020-12"] = 2020,
    };

    public static TheoryData<string> Files()
    {
        TheoryData<string> files = [];
        foreach (string draft in Drafts.Keys)
        {
            string folder = Path.Combine(Suite, "tests", draft);
            foreach (string file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            {
                files.Add($"{draft}/{Path.GetFileName(file)}");
            }
        }

        return files;
    }

    /// <summary>Optional for validators, but in draft 7 Helm asserts formats. The others it checks less strictly than the suite does.</summary>
    public static TheoryData<string> Formats() =>
    [
        .. new[] { "date", "date-time", "time", "ipv6", "iri-reference", "json-pointer", "regex", "relative-json-pointer", "unknown" }
            .Select(format => $"draft7/optional/format/{format}.json"),
    ];

    private static string Suite => ReferenceFolder.SchemaTestSuite
        ?? throw new InvalidOperationException("JSON-Schema-Test-Suite is not in the folder that BUILDTASKS_REFERENCE names.");

    [TheoryWithSchemaTestSuite]
    [MemberData(nameof(Files))]
    public void Every_required_test_has_the_demanded_outcome(string file)
    {
        int draft = Drafts[file.Split('/')[0]];
        JsonArray groups = (JsonArray)JsonText.Parse(File.ReadAllBytes(Path.Combine(Suite, "tests", file)));
        StringBuilder failures = new();
        foreach (JsonObject group in groups.Items.Cast<JsonObject>())
        {
            Run(group, draft, failures);
        }

        Assert.True(failures.Length == 0, failures.ToString());
    }

    [TheoryWithSchemaTestSuite]
    [MemberData(nameof(Formats))]
    public void Every_format_test_has_the_demanded_outcome(string file) => Every_required_test_has_the_demanded_outcome(file);

    private static void Run(JsonObject group, int draft, StringBuilder failures)
    {
        string description = Text(group, "description");
        ValuesSchema schema;
        try
        {
            schema = ValuesSchema.Compile(group.Find("schema")!, new ValuesSchemaOptions { DefaultDraft = draft, ReadRemote = ReadRemote });
        }
        catch (SchemaException exception)
        {
            failures.AppendLine(CultureInfo.InvariantCulture, $"{description}: {exception.Message}");
            return;
        }

        foreach (JsonObject test in ((JsonArray)group.Find("tests")!).Items.Cast<JsonObject>())
        {
            SchemaReport report = schema.Validate(test.Find("data")!);
            if (report.IsValid != (test.Find("valid") == JsonBoolean.True))
            {
                failures.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"{description} / {Text(test, "description")}: valid is {report.IsValid}\n{report.ToHelmText()}");
            }
        }
    }

    private static ReadOnlyMemory<byte>? ReadRemote(string url)
    {
        const string Server = "http://localhost:1234/";
        string file = Path.Combine(Suite, "remotes", url.StartsWith(Server, StringComparison.Ordinal) ? url[Server.Length..] : "absent");
        return File.Exists(file) ? File.ReadAllBytes(file) : null;
    }

    private static string Text(JsonObject map, string name) => ((JsonString)map.Find(name)!).Value;
}
