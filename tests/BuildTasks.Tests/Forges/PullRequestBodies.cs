using BuildTasks.Forges;

namespace BuildTasks.Tests.Forges;

public sealed class PullRequestBodies
{
    [Fact]
    public void Are_never_longer_than_the_forge_takes_and_say_what_is_left_out()
    {
        string diff = string.Concat(Enumerable.Range(1, 10_000).Select(line => $"+line {line} of a long diff\n"));

        string body = PullRequestBody.Write(Proposal(changes: 2_000, charts: 500, diff));

        Assert.InRange(body.Length, 60_000, PullRequestBody.MaxLength);
        Assert.Matches(@"\.\.\. and \d+ more\.", body);
        Assert.Matches(@"The diff goes on for \d+ lines; the branch has all of it\.", body);
        Assert.Contains("</details>", body, StringComparison.Ordinal);
        Assert.NotNull(PullRequestSubject.Read(body));
    }

    [Fact]
    public void Count_the_lines_that_are_left_out()
    {
        string diff = string.Concat(Enumerable.Range(1, 5_000).Select(line => $"+line {line} of a long diff\n"));

        string body = PullRequestBody.Write(Proposal(changes: 1, charts: 1, diff));

        int shown = body.Split('\n').Count(line => line.StartsWith("+line", StringComparison.Ordinal));
        Assert.Contains($"The diff goes on for {5_000 - shown} lines", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Keep_bars_and_backticks_of_values_inside_their_cells()
    {
        PullRequestProposal proposal = Proposal(1, 1, "") with
        {
            Changes = [new VersionChange("we`b", "apps/a|b.yaml", 3, 1, ">=1.0.0 || <2", "2.0.0", SourceForm.Helm)],
        };

        Assert.Contains(@"| ``we`b`` | `apps/a\|b.yaml:3` | `>=1.0.0 \|\| <2` | `2.0.0` |", PullRequestBody.Write(proposal), StringComparison.Ordinal);
    }

    [Fact]
    public void Fence_a_diff_that_has_fences_itself()
        => Assert.Contains("````diff\n+```\n````\n", PullRequestBody.Write(Proposal(1, 1, "+```\n")), StringComparison.Ordinal);

    [Fact]
    public void Show_what_a_reviewer_should_look_at()
    {
        PullRequestProposal proposal = Proposal(1, 1, "") with { Warnings = [new BumpWarning("apps/web.yaml", 7, "Argo CD ignores 'chart' here.")] };

        Assert.Contains("- apps/web.yaml:7: Argo CD ignores 'chart' here.\n", PullRequestBody.Write(proposal), StringComparison.Ordinal);
    }

    [Fact]
    public void Name_versions_as_registries_do()
    {
        PullRequestProposal proposal = Proposal(1, 1, "") with { Charts = [new PublishedChart("web", "1.0.0+b", null, "r.example/c")] };

        string body = PullRequestBody.Write(proposal);

        Assert.Contains("| `oci://r.example/c/web:1.0.0_b` |  |", body, StringComparison.Ordinal);
        Assert.True(PullRequestSubject.Read(body)!.IsSameAs(PullRequestSubject.Of(proposal.Charts)));
    }

    private static PullRequestProposal Proposal(int changes, int charts, string diff) => new(
        "buildtasks/web",
        "main",
        "title",
        [
            .. Enumerable.Range(0, charts)
                .Select(number => new PublishedChart($"chart{number}", "1.0.0", $"sha256:{new string('a', 64)}", "registry.example/charts")),
        ],
        [
            .. Enumerable.Range(0, changes)
                .Select(number => new VersionChange($"chart{number}", $"apps/chart{number}.yaml", 1, 1, "0.9.0", "1.0.0", SourceForm.Helm)),
        ],
        [],
        diff);
}
