using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using BuildTasks.Fakes;

namespace Cake.BuildTasks.Tests;

[Collection(CakeScripts.Name)]
public sealed class AScriptThatPublishes(PublishingScript script) : IClassFixture<PublishingScript>
{
    [Fact]
    public void Uses_what_every_alias_gives()
    {
        Assert.Equal((0, string.Empty), (script.Run.ExitCode, script.Run.Error));
        Assert.Equal(
            $"""
            plan: common in charts/common, ledger in charts/ledger, web in charts/web, worker in charts/worker
            version: web 2.3.1 -> 3.0.0-rc.1
            lint: common 0, ledger 0, web 0, worker 0, shop 0
            published: common Pushed, ledger Pushed, web Pushed, worker Pushed, shop Pushed
            digest: {script.Published["common:1.4.0"]}
            pull requests: buildtasks/ledger Created, buildtasks/web Created, buildtasks/worker Created
            published again: common Unchanged, ledger Unchanged, web Unchanged, worker Unchanged, shop Unchanged
            pull requests again: buildtasks/ledger Unchanged, buildtasks/web Unchanged, buildtasks/worker Unchanged
            package: web-2.3.9.tgz
            push: oci-layout:registry#web:2.4.0
            verify: web 2.4.0 True
            bump: apps/dev/web.yaml 2.3.0 -> 2.4.0, apps/prod/web.yaml 2.2.7 -> 2.4.0
            done
            """,
            script.Run.Printed);
    }

    [Fact]
    public void Shows_each_result_in_the_log()
    {
        string log = script.Run.Output;

        Assert.Contains("5 charts linted: nothing to complain about\n", log, StringComparison.Ordinal);
        Assert.Contains($"oci-layout:registry#ledger:1.0.2  {script.Published["ledger:1.0.2"]}\n", log, StringComparison.Ordinal);
        Assert.Contains("pull request created: chore: bump web to 2.3.1\n", log, StringComparison.Ordinal);
        Assert.Contains("+    targetRevision: 2.3.1 # bumped by CI\n", log, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_charts_in_the_layout()
        => Assert.Equal(
            ["common:1.4.0", "ledger:1.0.2", "shop:5.0.0", "web:2.3.1", "web:2.4.0", "worker:0.9.4"],
            script.Published.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Leaves_branches_and_pull_requests()
    {
        Assert.Equal("buildtasks/ledger\nbuildtasks/web\nbuildtasks/worker\nmain", await script.GitOps.GitAsync("branch", "--format=%(refname:short)"));
        Assert.Contains(
            "targetRevision: 2.3.1 # bumped by CI",
            await script.GitOps.GitAsync("show", "buildtasks/web:apps/dev/web.yaml"),
            StringComparison.Ordinal);
        string pullRequest = File.ReadAllText(script.PathOf("pull-requests/gitops-buildtasks-web.md"));
        Assert.Contains("# chore: bump web to 2.3.1\n", pullRequest, StringComparison.Ordinal);
        Assert.Contains($"| `oci-layout:registry#web:2.3.1` | `{script.Published["web:2.3.1"]}` |\n", pullRequest, StringComparison.Ordinal);
    }

    [Fact]
    public void Needs_no_package_but_the_addin_just_packed()
    {
        string installed = Assert.Single(Directory.GetDirectories(Path.Combine(script.Addin.Tools, "Addins")));
        using ZipArchive package = ZipFile.OpenRead(script.Addin.Package);
        using Stream packed = package.GetEntry("lib/net10.0/BuildTasks.dll")!.Open();

        Assert.Equal(SHA256.HashData(packed), SHA256.HashData(File.ReadAllBytes(Path.Combine(installed, "lib", "net10.0", "BuildTasks.dll"))));
    }
}

/// <summary>One run of publish.cake.</summary>
public sealed class PublishingScript(CakeAddin addin) : IAsyncLifetime
{
    private ExampleRepository shop = null!;

    public ScriptRun Run { get; private set; } = null!;

    public GitRepository GitOps { get; private set; } = null!;

    /// <summary>The digests in the layout, by <c>NAME:VERSION</c>.</summary>
    public IReadOnlyDictionary<string, string> Published
        => JsonNode.Parse(File.ReadAllText(PathOf("registry/index.json")))!["manifests"]!.AsArray().ToDictionary(
            manifest => (string)manifest!["annotations"]!["org.opencontainers.image.ref.name"]!,
            manifest => (string)manifest!["digest"]!);

    public CakeAddin Addin => addin;

    public string PathOf(string path) => Path.Combine(shop.Root, path);

    public async Task InitializeAsync()
    {
        shop = await ExampleRepository.CreateAsync();
        GitOps = await shop.AddGitOpsAsync();
        Run = await addin.RunAsync("publish.cake", shop.Root);
    }

    public Task DisposeAsync()
    {
        shop.Dispose();
        return Task.CompletedTask;
    }
}
