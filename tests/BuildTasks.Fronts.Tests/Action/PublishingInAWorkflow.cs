using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BuildTasks.Fakes;

namespace BuildTasks.Fronts.Tests.Action;

public sealed partial class PublishingInAWorkflow : InTheShopWithGitOps
{
    private static readonly string[] References =
    [
        "oci-layout:registry#common:1.4.0",
        "oci-layout:registry#ledger:1.0.2",
        "oci-layout:registry#web:2.3.1",
        "oci-layout:registry#worker:0.9.4",
        "oci-layout:registry#shop:5.0.0",
    ];

    [Fact]
    public async Task Gives_outputs_and_a_summary_and_changes_nothing_the_second_time()
    {
        string head = await Shop.Git.GitAsync("rev-parse", "HEAD");
        RunnerStep step = Publish().On("push", new JsonObject { ["ref"] = "refs/heads/main", ["before"] = new string('0', 40), ["after"] = head });

        StepResult first = await step.RunProgramAsync();
        StepResult second = await Publish().RunAsync();

        Assert.Equal((0, string.Empty, 0), (first.ExitCode, first.Error, second.ExitCode));
        Assert.All(new[] { first, second }, result =>
        {
            Assert.Equal(["charts", "published", "digests", "pull-requests", "changed"], result.Outputs.Keys);
            Assert.Equal(
                ["common", "ledger", "web", "worker", "shop"],
                result.Json("charts").GetProperty("include").EnumerateArray().Select(chart => chart.GetProperty("chart").GetString()));
            Assert.Equal(References, result.Json("published").Deserialize<string[]>());
            Assert.Equal(DigestsOfTheRegistry(), result.Json("digests").Deserialize<Dictionary<string, string>>());
            string[] pullRequests = result.Json("pull-requests").Deserialize<string[]>()!;
            Assert.Equal(
                ["ledger", "web", "worker"],
                pullRequests.Select(address => address.Split("buildtasks-")[1].Replace(".md", "", StringComparison.Ordinal)));
        });
        Assert.Equal(("true", "false"), (first.Outputs["changed"], second.Outputs["changed"]));
        GoldenFile.Matches("tests/BuildTasks.Fronts.Tests/Action/Goldens/summary.md", WithoutMachine(first.Summary));
        IEnumerable<string> log = first.Lines.Where(line => !line.StartsWith("::debug::", StringComparison.Ordinal));
        GoldenFile.Matches("tests/BuildTasks.Fronts.Tests/Action/Goldens/log.txt", WithoutMachine(string.Join('\n', log)) + "\n");
    }

    [FactWhenRoot]
    public async Task Works_in_a_workspace_of_another_owner()
    {
        RunnerStep step = Publish();
        await Shell.RequireAsync(Shop.Folder, "chown", "--recursive", "1234:1234", Shop.Root, GitOps.Folder);

        StepResult result = await step.RunProgramAsync();

        Assert.Equal((0, string.Empty, "true"), (result.ExitCode, result.Error, result.Outputs["changed"]));
    }

    [Fact]
    public async Task Dry_says_what_would_happen_and_touches_nothing()
    {
        StepResult result = await Publish(("dry-run", "true")).RunAsync();

        Assert.Equal(
            (0, "[]", "{}", "[]", "true"),
            (result.ExitCode, result.Outputs["published"], result.Outputs["digests"], result.Outputs["pull-requests"], result.Outputs["changed"]));
        Assert.Contains("### Charts (dry run)", result.Summary, StringComparison.Ordinal);
        Assert.Contains("| web | 2.3.1 | would push |", result.Summary, StringComparison.Ordinal);
        Assert.Contains("+    targetRevision: 2.3.1 # bumped by CI", result.Summary, StringComparison.Ordinal);
        Assert.Equal((string.Empty, "main"), (await Shop.Git.GitAsync("status", "--porcelain"), await GitOps.GitAsync("branch", "--format=%(refname:short)")));
    }

    [Fact]
    public async Task With_a_chart_that_lint_refuses_marks_its_line_and_pushes_nothing()
    {
        Shop.Replace("charts/ledger/values.yaml", "port: 5432", "port: none");
        await Shop.Git.CommitAllAsync("A port by name");

        StepResult result = await Publish().RunAsync();

        Assert.Equal((1, "[]", "false"), (result.ExitCode, result.Outputs["published"], result.Outputs["changed"]));
        Assert.Contains(result.Lines, line => line.StartsWith("::error file=charts/ledger/values.yaml,line=", StringComparison.Ordinal));
        Assert.Equal("::error::Lint failed, so nothing was pushed.", result.Lines[^1]);
        Assert.Contains("| error | charts/ledger/values.yaml:", result.Summary, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Shop.Root, "registry")));
    }

    [Fact]
    public async Task Without_a_place_for_the_charts_annotates_the_run_and_still_publishes()
    {
        StepResult result = await Publish(("gitops-files", "nowhere/*.yaml")).RunAsync();

        Assert.Equal((0, "true", "[]"), (result.ExitCode, result.Outputs["changed"], result.Outputs["pull-requests"]));
        Assert.Contains(
            result.Lines,
            line => line.StartsWith("::warning::no place for oci-layout:registry#web in the GitOps repository", StringComparison.Ordinal));
    }

    private RunnerStep Publish(params (string Input, string Value)[] with) => new(
        Shop.Folder,
        Shop.Root,
        [("registries", "oci-layout:registry\n"), ("gitops-repository", GitOps.Folder), ("registry-aliases", "registry.shop.example.com/charts"), .. with]);

    private Dictionary<string, string> DigestsOfTheRegistry()
        => JsonNode.Parse(Shop.Read("registry/index.json"))!["manifests"]!.AsArray().ToDictionary(
            manifest => "oci-layout:registry#" + (string)manifest!["annotations"]!["org.opencontainers.image.ref.name"]!,
            manifest => (string)manifest!["digest"]!);

    private static string WithoutMachine(string text) => Address().Replace(Digest().Replace(text, "sha256:DIGEST"), "{pull requests}/gitops-buildtasks-");

    [GeneratedRegex(@"[^\s(]+gitops-buildtasks-", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex("sha256:[0-9a-f]{64}", RegexOptions.NonBacktracking)]
    private static partial Regex Digest();
}
