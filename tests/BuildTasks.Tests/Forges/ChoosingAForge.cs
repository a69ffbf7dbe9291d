using BuildTasks.Forges;

namespace BuildTasks.Tests.Forges;

public sealed class ChoosingAForge
{
    private static readonly Secret Token = new("t0ken");

    [Theory]
    [InlineData("https://github.com/acme/gitops", null, ForgeKind.Auto, "GitHubForge")]
    [InlineData("git@github.com:acme/gitops.git", null, ForgeKind.Auto, "GitHubForge")]
    [InlineData("ssh://git@ssh.github.com:443/acme/gitops.git", null, ForgeKind.Auto, "GitHubForge")]
    [InlineData("https://acme.ghe.com/acme/gitops", null, ForgeKind.Auto, "GitHubForge")]
    [InlineData("https://git.example/acme/gitops", "https://git.example/api/v3", ForgeKind.Auto, "GitHubForge")]
    [InlineData("https://git.example/acme/gitops", null, ForgeKind.GitHub, "GitHubForge")]
    [InlineData("https://git.example/acme/gitops", null, ForgeKind.Local, "LocalForge")]
    [InlineData("../gitops", null, ForgeKind.Auto, "LocalForge")]
    public void Follows_the_options_then_the_address(string repository, string? forgeUrl, ForgeKind kind, string forge)
    {
        using IForge found = Forge.Of(Target(repository, forgeUrl, kind, Token), IsolatedContext.Create());

        Assert.Equal(forge, found.GetType().Name);
    }

    [Theory]
    [InlineData("https://git.example/acme/gitops", null, ForgeKind.Auto, "It is not known which forge 'git.example' is")]
    [InlineData("../gitops", null, ForgeKind.GitHub, "is no repository on GitHub")]
    [InlineData("https://github.com/acme/team/gitops", null, ForgeKind.Auto, "is no repository on GitHub")]
    [InlineData("https://git.example/acme/gitops", "git.example", ForgeKind.Auto, "is no address of GitHub's API")]
    [InlineData("https://git.example/acme/gitops", "http://git.example/api/v3", ForgeKind.Auto, "is no address of GitHub's API")]
    public void Refuses_what_cannot_be(string repository, string? forgeUrl, ForgeKind kind, string message)
        => Assert.Contains(
            message,
            Assert.Throws<OptionsException>(() => Forge.Of(Target(repository, forgeUrl, kind, Token), IsolatedContext.Create())).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Without_a_token_says_which_permissions_one_needs()
    {
        OptionsException exception = Assert.Throws<OptionsException>(
            () => Forge.Of(Target("https://github.com/acme/gitops", null, ForgeKind.Auto, null), IsolatedContext.Create()));

        Assert.Contains("it needs 'contents: write' and 'pull-requests: write' in acme/gitops", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_a_workflows_token_for_the_workflows_own_server_alone()
    {
        BuildContext workflow = IsolatedContext.Create(null, null, ("GITHUB_TOKEN", "t0ken"), ("GITHUB_SERVER_URL", "https://git.example"));

        using IForge own = Forge.Of(Target("https://git.example/acme/gitops", null, ForgeKind.Auto, null), workflow);

        Assert.IsType<GitHubForge>(own);
        Assert.Throws<OptionsException>(() => Forge.Of(Target("https://github.com/acme/gitops", null, ForgeKind.Auto, null), workflow));
    }

    private static GitOpsTarget Target(string repository, string? forgeUrl, ForgeKind kind, Secret? token)
        => new() { GitOpsRepository = repository, ForgeUrl = forgeUrl, Forge = kind, ForgeToken = token };
}
