using BuildTasks.GitOps;

namespace BuildTasks.Tests.GitOps;

public class ARepositoryAddress
{
    [Theory]
    [InlineData("ghcr.io/acme/charts", "ghcr.io/acme/charts")]
    [InlineData("oci://ghcr.io/acme/charts", "ghcr.io/acme/charts")]
    [InlineData("OCI://GHCR.IO:443/acme/charts//", "ghcr.io/acme/charts")]
    [InlineData("ghcr.io:5000/acme", "ghcr.io:5000/acme")]
    [InlineData("localhost:5000", "localhost:5000")]
    [InlineData("registry-1.docker.io/acme", "docker.io/acme")]
    [InlineData("oci://index.docker.io/acme/", "docker.io/acme")]
    [InlineData("https://Charts.example.com:443/Stable/", "https://charts.example.com/Stable")]
    [InlineData("http://charts.example.com:80", "http://charts.example.com")]
    [InlineData("http://charts.example.com:443", "http://charts.example.com:443")]
    public void Has_one_spelling(string repoUrl, string canonical)
        => Assert.Equal(canonical, RepositoryAddress.TryParse(repoUrl)?.Name);

    [Theory]
    [InlineData("ssh://git@github.com/acme/gitops.git")]
    [InlineData("git://github.com/acme/gitops.git")]
    [InlineData("file:///srv/charts")]
    public void Is_not_every_repoURL(string repoUrl)
        => Assert.Null(RepositoryAddress.TryParse(repoUrl));

    [Theory]
    [InlineData("ghcr.io/acme/charts", "https://ghcr.io/acme/charts")]
    [InlineData("http://charts.example.com", "https://charts.example.com")]
    [InlineData("ghcr.io/acme/charts", "ghcr.io/Acme/charts")]
    public void Differs_by_protocol_and_by_path(string one, string other)
        => Assert.NotEqual(RepositoryAddress.TryParse(one), RepositoryAddress.TryParse(other));
}
