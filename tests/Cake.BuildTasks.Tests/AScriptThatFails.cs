using BuildTasks.Fakes;

namespace Cake.BuildTasks.Tests;

[Collection(CakeScripts.Name)]
public sealed class AScriptThatFails(CakeAddin addin) : InTheShop
{
    private const string Finding = "charts/ledger/values.yaml:14:1: error values: - at '/port': got string, want integer\n";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Shop.Replace("charts/ledger/values.yaml", "port: 5432", "port: none");
        Shop.Write("broken/Chart.yaml", "apiVersion: v2\nname: [broken\n");
    }

    [Theory]
    [InlineData("Lint", "1 chart(s) linted, 1 chart(s) failed")]
    [InlineData("WrongOptions", "--chart-version 'one' is not a semantic version such as 1.2.3 or 1.3.0-rc.1.\n--channel 'pr_42' cannot stand in a version: use letters, digits, '-' and '.', such as pr.42; a number must not begin with 0.")]
    [InlineData("NoCharts", "No chart was found in '{shop}' by 'helm/*': no folder that matches has a Chart.yaml. Say with --charts where the charts are, for example 'deploy/charts/*'.")]
    [InlineData("BrokenYaml", "broken/Chart.yaml:3: this is not valid YAML: did not find expected ',' or ']'")]
    public async Task Ends_with_one_message_and_no_stack(string target, string message)
    {
        ScriptRun run = await addin.RunAsync("failing.cake", Shop.Root, $"--target={target}");

        Assert.Equal(1, run.ExitCode);
        string expected = message.Replace("{shop}", Shop.Root, StringComparison.Ordinal);
        Assert.Equal($"An error occurred when executing task '{target}'.\nError: {expected}\n", run.Error);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_quiet_log_still_says_where()
    {
        ScriptRun run = await addin.RunAsync("failing.cake", Shop.Root, "--target=Publish", "--verbosity=quiet");

        Assert.Equal((1, "An error occurred when executing task 'Publish'.\nError: Lint failed, so nothing was pushed.\n"), (run.ExitCode, run.Error));
        Assert.Contains(Finding, run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Shop.Root, "registry")));
    }

    [Fact]
    public async Task Gives_no_commands_of_charts_to_build_servers()
    {
        Shop.Write("charts/web/templates/fail.yaml", """{{ mustRegexMatch "(\n::error::from a chart, ##[error]too" "" }}""");

        ScriptRun run = await addin.RunAsync("failing.cake", Shop.Root, "--target=Publish");

        Assert.Contains("\n|     ::error::from a chart, ## [error]too`\n", run.Output, StringComparison.Ordinal);
    }
}
