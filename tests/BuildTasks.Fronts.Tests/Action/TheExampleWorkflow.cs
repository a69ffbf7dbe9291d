using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BuildTasks.Fakes;
using YamlDotNet.RepresentationModel;

namespace BuildTasks.Fronts.Tests.Action;

/// <summary>The steps of examples/github-action/charts.yml, with the inputs that GitHub would make of its expressions and the event.</summary>
public sealed partial class TheExampleWorkflow : InTheShop
{
    private const string Path = "examples/github-action/charts.yml";

    private GitRepository checkout = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        checkout = new GitRepository(Shop.Path("checkout"));
        await Shop.Git.GitAsync("clone", "--quiet", Shop.Root, checkout.Folder);
    }

    [Fact]
    public async Task Of_a_pull_request_plans_lints_and_packs_previews_of_what_changed()
    {
        await ChangeWorkerAsync();
        JsonNode payload = new JsonObject
        {
            ["number"] = 7,
            ["pull_request"] = new JsonObject { ["base"] = new JsonObject { ["ref"] = "main" }, ["head"] = new JsonObject { ["ref"] = "more-workers" } },
        };
        Dictionary<string, string> context = new()
        {
            ["github.base_ref"] = (string)payload["pull_request"]!["base"]!["ref"]!,
            ["github.event.number"] = payload["number"]!.ToString(),
        };

        RunnerStep[] check = [.. Steps("check", context).Select(step => step.On("pull_request", payload.DeepClone()))];
        StepResult plan = await check[0].RunProgramAsync();
        StepResult lint = await check[1].RunAsync();
        JsonElement[] matrix = [.. plan.Json("charts").GetProperty("include").EnumerateArray()];
        context["matrix.path"] = matrix[0].GetProperty("path").GetString()!;
        StepResult preview = await Assert.Single(Steps("preview", context)).On("pull_request", payload).RunAsync();

        Assert.Equal((0, 0, 0), (plan.ExitCode, lint.ExitCode, preview.ExitCode));
        Assert.Equal(
            ["worker: values.yaml changed", "shop: depends on worker, which changed"],
            matrix.Select(chart => $"{chart.GetProperty("chart")}: {chart.GetProperty("reason")}"));
        Assert.Equal("true", plan.Outputs["changed"]);
        Assert.Contains("2 charts linted", lint.Summary, StringComparison.Ordinal);
        string commit = (await checkout.GitAsync("rev-parse", "HEAD"))[..7];
        Assert.Contains($"-pr.7.", preview.Json("charts").GetProperty("charts")[0].GetProperty("version").GetString(), StringComparison.Ordinal);
        Assert.Contains(commit, preview.Json("charts").GetProperty("charts")[0].GetProperty("version").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_push_to_main_publishes_and_bumps()
    {
        GitRepository gitops = await Shop.AddGitOpsAsync();
        Dictionary<string, string> context = new()
        {
            ["github.repository_owner"] = "acme",
            ["github.actor"] = "ada",
            ["secrets.GITHUB_TOKEN"] = "token-of-the-workflow",
            ["secrets.GITOPS_TOKEN"] = "token-of-the-bot",
        };

        // No network: the same inputs, but for where things go.
        (string, string)[] here =
        [
            ("registries", "oci-layout:registry"),
            ("gitops-repository", gitops.Folder),
            ("registry-aliases", "registry.shop.example.com/charts"),
        ];
        StepResult result = await Assert.Single(Steps("publish", context, here))
            .On("push", new JsonObject { ["ref"] = "refs/heads/main" })
            .RunAsync();

        Assert.Equal((0, "true"), (result.ExitCode, result.Outputs["changed"]));
        Assert.Equal(["::add-mask::token-of-the-workflow", "::add-mask::token-of-the-bot"], result.Lines[..2]);
        Assert.DoesNotContain(result.Lines[2..], line => line.Contains("token-of", StringComparison.Ordinal));
        Assert.Equal("buildtasks/ledger\nbuildtasks/web\nbuildtasks/worker\nmain", await gitops.GitAsync("branch", "--format=%(refname:short)"));
    }

    [Theory]
    [InlineData(false, "worker,shop")]
    [InlineData(true, "common,ledger,web,worker,shop")]
    public async Task With_what_a_push_was_made_on_as_its_base_plans_what_the_push_brings(bool branchIsNew, string expected)
    {
        string before = branchIsNew ? new string('0', 40) : await checkout.GitAsync("rev-parse", "HEAD");
        await ChangeWorkerAsync();
        RunnerStep step = new RunnerStep(Shop.Folder, checkout.Folder, ("verb", "plan"), ("since", before))
            .On("push", new JsonObject { ["ref"] = "refs/heads/more-workers", ["before"] = before });

        StepResult result = await step.RunAsync();

        Assert.Equal(
            expected,
            string.Join(',', result.Json("charts").GetProperty("include").EnumerateArray().Select(chart => chart.GetProperty("chart").GetString())));
    }

    /// <summary>As actions/checkout leaves a pull request: origin's branches, and the merge commit without a branch.</summary>
    private async Task ChangeWorkerAsync()
    {
        await checkout.GitAsync("checkout", "--quiet", "-b", "more-workers");
        string values = await File.ReadAllTextAsync(System.IO.Path.Combine(checkout.Folder, "charts/worker/values.yaml"));
        checkout.Write("charts/worker/values.yaml", values + "# more\n");
        await checkout.CommitAllAsync("feat: more workers");
        await checkout.GitAsync("checkout", "--quiet", "--detach", "origin/main");
        await checkout.GitAsync("merge", "--quiet", "--no-ff", "--message", "Merge more-workers into main", "more-workers");
    }

    private IEnumerable<RunnerStep> Steps(string job, Dictionary<string, string> context, params (string Input, string Value)[] instead)
        => new WorkflowFile(Path).StepsOf(job)
            .Where(step => WorkflowFile.Text(step, "uses")?.StartsWith("acme/buildtasks@", StringComparison.Ordinal) == true)
            .Select(step => WorkflowFile.Find<YamlMappingNode>(step, "with")!.Children
                .Select(input => (input.Key.ToString(), Evaluate(input.Value.ToString(), context))))
            .Select(with => new RunnerStep(Shop.Folder, checkout.Folder, [.. with, .. instead]));

    private static string Evaluate(string text, Dictionary<string, string> context) => Expression().Replace(text, match => context[match.Groups["name"].Value]);

    [GeneratedRegex(@"\$\{\{ (?<name>[\w.]+) \}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Expression();
}
