using System.Text.RegularExpressions;
using BuildTasks.Fakes;

namespace BuildTasks.Nuke.Tests;

[Collection(NukeBuilds.Name)]
public sealed class ABuildThatFails(NukeExample example) : InTheShop
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Shop.AddExample("nuke");
    }

    [TheoryWhenTheFeedHas("Nuke.Common", "10.1.0")]
    [InlineData("--build-tasks-strategy nonsense", "parameter BuildTasksStrategy: 'nonsense' is none of chart, explicit, tag, conventional.")]
    [InlineData("--build-tasks-dry-run maybe", "parameter BuildTasksDryRun: 'maybe' is neither true nor false.")]
    [InlineData("--build-tasks-concurrency many", "parameter BuildTasksConcurrency: 'many' is not a whole number.")]
    [InlineData("--build-tasks-commit-message chore: bump", "parameter BuildTasksCommitMessage: takes one value, and got 2. Put quotes around a text with blanks.")]
    [InlineData("--build-tasks-dry-rum", "This build has no parameter --build-tasks-dry-rum, did you mean '--build-tasks-dry-run'?")]
    [InlineData("--build-tasks-dry-run=true", "--build-tasks-dry-run=... is not how NUKE takes parameters: put a blank in place of the '='.")]
    [InlineData("--build-tasks-channel pr_42", "--channel 'pr_42' cannot stand in a version: use letters, digits, '-' and '.', such as pr.42; a number must not begin with 0.")]
    [InlineData("--build-tasks-charts helm/*", "No chart was found in '{shop}' by 'helm/*': no folder that matches has a Chart.yaml. Say with --charts where the charts are, for example 'deploy/charts/*'.")]
    public async Task Says_once_what_is_wrong_and_does_nothing(string arguments, string message)
    {
        BuildRun run = await example.RunAsync(Shop.Root, ["PublishCharts", "--build-tasks-registries", "oci-layout:registry", .. arguments.Split(' ')]);

        AssertFailedWith(message.Replace("{shop}", Shop.Root, StringComparison.Ordinal), run);
        Assert.False(Directory.Exists(Path.Combine(Shop.Root, "registry")));
    }

    [TheoryWhenTheFeedHas("Nuke.Common", "10.1.0")]
    [InlineData("BUILDTASKS_STRATEGY", "nonsense", "BUILDTASKS_STRATEGY: 'nonsense' is none of chart, explicit, tag, conventional.")]
    [InlineData("NUKE_BUILDTASKS_STRATEGY", "nonsense", "parameter BuildTasksStrategy: Value 'nonsense' could not be converted to 'VersionStrategy?'")]
    public async Task Says_which_variable_is_wrong(string name, string value, string message)
        => AssertFailedWith(message, await example.RunAsync(Shop.Root, ["PublishCharts"], (name, value)));

    [TheoryWhenTheFeedHas("Nuke.Common", "10.1.0")]
    [InlineData("""{ "BuildTasksRegistrys": ["oci-layout:registry"] }""", ".nuke/parameters.json: this build has no parameter BuildTasksRegistrys, did you mean 'BuildTasksRegistries'?")]
    [InlineData("""{ "buildTasksRegistries": ["oci-layout:registry"] }""", ".nuke/parameters.json: this build has no parameter buildTasksRegistries, did you mean 'BuildTasksRegistries'?")]
    [InlineData("""{ "BuildTasksDryRun": "often" }""", "parameter BuildTasksDryRun: ")]
    public async Task Says_what_is_wrong_in_the_file(string parameters, string message)
    {
        Shop.Write(".nuke/parameters.json", parameters);

        AssertFailedWith(message, await example.RunAsync(Shop.Root, ["PublishCharts"]));
    }

    [TheoryWhenTheFeedHas("Nuke.Common", "10.1.0")]
    [InlineData("normal", "[INF] ")]
    [InlineData("quiet", "[ERR] ")]
    public async Task Shows_what_lint_found_in_a_quiet_log_too(string verbosity, string level)
    {
        Shop.Replace("charts/ledger/values.yaml", "port: 5432", "port: none");

        BuildRun run = await example.RunAsync(Shop.Root, ["PublishCharts", "--build-tasks-registries", "oci-layout:registry", "--verbosity", verbosity]);

        AssertFailedWith("Lint failed, so nothing was pushed.", run);
        Assert.Contains(level + "charts/ledger/values.yaml:14:1: error values: - at '/port': got string, want integer\n", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Shop.Root, "registry")));
    }

    [FactWhenTheFeedHas("Nuke.Common", "10.1.0")]
    public async Task Names_the_registry_that_does_not_answer()
    {
        string[] arguments = ["--build-tasks-registries", "oci://localhost:1/charts", "--build-tasks-plain-http", "--build-tasks-charts", "charts/common"];
        BuildRun run = await example.RunAsync(Shop.Root, ["PublishCharts", .. arguments]);

        AssertFailedWith("1 of 1 charts were not pushed.", run);
        Assert.Matches(@"\[ERR\] common 1\.4\.0: HEAD http://localhost:1/v2/charts/common/manifests/1\.4\.0 got no answer: .+\n", run.Output);
    }

    /// <summary>The message stands alone below NUKE's own sentence, no stack follows, and the table at the end says it once more.</summary>
    private static void AssertFailedWith(string message, BuildRun run)
    {
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains($"[ERR] Target PublishCharts has thrown an exception\n{message}", run.Output, StringComparison.Ordinal);
        Assert.Contains($"// TargetFailedException: {message}", run.SummaryOf("PublishCharts"), StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(run.Output, Regex.Escape(message), RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }
}
