using BuildTasks.Fakes;

namespace BuildTasks.Tests.GitOps.Writing;

public sealed class Committing : GitOpsWriting
{
    [Fact]
    public async Task Without_a_git_set_up_is_done_in_the_tools_name()
    {
        await BumpAsync("1.1.0", branch: null);

        Assert.Equal("BuildTasks <buildtasks@noreply.invalid>|BuildTasks <buildtasks@noreply.invalid>", await ShowAsync("%an <%ae>|%cn <%ce>"));
    }

    [Fact]
    public async Task Uses_the_author_of_the_options_and_the_committer_of_git()
    {
        BuildContext context = IsolatedContext.Create(Log, null, ("GIT_COMMITTER_NAME", "Robot"), ("GIT_COMMITTER_EMAIL", "robot@example.com"));

        await BumpAsync("1.1.0", branch: null, Target() with { CommitAuthor = "Grace Example <grace@example.com>", SignOff = true }, context: context);

        Assert.Equal("Grace Example <grace@example.com>|Robot <robot@example.com>", await ShowAsync("%an <%ae>|%cn <%ce>"));
        Assert.Equal("chore: bump web to 1.1.0", await ShowAsync("%s"));
        Assert.Equal("Robot <robot@example.com>", await ShowAsync("%(trailers:key=Signed-off-by,valueonly)"));
    }

    [Theory]
    [InlineData("Grace")]
    [InlineData("Grace <>")]
    [InlineData("<grace@example.com>")]
    [InlineData("Grace <grace@example.com> more")]
    public async Task Refuses_an_author_without_name_and_mail(string author)
    {
        GitOpsTarget target = Target() with { CommitAuthor = author };
        OptionsException exception = await Assert.ThrowsAsync<OptionsException>(() => BumpAsync("1.1.0", branch: null, target));

        Assert.Equal($"'{author}' is no author: write it as 'Name <mail>' (--commit-author).", exception.Message);
    }

    [Fact]
    public async Task Carries_the_time_of_the_run()
    {
        await BumpAsync("1.1.0", branch: null, context: IsolatedContext.Create(Log, new HastyTime()));

        Assert.Equal("2026-01-02T03:04:05Z|2026-01-02T03:04:05Z", (await ShowAsync("%aI|%cI")).Replace("+00:00", "Z", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signs_as_git_is_set_up()
    {
        string key = Folder["key"];
        await Shell.RequireAsync(Folder.Root, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "robot@example.com", "-f", key);
        Folder.Write(
            "gitconfig",
            $"[user]\n\tname = Robot\n\temail = robot@example.com\n\tsigningkey = {key}\n[gpg]\n\tformat = ssh\n[commit]\n\tgpgsign = true\n");

        await BumpAsync("1.1.0", branch: null, context: IsolatedContext.Create(Log, null, ("GIT_CONFIG_GLOBAL", Folder["gitconfig"])));

        Assert.Contains("-----BEGIN SSH SIGNATURE-----", await Repository.Bare.GitAsync("cat-file", "commit", "main"), StringComparison.Ordinal);
    }

    private Task<string> ShowAsync(string format) => Repository.Bare.GitAsync("log", "-1", $"--format={format}", "main");
}
