using BuildTasks.Fakes;

namespace BuildTasks.Fronts.Tests.Action;

public sealed class SayingSomethingWrongInAWorkflow : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SayingSomethingWrongInAWorkflow() => folder.Write("charts/web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.2.3\n");

    public static TheoryData<string, int, string> Inputs => new()
    {
        { "verb=plam", 2, "Unknown verb 'plam', did you mean 'plan'? There are plan, lint, version, package, push, verify, bump, publish." },
        { "verb=deploy-it", 2, "Unknown verb 'deploy-it'. There are plan, lint, version, package, push, verify, bump, publish." },
        { "registrys=oci://ghcr.io/acme", 2, "Unknown input 'registrys', did you mean 'registries'?" },
        { "plain_http=true", 2, "Unknown input 'plain_http', did you mean 'plain-http'?" },
        { "verb=plan dry-run=true", 2, "The verb 'plan' has no input 'dry-run': leave it out, or use push or bump or publish." },
        { "verb=package concurrency=many", 2, "input 'concurrency': 'many' is not a whole number." },
        { "strict=perhaps", 2, "input 'strict': 'perhaps' is neither true nor false." },
        { "registries=ghcr.io/acme", 2, "--registries 'ghcr.io/acme' is neither oci://host/path nor oci-layout:PATH." },
        { "config=ci.yaml", 2, "There is no configuration file 'ci.yaml'." },
        { "verb=plan charts=deploy/*", 1, "No chart was found in '{files}' by 'deploy/*': no folder that matches has a Chart.yaml. Say with --charts where the charts are, for example 'deploy/charts/*'." },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Gives_one_annotation_with_the_value_and_the_remedy_and_touches_nothing(string inputs, int exitCode, string expected)
    {
        (string, string)[] with = [.. inputs.Split(' ').Select(input => input.Split('=', 2)).Select(input => (input[0], input[1]))];

        StepResult result = await new RunnerStep(folder.Root, folder.Root, with).RunAsync();

        Assert.Equal(["::error::" + expected], result.Lines);
        Assert.Equal((exitCode, 0, string.Empty), (result.ExitCode, result.Outputs.Count, result.Summary));
        Assert.False(Directory.Exists(folder["artifacts"]));
    }

    [Fact]
    public async Task Several_times_gives_an_annotation_for_each()
    {
        StepResult result = await new RunnerStep(folder.Root, folder.Root, ("verb", "plan"), ("sicne", "main"), ("dry-run", "true")).RunAsync();

        Assert.Equal(
            ["::error::The verb 'plan' has no input 'dry-run': leave it out, or use push or bump or publish.", "::error::Unknown input 'sicne', did you mean 'since'?"],
            result.Lines);
    }

    [Fact]
    public async Task In_the_configuration_file_names_its_line()
    {
        folder.Write("buildtasks.yaml", "strict: true\nregistrys: [oci://x/y]\n");

        StepResult result = await new RunnerStep(folder.Root, folder.Root).RunAsync();

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["::error::buildtasks.yaml:2: unknown key 'registrys', did you mean 'registries'?"], result.Lines);
    }

    [Fact]
    public async Task In_a_chart_marks_its_place()
    {
        folder.Write("charts/web/Chart.yaml", "apiVersion: v2\nname: [web\n");

        StepResult result = await new RunnerStep(folder.Root, folder.Root).RunAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("::error file=charts/web/Chart.yaml", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GITHUB_OUTPUT")]
    [InlineData("GITHUB_STEP_SUMMARY")]
    public async Task About_a_file_of_the_runner_is_noticed_before_anything_is_published(string variable)
    {
        RunnerStep step = new(folder.Root, folder.Root);
        step.Environment[variable] = folder["absent/file"];

        StepResult result = await step.RunProgramAsync();

        Assert.Equal((1, string.Empty), (result.ExitCode, result.Error));
        Assert.StartsWith(
            $"::error::{variable} is '{{files}}/absent/file', which cannot be written: ",
            Assert.Single(result.Lines).Replace('\\', '/'),
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["artifacts"]));
    }

    [Fact]
    public async Task And_cancelling_it_says_so()
    {
        StepResult result = await new RunnerStep(folder.Root, folder.Root).RunAsync(new CancellationToken(canceled: true));

        Assert.Equal((130, "::error::Cancelled. A new run goes on from here."), (result.ExitCode, result.Lines[^1]));
    }

    public void Dispose() => folder.Dispose();
}
