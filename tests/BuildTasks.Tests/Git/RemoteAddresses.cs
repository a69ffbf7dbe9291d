using BuildTasks.Git;

namespace BuildTasks.Tests.Git;

public sealed class RemoteAddresses
{
    [Theory]
    [InlineData("https://github.com/acme/gitops.git", "Http", "github.com", "acme/gitops", "https://github.com/acme/gitops.git")]
    [InlineData("https://GitHub.com/acme/gitops/", "Http", "github.com", "acme/gitops", "https://github.com/acme/gitops/")]
    [InlineData("https://ada:secret@git.example:8443/a/b.git", "Http", "git.example", "a/b", "https://git.example:8443/a/b.git")]
    [InlineData("ssh://git@github.com/acme/gitops.git", "Ssh", "github.com", "acme/gitops", "ssh://git@github.com/acme/gitops.git")]
    [InlineData("git@github.com:acme/gitops.git", "Ssh", "github.com", "acme/gitops", "git@github.com:acme/gitops.git")]
    [InlineData("../gitops", "Path", "", "home/gitops", "/home/gitops")]
    [InlineData("/srv/gitops.git", "Path", "", "srv/gitops", "/srv/gitops.git")]
    [InlineData("file:///srv/gitops.git", "Path", "", "srv/gitops", "/srv/gitops.git")]
    public void Are_read(string address, string transport, string host, string path, string url)
    {
        GitRemote remote = GitRemote.Parse(address, relative => Path.GetFullPath(relative, "/home/here"));

        Assert.Equal((transport, host, path, url), (remote.Transport.ToString(), remote.Host, remote.Path, remote.Url));
    }

    [Theory]
    [InlineData("ftp://git.example/a/b")]
    [InlineData("ext::sh -c 'touch /tmp/x' %S/x")]
    [InlineData("https://github.com/")]
    [InlineData("https://")]
    public void Of_other_kinds_are_refused(string address)
        => Assert.Contains(
            "is no address of a Git repository",
            Assert.Throws<OptionsException>(() => GitRemote.Parse(address, relative => relative)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Keep_user_and_password_apart_from_the_url()
    {
        GitRemote remote = GitRemote.Parse("https://ada%40example.com:p%3Ass@git.example/a/b", relative => relative);

        Assert.Equal(("ada@example.com", "p:ss"), (remote.User, remote.Password!.Reveal()));
        Assert.Equal("***", remote.Password.ToString());
    }
}
