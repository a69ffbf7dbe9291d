using System.Text;
using System.Text.Json;
using BuildTasks.Fakes;
using BuildTasks.GoTemplates;
using BuildTasks.Helm.Rendering;

namespace BuildTasks.Helm.Tests.Conformance;

/// <summary>One run of <c>helm template</c> on a chart, with what Helm printed.</summary>
internal sealed class ChartCase(string chart, JsonElement json)
{
    public string Name => $"{chart}/{json.GetProperty("name").GetString()}";

    public string Expected => Describe(
        json.GetProperty("exitCode").GetInt32(),
        json.GetProperty("stdout").GetString() is { } file
            ? GoText.FromUtf8(File.ReadAllBytes(ConformanceSuite.File($"charts-cases/{file}")))
            : "",
        ConformanceSuite.WithRoot(json.GetProperty("stderr").GetString() ?? ""));

    public string Run()
    {
        string[] arguments = [.. json.GetProperty("args").EnumerateArray().Skip(1).Select(argument => argument.GetString()!)];
        CommandOutput result = HelmTemplate.Run(arguments, ConformanceSuite.Root);
        return Describe(result.ExitCode, result.Output, result.Errors);
    }

    private static string Describe(int exitCode, string output, string errors)
        => new StringBuilder("exit ").Append(exitCode).Append("\nstdout:\n").Append(output).Append("\nstderr:\n").Append(errors).ToString();
}
