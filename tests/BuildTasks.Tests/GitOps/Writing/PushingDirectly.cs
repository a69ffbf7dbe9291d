using BuildTasks.Git;
using BuildTasks.GitOps;

namespace BuildTasks.Tests.GitOps.Writing;

public sealed class PushingDirectly : GitOpsWriting
{
    [Fact]
    public async Task Puts_one_commit_on_the_branch_and_keeps_every_other_byte()
    {
        string before = await Repository.TipAsync("main");

        PushedBranch result = await BumpAsync("1.1.0", branch: null);

        Assert.Equal(BranchStatus.Updated, result.Status);
        Assert.Equal(result.Commit, await Repository.TipAsync("main"));
        Assert.Equal(before, await Repository.TipAsync("main~1"));
        Assert.Equal("version: 1.1.0\r", await Repository.ShowAsync("main", File));
    }

    [Fact]
    public async Task Without_a_change_makes_no_commit()
    {
        string before = await Repository.TipAsync("main");

        PushedBranch result = await BumpAsync("1.0.0", branch: null);

        Assert.Equal(new PushedBranch(BranchStatus.Nothing, null, null), result);
        Assert.Equal(before, await Repository.TipAsync("main"));
    }

    [Fact]
    public async Task After_another_writer_makes_the_edit_again_on_the_new_base()
    {
        int others = 3;
        PushedBranch result = await BumpAsync("1.1.0", branch: null, meanwhile: async () =>
        {
            if (others-- > 0)
            {
                await Repository.PushAsync("another writer", (OtherFile, $"version: 2.0.{others}\n"));
            }
        });

        Assert.Equal(result.Commit, await Repository.TipAsync("main"));
        Assert.Equal("version: 1.1.0\r", await Repository.ShowAsync("main", File));
        Assert.Equal("version: 2.0.0", await Repository.ShowAsync("main", OtherFile));
        Assert.Equal("6", await Repository.Bare.GitAsync("rev-list", "--count", "main"));
        Assert.Contains("attempt 3 of 10", Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_up_after_ten_faster_writers_and_says_so()
    {
        int writer = 0;
        BuildContext impatient = new(Log) { Environment = Context.Environment, Jitter = () => 0 };

        BuildTaskException exception = await Assert.ThrowsAsync<BuildTaskException>(() => BumpAsync(
            "1.1.0", branch: null, meanwhile: () => Repository.PushAsync("another writer", (OtherFile, $"version: 2.0.{writer++}\n")), context: impatient));

        Assert.StartsWith("10 times another writer pushed to", exception.Message, StringComparison.Ordinal);
        Assert.Equal("version: 1.0.0\r", await Repository.ShowAsync("main", File));
    }

    [Fact]
    public async Task To_a_protected_branch_fails_once_with_the_servers_words_and_advice()
    {
        Repository.Protect("main");

        GitException exception = await Assert.ThrowsAsync<GitException>(() => BumpAsync("1.1.0", branch: null));

        Assert.Contains("main is a protected branch", exception.Message, StringComparison.Ordinal);
        Assert.Contains("--gitops-mode pull-request", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Another writer", Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_a_missing_branch()
    {
        GitException exception = await Assert.ThrowsAsync<GitException>(() => BumpAsync("1.1.0", branch: null, Target() with { GitOpsBranch = "production" }));

        Assert.Contains("Remote branch production not found", exception.Message, StringComparison.Ordinal);
        Assert.Contains("--gitops-branch", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_a_missing_repository()
    {
        BuildTaskException exception = await Assert.ThrowsAsync<BuildTaskException>(() => BumpAsync("1.1.0", branch: null, Target(Folder["nowhere"])));

        Assert.Equal($"There is no GitOps repository at '{Folder["nowhere"]}': check the path (--gitops-repository).", exception.Message);
    }

    [Fact]
    public async Task Writes_to_the_named_branch_alone()
    {
        await Repository.PushToAsync("staging", "staging", (OtherFile, "version: 1.0.5\n"));
        string main = await Repository.TipAsync("main");

        await BumpAsync("1.1.0", branch: null, Target() with { GitOpsBranch = "staging" });

        Assert.Equal(main, await Repository.TipAsync("main"));
        Assert.Equal("version: 1.1.0\r", await Repository.ShowAsync("staging", File));
    }

    [Fact]
    public async Task Checks_out_only_the_files_that_the_globs_name()
    {
        await using Checkout checkout = await Checkout.CloneAsync(Target() with { GitOpsFiles = ["apps/web.*"] }, Context, CancellationToken.None);

        Assert.Equal(["apps/web.yaml"], [.. FilesOf(checkout)]);
    }

    [Fact]
    public async Task Leaves_no_temporary_folder_behind_even_when_it_fails()
    {
        string folder;
        await using (Checkout checkout = await Checkout.CloneAsync(Target(), Context, CancellationToken.None))
        {
            folder = Directory.GetParent(checkout.Folder)!.FullName;
            Assert.True(Directory.Exists(folder));
        }

        Assert.False(Directory.Exists(folder));
        await Assert.ThrowsAsync<GitException>(() => Checkout.CloneAsync(Target() with { GitOpsBranch = "x" }, Context, CancellationToken.None));
        string cloned = Log.Lines.Last(line => line.Message.StartsWith("git clone", StringComparison.Ordinal)).Message;
        Assert.False(Directory.Exists(Directory.GetParent(cloned.Split(' ')[^1])!.FullName));
    }

    [Fact]
    public async Task Works_in_a_repository_of_another_owner()
    {
        BuildContext other = IsolatedContext.Create(Log, null, ("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1"));

        PushedBranch result = await BumpAsync("1.1.0", branch: null, context: other);

        Assert.Equal(result.Commit, await Repository.TipAsync("main"));
    }

    [Fact]
    public async Task Names_a_tag_that_is_taken_for_a_branch()
    {
        await Repository.Bare.GitAsync("tag", "v1", "main");

        GitOpsTarget target = Target() with { GitOpsBranch = "v1" };
        BuildTaskException exception = await Assert.ThrowsAsync<BuildTaskException>(() => BumpAsync("1.1.0", branch: null, target));

        Assert.Equal($"'v1' of the GitOps repository '{Repository.Address}' is a tag: name a branch (--gitops-branch).", exception.Message);
    }

    private static IEnumerable<string> FilesOf(Checkout checkout)
        => Directory.EnumerateFiles(checkout.Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(checkout.Folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith(".git/", StringComparison.Ordinal));
}
