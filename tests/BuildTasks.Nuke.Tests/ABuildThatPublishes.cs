using System.Text.Json.Nodes;
using BuildTasks.Fakes;

namespace BuildTasks.Nuke.Tests;

[Collection(NukeBuilds.Name)]
public sealed class ABuildThatPublishes(NukeExample example) : InTheShop
{
    private static readonly string[] ToThisRegistry =
    [
        "PublishCharts", "--build-tasks-registries", "oci-layout:registry", "--build-tasks-gitops-repository", "../gitops",
        "--build-tasks-registry-aliases", "registry.shop.example.com/charts",
    ];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Shop.AddExample("nuke");
    }

    [FactWhenTheFeedHas("Nuke.Common", "10.1.0")]
    public async Task Pushes_and_opens_pull_requests_and_has_nothing_to_do_the_second_time()
    {
        GitRepository gitops = await Shop.AddGitOpsAsync();

        BuildRun first = await example.RunAsync(Shop.Root, ToThisRegistry);
        BuildRun second = await example.RunAsync(Shop.Root, ToThisRegistry);

        Assert.True((first.ExitCode, second.ExitCode) == (0, 0), first.Output + second.Output);
        Assert.Equal(["common:1.4.0", "ledger:1.0.2", "shop:5.0.0", "web:2.3.1", "worker:0.9.4"], Published("registry"));
        Assert.Equal("buildtasks/ledger\nbuildtasks/web\nbuildtasks/worker\nmain", await gitops.GitAsync("branch", "--format=%(refname:short)"));
        Assert.Contains("targetRevision: 2.3.1 # bumped by CI", await gitops.GitAsync("show", "buildtasks/web:apps/dev/web.yaml"), StringComparison.Ordinal);
        Assert.Contains("[INF] +    targetRevision: 2.3.1 # bumped by CI\n", first.Output, StringComparison.Ordinal);
        Assert.EndsWith("// Pushed: 5, Bumped: 5, Pull requests created: 3", first.SummaryOf("PublishCharts"), StringComparison.Ordinal);
        Assert.EndsWith("// Unchanged: 5, Bumped: 5, Pull requests unchanged: 3", second.SummaryOf("PublishCharts"), StringComparison.Ordinal);
        Assert.DoesNotContain("[DBG]", first.Output, StringComparison.Ordinal);
    }

    [FactWhenTheFeedHas("Nuke.Common", "10.1.0")]
    public async Task Takes_parameters_from_the_command_line_before_the_environment_before_the_file()
    {
        Shop.Write(
            ".nuke/parameters.json",
            """{ "BuildTasksCharts": ["charts/common"], "BuildTasksRegistries": ["oci-layout:file"], "BuildTasksStrict": true }""");
        (string, string?) variable = ("BUILDTASKS_REGISTRIES", "oci-layout:variable,oci-layout:other-variable");

        BuildRun[] runs =
        [
            await example.RunAsync(Shop.Root, ["PublishCharts"]),
            await example.RunAsync(Shop.Root, ["PublishCharts"], variable),
            await example.RunAsync(Shop.Root, ["PublishCharts", "--build-tasks-registries", "oci-layout:line", "oci-layout:other-line"], variable),
        ];

        Assert.All(runs, run => Assert.True(run.ExitCode == 0, run.Output));
        Assert.All(["file", "variable", "other-variable", "line", "other-line"], registry => Assert.Equal(["common:1.4.0"], Published(registry)));
        Assert.Equal(["// Pushed: 1", "// Pushed: 2", "// Pushed: 2"], runs.Select(run => run.SummaryOf("PublishCharts")[^"// Pushed: 1".Length..]));
    }

    [TheoryWhenTheFeedHas("Nuke.Common", "10.1.0")]
    [InlineData("--build-tasks-dry-run", null)]
    [InlineData("--build-tasks-dry-run", "yes")]
    [InlineData("--BuildTasksDryRun", "true")]
    public async Task In_a_dry_run_touches_nothing_however_it_is_said(string name, string? value)
    {
        string[] arguments = ["PublishCharts", "--build-tasks-registries", "oci-layout:registry", name, .. value is null ? Array.Empty<string>() : [value]];

        BuildRun run = await example.RunAsync(Shop.Root, arguments);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("// Dry run: nothing was touched, Pushed: 5", run.SummaryOf("PublishCharts"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Shop.Root, "registry")));
    }

    [FactWhenTheFeedHas("Nuke.Common", "10.1.0")]
    public async Task Counts_an_empty_variable_as_not_said()
    {
        Shop.Write("buildtasks.yaml", "charts: [charts/web]\nstrict: true\n");

        (string, string?)[] empty = [("BUILDTASKS_CHARTS", string.Empty), ("BUILDTASKS_STRICT", string.Empty), ("BUILDTASKS_SINCE", string.Empty)];
        BuildRun run = await example.RunAsync(Shop.Root, ["LintCharts"], empty);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.EndsWith("// Charts: 1, Findings: 0", run.SummaryOf("LintCharts"), StringComparison.Ordinal);
    }

    private IEnumerable<string> Published(string registry)
        => JsonNode.Parse(Shop.Read(Path.Combine(registry, "index.json")))!["manifests"]!.AsArray()
            .Select(manifest => (string)manifest!["annotations"]!["org.opencontainers.image.ref.name"]!)
            .Order(StringComparer.Ordinal);
}
