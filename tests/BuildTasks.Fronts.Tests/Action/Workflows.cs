using System.Text.RegularExpressions;
using BuildTasks.Fakes;

namespace BuildTasks.Fronts.Tests.Action;

public sealed partial class Workflows : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Files => [.. WorkflowFile.All];

    [FactWhenLinted]
    public async Task And_the_action_are_as_GitHub_takes_them()
        => Assert.Equal(string.Empty, await WorkflowLinters.FindFaultsAsync(RepositoryRoot.Find(), [.. WorkflowFile.All, "action.yml"]));

    [FactWhenLinted]
    public async Task And_actions_with_a_fault_are_found_out()
    {
        folder.Write(
            "broken.yml",
            "on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    step: []\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n");
        folder.Write("action.yml", "name: x\ndescription: y\nruns:\n  using: docker\n");

        string faults = await WorkflowLinters.FindFaultsAsync(folder.Root, "broken.yml", "action.yml");

        Assert.Contains("Additional property 'step' is not allowed", faults, StringComparison.Ordinal);
        Assert.Contains("\"github.event.issue.title\" is potentially untrusted", faults, StringComparison.Ordinal);
        Assert.Contains("/runs/image", faults, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Give_no_more_than_reading_unless_a_job_says_so(string path)
        => Assert.Equal(["contents: read"], new WorkflowFile(path).Permissions.Select(scope => $"{scope.Key}: {scope.Value}"));

    [Theory]
    [MemberData(nameof(Files))]
    public void Put_no_expression_into_a_script(string path)
        => Assert.DoesNotContain(new WorkflowFile(path).Steps, step => WorkflowFile.Text(step, "run")?.Contains("${{", StringComparison.Ordinal) == true);

    [Theory]
    [InlineData(".github/workflows/ci.yml")]
    [InlineData(".github/workflows/release.yml")]
    public void Of_the_project_name_actions_by_commit_and_say_the_version(string path)
    {
        string[] used = [.. File.ReadLines(Path.Combine(RepositoryRoot.Find(), path)).Where(line => line.Contains("uses:", StringComparison.Ordinal))];

        Assert.NotEmpty(used);
        Assert.All(used, line => Assert.Matches(PinnedAction(), line));
    }

    public void Dispose() => folder.Dispose();

    [GeneratedRegex(@"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", RegexOptions.NonBacktracking)]
    private static partial Regex PinnedAction();
}
