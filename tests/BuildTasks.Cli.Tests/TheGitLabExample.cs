using BuildTasks.Fakes;
using YamlDotNet.RepresentationModel;

namespace BuildTasks.Cli.Tests;

/// <summary>The scripts of examples/gitlab-ci, with the variables that GitLab sets and the program that was built in place of the installed tool.</summary>
public sealed class TheGitLabExample : InTheShopWithGitOps
{
    private readonly YamlMappingNode pipeline = Read();

    [FactOnUnix]
    public async Task Lints_what_a_merge_request_changes_and_leaves_a_report_for_it()
    {
        string target = await Shop.Git.GitAsync("rev-parse", "HEAD");
        await Shop.Git.GitAsync("checkout", "--quiet", "-b", "more-workers");
        Shop.Write("charts/worker/templates/broken.yaml", "a: {{ .Values.nothing.at.all }}\n");
        await Shop.Git.CommitAllAsync("feat: more workers");
        await Shop.Git.GitAsync("checkout", "--quiet", "--detach");
        await Shop.Git.GitAsync("branch", "--quiet", "-D", "main", "more-workers");

        CommandResult lint = await RunAsync("lint", new() { ["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = target });

        string report = await File.ReadAllTextAsync(Path.Combine(Shop.Root, "lint.xml"));
        Assert.Equal(1, lint.ExitCode);
        Assert.Contains("charts/worker/templates/broken.yaml:1:", report, StringComparison.Ordinal);
        Assert.DoesNotContain("ledger", report, StringComparison.Ordinal);
    }

    [FactOnUnix]
    public async Task Publishes_the_default_branch_and_commits_the_bump()
    {
        await GitOps.GitAsync("config", "receive.denyCurrentBranch", "updateInstead");

        // No network: the same script, but for the registry that its variables name.
        CommandResult publish = await RunAsync("publish", new()
        {
            ["GITOPS_REPOSITORY"] = GitOps.Folder,
            ["BUILDTASKS_REGISTRIES"] = "oci-layout:registry",
            ["BUILDTASKS_REGISTRY_ALIASES"] = "registry.shop.example.com/charts",
        });

        Assert.Equal((0, string.Empty), (publish.ExitCode, publish.Error));
        Assert.Contains("targetRevision: 2.3.1", await GitOps.GitAsync("show", "main:apps/dev/web.yaml"), StringComparison.Ordinal);
    }

    private Task<CommandResult> RunAsync(string job, Dictionary<string, string> variables)
    {
        IEnumerable<string> script = ((YamlSequenceNode)((YamlMappingNode)pipeline[job])["script"]).Children
            .Select(line => line.ToString().Replace(".tools/buildtasks", BuiltProgram.CommandLine.ShellText, StringComparison.Ordinal));
        string settings = string.Concat(variables.Select(variable => $"export {variable.Key}='{variable.Value}'\n"));
        return Shell.RunAsync(Shop.Root, "sh", ["-e", "-c", settings + string.Join('\n', script)]);
    }

    private static YamlMappingNode Read()
    {
        using StreamReader text = File.OpenText(Path.Combine(RepositoryRoot.Find(), "examples/gitlab-ci/.gitlab-ci.yml"));
        YamlStream stream = new();
        stream.Load(text);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
