using System.Globalization;
using BuildTasks.Helm.Schema;

namespace BuildTasks.Helm.Tests.Schema;

/// <summary>A schema, a value, and the lines that Helm prints about it. The files of Cases/ hold the table.</summary>
public sealed class OwnSchemaCases
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Schema", "Cases");

    public static TheoryData<string, string> Groups()
    {
        TheoryData<string, string> data = [];
        foreach (string file in Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal))
        {
            foreach (JsonObject group in Read(Path.GetFileName(file)))
            {
                data.Add(Path.GetFileName(file), Text(group, "name"));
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void Every_value_gets_the_expected_lines(string file, string name)
    {
        JsonObject group = Read(file).Single(candidate => Text(candidate, "name") == name);
        int draft = group.Find("draft") is JsonNumber number ? int.Parse(number.Text, CultureInfo.InvariantCulture) : 2020;
        ValuesSchema schema = ValuesSchema.Compile(group.Find("schema")!, new ValuesSchemaOptions { DefaultDraft = draft });
        foreach (JsonArray test in Cases(group))
        {
            string expected = string.Concat(((JsonArray)test.Items[1]).Items.Select(line => ((JsonString)line).Value + "\n"));
            SchemaReport report = schema.Validate(test.Items[0]);
            Assert.Equal(expected, report.IsValid ? string.Empty : report.ToHelmText());
        }
    }

    [Fact]
    public void There_are_at_least_150_cases()
        => Assert.True(Directory.EnumerateFiles(Folder, "*.json").SelectMany(file => Read(Path.GetFileName(file))).Sum(group => Cases(group).Count()) >= 150);

    private static IEnumerable<JsonObject> Read(string file)
        => ((JsonArray)JsonText.Parse(File.ReadAllBytes(Path.Combine(Folder, file)))).Items.Cast<JsonObject>();

    private static IEnumerable<JsonArray> Cases(JsonObject group) => ((JsonArray)group.Find("cases")!).Items.Cast<JsonArray>();

    private static string Text(JsonObject map, string name) => ((JsonString)map.Find(name)!).Value;
}
