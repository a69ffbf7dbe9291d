using System.Text.Json;
using BuildTasks.Fakes;
using BuildTasks.Helm.Rendering;
using BuildTasks.Linting;

namespace BuildTasks.Tests.Linting;

/// <summary>What real <c>helm lint</c> prints, byte for byte, with its exit code.</summary>
public sealed class LintConformance(LintConformance.Tally tally) : IClassFixture<LintConformance.Tally>
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (string file in ConformanceSuite.Files("lint/expected", "*.json"))
            {
                using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(file));
                foreach (JsonElement lint in expected.RootElement.GetProperty("cases").EnumerateArray())
                {
                    cases.Add(Path.GetFileNameWithoutExtension(file), lint.GetProperty("name").GetString()!);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_output_is_helms(string chart, string name) => tally.Run($"{chart} {name}", () =>
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(ConformanceSuite.Root, $"lint/expected/{chart}.json")));
        JsonElement lint = expected.RootElement.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);

        CommandOutput run = HelmLint.Run([.. lint.GetProperty("args").EnumerateArray().Skip(1).Select(arg => arg.GetString()!)], ConformanceSuite.Root);

        Assert.Equal(Text(lint, "stdout"), run.Output);
        Assert.Equal(Text(lint, "stderr"), run.Errors);
        Assert.Equal(lint.GetProperty("exitCode").GetInt32(), run.ExitCode);
    });

    private static string Text(JsonElement lint, string member)
        => lint.GetProperty(member).GetString()!.Replace("{root}", ConformanceSuite.Root, StringComparison.Ordinal);

    public sealed class Tally() : ConformanceTally("lint");
}
