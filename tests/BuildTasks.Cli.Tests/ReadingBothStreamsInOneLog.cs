using BuildTasks.Fakes;

namespace BuildTasks.Cli.Tests;

/// <summary>A build server shows standard output and standard error in one log, in the order in which they come.</summary>
public sealed class ReadingBothStreamsInOneLog : InTheShop
{
    [Theory]
    [InlineData("replicas: {{ .Values.nothing | default 1 }}\n", "level=DEBUG", "# Source: ledger/templates/more.yaml")]
    [InlineData("replicas: [\n", "# Source: ledger/templates/more.yaml", "Error: YAML parse error on ledger/templates/more.yaml")]
    public async Task Shows_details_before_the_manifests_and_a_failure_after_them(string template, string first, string second)
    {
        Shop.Write("charts/ledger/templates/more.yaml", template);
        using StringWriter log = new();

        await CommandLine.RunAsync(["template", "charts/ledger", "--debug"], new Host(log, log, _ => null, Shop.Root), CancellationToken.None);

        string text = log.ToString();
        Assert.InRange(text.IndexOf(first, StringComparison.Ordinal), 0, text.IndexOf(second, StringComparison.Ordinal));
    }
}
