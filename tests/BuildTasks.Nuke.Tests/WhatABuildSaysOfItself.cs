using System.Text.RegularExpressions;
using BuildTasks.Fakes;

namespace BuildTasks.Nuke.Tests;

[Collection(NukeBuilds.Name)]
public sealed class WhatABuildSaysOfItself(NukeExample example) : InTheShop
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Shop.AddExample("nuke");
    }

    [FactWhenTheFeedHas("Nuke.Common", "10.1.0")]
    public async Task Has_every_target_and_parameter_in_its_help()
    {
        BuildRun run = await example.RunAsync(Shop.Root, ["--help"]);

        string help = Regex.Replace(run.Output, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "PublishCharts (default) Runs the whole pipeline: plan, lint, version, package, push, verify, bump, pull request",
            help,
            StringComparison.Ordinal);
        Assert.Contains("LintCharts Lints charts as helm lint does", help, StringComparison.Ordinal);
        Assert.All(OptionCatalog.Verbs["publish"], option => Assert.Matches($"--build-tasks-[a-z-]+ {Regex.Escape(option.Description.TrimEnd('.'))}", help));
    }

    [FactWhenTheFeedHas("Nuke.Common", "10.1.0")]
    public async Task Has_its_targets_in_the_plan_and_runs_none()
    {
        // NUKE opens the plan in a browser.
        await example.RunAsync(Shop.Root, ["PublishCharts", "--build-tasks-registries", "oci-layout:registry", "--plan"], ("PATH", PathWithABrowser()));

        string plan = Shop.Read(".nuke/temp/execution-plan.html");
        Assert.Contains("PublishCharts", plan, StringComparison.Ordinal);
        Assert.Contains("LintCharts", plan, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Shop.Root, "registry")));
    }

    [FactWhenTheFeedHas("Nuke.Common", "10.1.0")]
    public async Task Gives_no_commands_of_repositories_to_githubs_runner()
    {
        GitRepository gitops = await Shop.AddGitOpsAsync();
        string application = Path.Combine(gitops.Folder, "apps", "dev", "web.yaml");
        string speaking = File.ReadAllText(application)
            .Replace("    chart: web\n", "    chart: web\n    # ##[error]in a comment\n", StringComparison.Ordinal);
        File.WriteAllText(application, speaking);
        await gitops.CommitAllAsync("Speak to the runner");

        BuildRun run = await example.RunAsync(
            Shop.Root,
            [
                "PublishCharts", "--build-tasks-registries", "oci-layout:registry", "--build-tasks-gitops-repository", "../gitops",
                "--build-tasks-registry-aliases", "registry.shop.example.com/charts", "--host", "GitHubActions",
            ],
            ("GITHUB_ACTIONS", "true"));

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("## [error]in a comment", run.Output, StringComparison.Ordinal);
        Assert.All(
            run.Output.Split('\n').Select(line => line.TrimStart()).Where(line => line.StartsWith("::", StringComparison.Ordinal)),
            command => Assert.Matches("^::(end)?group::", command));
    }

    private string PathWithABrowser()
    {
        Shop.Write("browser/xdg-open", "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(Shop.Root, "browser", "xdg-open"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return Path.Combine(Shop.Root, "browser") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
    }
}
