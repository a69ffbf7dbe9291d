using BuildTasks.Fakes;

namespace BuildTasks.Tests;

public sealed class TheReadme
{
    [Fact]
    public void Shows_this_code() => ReadmeCode.IsThatOf("src/BuildTasks/README.md", "tests/BuildTasks.Tests/TheReadme.cs");

    [Fact]
    public async Task Says_how_to_publish()
    {
        using ExampleRepository example = await ExampleRepository.CreateAsync();
        string gitopsRepository = (await example.AddGitOpsAsync()).Folder;
        string repository = example.Root;
        using StringWriter output = new() { NewLine = "\n" };
        RecordingLog log = new();
        CancellationToken cancellationToken = CancellationToken.None;

        // README
        PublishOptions options = new()
        {
            Registries = ["oci-layout:registry"],
            GitOps = new GitOpsTarget { GitOpsRepository = gitopsRepository, RegistryAliases = ["registry.shop.example.com/charts"] },
        };
        PublishResult result = await ChartVerbs.PublishAsync(options, new BuildContext(log) { WorkingDirectory = repository }, cancellationToken);

        foreach (PushedChart chart in result.Charts.SelectMany(outcome => outcome.Pushed))
        {
            output.WriteLine($"{chart.Name} {chart.Version} {chart.Status}: {chart.Reference}@{chart.Digest}");
        }
        // end

        Assert.Null(result.Failure);
        Assert.Matches("^common 1.4.0 Pushed: oci-layout:registry#common:1.4.0@sha256:[0-9a-f]{64}\n", output.ToString());
        Assert.NotEmpty(result.Bump!.Deliveries);
    }
}
