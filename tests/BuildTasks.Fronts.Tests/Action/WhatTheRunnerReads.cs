using System.Text.Json;
using BuildTasks.Action;
using BuildTasks.Fakes;
using BuildTasks.Helm.Lint;
using BuildTasks.Reports;

namespace BuildTasks.Fronts.Tests.Action;

/// <summary>Log, outputs and summary, with texts in them that would like to be more than text.</summary>
public sealed class WhatTheRunnerReads : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("  ::add-mask::x", "|   ::add-mask::x")]
    [InlineData("web ##[error]x", "web ## [error]x")]
    [InlineData("web\r\n::stop-commands::x", "web\\r\\n::stop-commands::x")]
    [InlineData("plain", "plain")]
    public void Is_a_line_of_text_whatever_a_chart_says(string message, string expected)
    {
        using StringWriter output = new();

        new ActionLog(output).Information(message);

        Assert.Equal(expected, output.ToString().TrimEnd());
    }

    [Fact]
    public void Are_annotations_escaped_as_the_runner_s_toolkit_does()
    {
        Assert.Equal(
            "::error file=a%25%3A%2Cb%0D%0A.yaml,line=3::50%25: a, b%0D%0A::stop-commands::x",
            WorkflowCommand.Format("error", "50%: a, b\r\n::stop-commands::x", ("file", "a%:,b\r\n.yaml"), ("line", "3"), ("col", null)));
    }

    [Fact]
    public async Task Are_annotations_with_the_place_from_the_workspace_on()
    {
        folder.Write("deploy/charts/a,b/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.2.3\nicon: '100%'\n");
        folder.Write("deploy/charts/a,b/templates/x.yaml", "a: 1\nb: {{ fail \"no\\n::stop-commands::x\" }}\n");

        StepResult result = await new RunnerStep(folder.Root, folder.Root, ("verb", "lint"), ("root", "deploy")).RunAsync();

        GoldenFile.Matches("tests/BuildTasks.Fronts.Tests/Action/Goldens/annotations.txt", result.Log);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public void Is_one_output_whatever_its_value_says()
    {
        string value = "a\nchanged<<EOF\ntrue\nEOF\nchanged=true\n";
        BuildContext context = new(new ActionLog(TextWriter.Null)) { Environment = name => name == "GITHUB_OUTPUT" ? folder["output"] : null };
        RunnerFiles files = RunnerFiles.Open(context);

        files.SetOutput("published", [value], OutputJson.Default.StringArray);
        files.SetOutput("changed", value: false);

        IReadOnlyDictionary<string, string> outputs = StepResult.ReadOutputs(folder.Read("output"));
        Assert.Equal(["published", "changed"], outputs.Keys);
        Assert.Equal((value, "false"), (JsonSerializer.Deserialize<string[]>(outputs["published"])![0], outputs["changed"]));
    }

    [Fact]
    public void Is_a_summary_that_shows_texts_as_they_are()
    {
        LintResult lint = new(
            [
                new LintedChart("web", "charts/web",
                [
                    new Finding(
                        FindingSeverity.Error,
                        "template-render",
                        "templates/a|b.yaml",
                        "<img src=x> ![x](https://evil.example.com) `*_~$\\ &amp;\r\n| a | b |",
                        3,
                        1),
                ]),
                new LintedChart("gone", "charts/gone", [], "there is no `Chart.yaml`\n# here"),
            ],
            Strict: false);
        BumpResult bump = new(
            [new VersionChange("web", "apps/a|b.yaml", 3, 1, "1.0.0", "1.1.0", default)],
            [],
            [new BumpWarning("apps/web.yaml", 4, "**look** </details>")],
            "-a\n+```\n+</details>\n",
            [
                new BumpDelivery(
                    ["web"],
                    "b",
                    "c",
                    new PullRequest(7, "https://github.com/acme/gitops/pull/7)(", "b", "bump [web](x) to 1.1.0", PullRequestState.Created)),
            ]);

        string markdown = PublishMarkdown.Write(
            new PublishResult(new ChartPlan([]), lint, [], bump, DryRun: false) { BumpError = "refused: <b>" }, text => text);

        GoldenFile.Matches("tests/BuildTasks.Fronts.Tests/Action/Goldens/hostile-summary.md", markdown);
    }

    [Fact]
    public void Is_a_summary_that_GitHub_does_not_refuse_for_its_length()
    {
        Finding finding = new(FindingSeverity.Warning, "x", "y", "z");
        LintResult lint = new([new LintedChart("web", "charts/web", [.. Enumerable.Repeat(finding, 501)])], Strict: false);
        BumpResult bump = new([], [], [], new string('+', 2_000_000), []);

        string markdown = PublishMarkdown.Write(new PublishResult(new ChartPlan([]), lint, [], bump, DryRun: false), text => text);

        Assert.True(markdown.Length < 1024 * 1024);
        Assert.Contains("\n... and 1 more.\n", markdown, StringComparison.Ordinal);
        Assert.Contains("\nThe rest is in the log.\n", markdown, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
