using System.Text.Json;
using BuildTasks.Fakes;
using BuildTasks.Helm.Rendering;
using BuildTasks.Linting;

namespace BuildTasks.Tests.Linting;

/// <summary>What real <c>helm lint</c> prints, byte for byte, with its exit code.</summary>
public sealed class LintConformance(ConformanceScore score) : IClassFixture<ConformanceScore>
{
    private static readonly Dictionary<string, JsonElement> Cases = ConformanceSuite.Runs("lint/expected")
        .ToDictionary(run => $"{run.File}/{run.Case.GetProperty("name").GetString()}", run => run.Case, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_output_is_helms(string name)
    {
        JsonElement lint = Cases[name];

        CommandOutput run = HelmLint.Run([.. lint.GetProperty("args").EnumerateArray().Skip(1).Select(arg => arg.GetString()!)], ConformanceSuite.Root);

        string expected = Describe(lint.GetProperty("exitCode").GetInt32(), Text(lint, "stdout"), Text(lint, "stderr"));
        score.Check("lint", name, expected, Describe(run.ExitCode, run.Output, run.Errors));
    }

    private static string Text(JsonElement lint, string member) => ConformanceSuite.WithRoot(lint.GetProperty(member).GetString()!);

    private static string Describe(int exitCode, string output, string errors) => $"exit {exitCode}\nstdout:\n{output}\nstderr:\n{errors}";
}
