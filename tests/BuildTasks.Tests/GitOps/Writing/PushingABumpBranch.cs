using BuildTasks.Fakes;
using BuildTasks.Git;
using BuildTasks.GitOps;

namespace BuildTasks.Tests.GitOps.Writing;

public sealed class PushingABumpBranch : GitOpsWriting
{
    private const string Branch = "buildtasks/web";

    [Fact]
    public async Task Creates_it_on_top_of_the_target_branch_which_stays_as_it_is()
    {
        string main = await Repository.TipAsync("main");

        PushedBranch result = await BumpAsync("1.1.0", Branch);

        Assert.Equal(BranchStatus.Created, result.Status);
        Assert.Equal(main, await Repository.TipAsync($"{Branch}~1"));
        Assert.Equal(main, await Repository.TipAsync("main"));
    }

    [Fact]
    public async Task Again_with_the_same_change_leaves_it_alone()
    {
        PushedBranch first = await BumpAsync("1.1.0", Branch);

        Assert.Equal(first with { Status = BranchStatus.Unchanged }, await BumpAsync("1.1.0", Branch));
    }

    [Fact]
    public async Task After_an_unrelated_push_to_the_target_branch_leaves_it_alone()
    {
        PushedBranch first = await BumpAsync("1.1.0", Branch);
        await Repository.PushAsync("unrelated", (OtherFile, "version: 2.0.0\n"));

        Assert.Equal(first with { Status = BranchStatus.Unchanged }, await BumpAsync("1.1.0", Branch));
    }

    [Fact]
    public async Task After_a_push_to_the_same_file_moves_it_to_the_new_base()
    {
        await BumpAsync("1.1.0", Branch);
        await Repository.PushAsync("same file", (File, "version: 1.0.5\r\n"));

        PushedBranch result = await BumpAsync("1.1.0", Branch);

        Assert.Equal(BranchStatus.Updated, result.Status);
        Assert.Equal(await Repository.TipAsync("main"), await Repository.TipAsync($"{Branch}~1"));
    }

    [Fact]
    public async Task For_a_newer_version_replaces_its_one_commit()
    {
        await BumpAsync("1.1.0", Branch);

        PushedBranch result = await BumpAsync("1.2.0", Branch);

        Assert.Equal(BranchStatus.Updated, result.Status);
        Assert.Equal("version: 1.2.0\r", await Repository.ShowAsync(Branch, File));
        Assert.Equal("1", await Repository.Bare.GitAsync("rev-list", "--count", $"main..{Branch}"));
    }

    [Fact]
    public async Task Keeps_a_foreign_commit_and_says_whose_it_is()
    {
        await BumpAsync("1.1.0", Branch);
        await Repository.PushToAsync(Branch, "fix the ingress", (OtherFile, "version: 1.0.1\n"));
        string tip = await Repository.TipAsync(Branch);

        BuildTaskException exception = await Assert.ThrowsAsync<BuildTaskException>(() => BumpAsync("1.2.0", Branch));

        Assert.Contains("\"fix the ingress\" by Ada Example", exception.Message, StringComparison.Ordinal);
        Assert.Equal(tip, await Repository.TipAsync(Branch));
    }

    [Fact]
    public async Task Is_content_with_foreign_commits_on_top_of_the_same_change()
    {
        await BumpAsync("1.1.0", Branch);
        await Repository.PushToAsync(Branch, "fix the ingress", (OtherFile, "version: 1.0.1\n"));

        PushedBranch result = await BumpAsync("1.1.0", Branch);

        Assert.Equal(new PushedBranch(BranchStatus.Unchanged, Branch, await Repository.TipAsync(Branch)), result);
    }

    [Fact]
    public async Task Keeps_its_own_commit_once_a_person_amended_it()
    {
        await BumpAsync("1.1.0", Branch);
        await Repository.Colleague.GitAsync("fetch", "--quiet", "origin", Branch);
        await Repository.Colleague.GitAsync("checkout", "--quiet", "FETCH_HEAD");
        Repository.Colleague.Write(OtherFile, "version: 1.0.1\n");
        await Repository.Colleague.GitAsync("commit", "--quiet", "--all", "--amend", "--no-edit");
        await Repository.Colleague.GitAsync("push", "--quiet", "--force", "origin", $"HEAD:refs/heads/{Branch}");

        await Assert.ThrowsAsync<BuildTaskException>(() => BumpAsync("1.2.0", Branch));
    }

    [Fact]
    public async Task That_was_merged_and_not_deleted_is_used_again()
    {
        await BumpAsync("1.1.0", Branch);
        await Repository.Bare.GitAsync("update-ref", "refs/heads/main", Branch);

        PushedBranch result = await BumpAsync("1.2.0", Branch);

        Assert.Equal(BranchStatus.Updated, result.Status);
        Assert.Equal(await Repository.TipAsync("main"), await Repository.TipAsync($"{Branch}~1"));
    }

    [Fact]
    public async Task Never_overwrites_what_was_pushed_to_it_meanwhile()
    {
        await BumpAsync("1.1.0", Branch);
        bool pushed = false;

        BuildTaskException exception = await Assert.ThrowsAsync<BuildTaskException>(() => BumpAsync("1.2.0", Branch, meanwhile: async () =>
        {
            if (!pushed)
            {
                pushed = true;
                await Repository.PushToAsync(Branch, "fix the ingress", (OtherFile, "version: 1.0.1\n"));
            }
        }));

        Assert.Contains("fix the ingress", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("buildtasks")]
    [InlineData("buildtasks/web/old")]
    public async Task With_another_branch_in_its_way_fails_once_and_names_it(string other)
    {
        await Repository.Bare.GitAsync("branch", other, "main");

        GitException exception = await Assert.ThrowsAsync<GitException>(() => BumpAsync("1.1.0", Branch));

        Assert.Contains($"'refs/heads/{other}' exists", exception.Message, StringComparison.Ordinal);
        Assert.Contains("git can have no branch below another one", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Another writer", Log.Text, StringComparison.Ordinal);
    }

    [FactOnUnix]
    public async Task Refused_by_a_hook_tells_the_hooks_words()
    {
        Repository.Refuse("no bots on Fridays");

        GitException exception = await Assert.ThrowsAsync<GitException>(() => BumpAsync("1.1.0", Branch));

        Assert.Contains(
            "remote: no bots on Fridays; ! HEAD:refs/heads/buildtasks/web [remote rejected] (pre-receive hook declined). The server's rules refuse this push",
            exception.Message,
            StringComparison.Ordinal);
    }
}
