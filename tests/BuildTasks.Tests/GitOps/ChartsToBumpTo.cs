using BuildTasks.Fakes;

namespace BuildTasks.Tests.GitOps;

public class ChartsToBumpTo
{
    [Fact]
    public void Have_one_version_each()
    {
        using TemporaryFolder folder = new();

        PublishedChart other = Bump.Web with { Version = "1.4.0", Registry = "quay.io/acme" };
        BuildTaskException refused = Assert.Throws<BuildTaskException>(() => Bump.InFolder(folder, null, Bump.Web, other));

        Assert.Equal("web is given as 1.3.0 and as 1.4.0; give one version of each chart", refused.Message);
    }

    [Fact]
    public void Have_a_semantic_version()
    {
        using TemporaryFolder folder = new();

        BuildTaskException refused = Assert.Throws<BuildTaskException>(() => Bump.InFolder(folder, null, Bump.Web with { Version = "latest" }));

        Assert.Equal("the version 'latest' of web is not a semantic version; publish the chart with one, such as 1.2.3", refused.Message);
    }

    [Fact]
    public void May_be_in_several_registries()
    {
        using TemporaryFolder folder = new();
        folder.Write("web.yaml", """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            spec:
              sources:
              - {repoURL: ghcr.io/acme/charts, chart: web, targetRevision: 1.2.3}
              - {repoURL: oci://quay.io/acme/web, path: ., targetRevision: 1.2.3}
            """);

        Assert.Equal([5, 6], Bump.InFolder(folder, null, Bump.Web, Bump.Web with { Registry = "quay.io/acme" }).Changes.Select(change => change.Line));
    }
}
