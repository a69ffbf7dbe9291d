using BuildTasks.Fakes;
using Microsoft.AspNetCore.Http;

namespace BuildTasks.Cli.Tests;

/// <summary>Charts whose values.schema.json refers to a schema on a web server.</summary>
public sealed class LintingWithRemoteSchemas : InTheShop
{
    private int requests;
    private LoopbackServer server = null!;

    private string Url => $"{server.Address}schemas/replicas.json";

    public override async Task InitializeAsync()
    {
        server = await LoopbackServer.StartAsync(Answer);
        await base.InitializeAsync();
        foreach (string chart in new[] { "web", "worker" })
        {
            Refer(chart, Url);
        }
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_is_downloaded_unless_asked_for()
    {
        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "lint", "charts/web");

        Assert.Equal((1, 0), (run.ExitCode, requests));
        Assert.Contains(
            $"failing loading \"{Url}\": remote references are not allowed; put the schema into the chart and refer to its file, or allow remote schemas",
            run.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_is_downloaded_once_for_all_charts_and_applies()
    {
        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "lint", "charts/web", "charts/worker", "--remote-schemas", "--set", "replicaCount=many");

        Assert.Equal((1, 1), (run.ExitCode, requests));
        Assert.Contains("at '/replicaCount': got string, want integer", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_that_is_not_there_fails_the_lint_and_the_log_says_why()
    {
        Refer("web", $"{server.Address}absent.json");

        CommandLineRun run = await CommandLineRun.InAsync(Shop.Root, "lint", "charts/web", "--remote-schemas");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            $"warning: The schema {server.Address}absent.json could not be downloaded: the server answered 404 Not Found.",
            run.Error,
            StringComparison.Ordinal);
    }

    private void Refer(string chart, string url)
        => Shop.Write($"charts/{chart}/values.schema.json", $$"""{"properties": {"replicaCount": {"$ref": "{{url}}"} } }""");

    private async Task Answer(HttpContext context)
    {
        Interlocked.Increment(ref requests);
        context.Response.StatusCode = context.Request.Path == "/schemas/replicas.json" ? 200 : 404;
        if (context.Response.StatusCode == 200)
        {
            await context.Response.WriteAsync("""{"type": "integer"}""");
        }
    }
}
