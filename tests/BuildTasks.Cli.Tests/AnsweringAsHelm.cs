using System.Text.Json;
using BuildTasks.Fakes;
using BuildTasks.GoTemplates;

namespace BuildTasks.Cli.Tests;

/// <summary>The suite's calls of <c>helm template</c> and <c>helm lint</c> through the command line, which is the published program where one is tested.</summary>
public sealed class AnsweringAsHelm(ConformanceScore score) : IClassFixture<ConformanceScore>
{
    private static readonly Dictionary<string, JsonElement> Templates = Calls("charts-cases");
    private static readonly Dictionary<string, JsonElement> Lints = Calls("lint/expected");

    public static TheoryData<string> TemplateNames => [.. Templates.Keys];

    public static TheoryData<string> LintNames => [.. Lints.Keys];

    [Theory]
    [MemberData(nameof(TemplateNames))]
    public async Task Template_prints_what_helm_prints(string name)
    {
        JsonElement call = Templates[name];

        CommandLineRun run = await CommandLineRun.InAsync(ConformanceSuite.Root, Arguments(call));

        string output = call.GetProperty("stdout").GetString() is { } file
            ? GoText.FromUtf8(File.ReadAllBytes(ConformanceSuite.File($"charts-cases/{file}")))
            : string.Empty;
        score.Check("cli-template", name, Expected(call, output), run.ToString());
    }

    [Theory]
    [MemberData(nameof(LintNames))]
    public async Task Lint_prints_what_helm_prints(string name)
    {
        JsonElement call = Lints[name];

        CommandLineRun run = await CommandLineRun.InAsync(ConformanceSuite.Root, [.. Arguments(call), "--output", "helm"]);

        score.Check("cli-lint", name, Expected(call, call.GetProperty("stdout").GetString()!), run.ToString());
    }

    private static Dictionary<string, JsonElement> Calls(string folder)
        => ConformanceSuite.Runs(folder).ToDictionary(run => $"{run.File}/{run.Case.GetProperty("name").GetString()}", run => run.Case, StringComparer.Ordinal);

    private static string[] Arguments(JsonElement call) => [.. call.GetProperty("args").EnumerateArray().Select(argument => argument.GetString()!)];

    private static string Expected(JsonElement call, string output) => new CommandLineRun(
        call.GetProperty("exitCode").GetInt32(),
        ConformanceSuite.WithRoot(output).ReplaceLineEndings("\n"),
        ConformanceSuite.WithRoot(call.GetProperty("stderr").GetString() ?? string.Empty).ReplaceLineEndings("\n")).ToString();
}
