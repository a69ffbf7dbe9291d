using BuildTasks.Fakes;
using BuildTasks.GitOps;

namespace BuildTasks.Tests.GitOps;

public class AChartWithoutPlace
{
    [Fact]
    public void Is_a_warning_that_names_where_it_was_looked_for()
    {
        using TemporaryFolder folder = new();
        folder.Write("a.yaml", "a: 1\n");

        BumpEdit edit = Bump.InFolder(folder);

        Assert.Equal(
            [
                "no place for ghcr.io/acme/charts/web in the GitOps repository; looked in **/*.yaml, **/*.yml, **/*.json; "
                + "no file mentions the name; check --gitops-repository, --gitops-branch and --gitops-files",
            ],
            edit.Warnings.Select(warning => warning.ToString()));
    }

    [Fact]
    public void Is_an_error_when_a_bump_is_required()
    {
        using TemporaryFolder folder = new();
        folder.Write("values/web.yaml", "name: web\n");

        GitOpsTarget target = new() { RequireBump = true, GitOpsFiles = ["values/*"] };
        BuildTaskException missing = Assert.Throws<BuildTaskException>(() => Bump.InFolder(folder, target));

        Assert.Equal(
            "no place for ghcr.io/acme/charts/web in the GitOps repository; looked in values/*; the name is mentioned in values/web.yaml, but by no source of an Application",
            missing.Message);
    }

    [Fact]
    public void Is_told_apart_from_one_in_another_registry()
    {
        using TemporaryFolder folder = new();
        folder.Write("web.yaml", """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            spec:
              source: {repoURL: harbor.example.com/acme, chart: web, targetRevision: 1.2.3}
            """);

        BumpEdit edit = Bump.InFolder(folder);

        Assert.Contains(
            "sources with the same chart name in other registries: web.yaml:4 (harbor.example.com/acme); name them with --registry-aliases if they hold the same charts",
            edit.Warnings.Single().Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_one_whose_places_are_up_to_date()
    {
        using TemporaryFolder folder = new();
        folder.Write("web.yaml", """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            spec:
              source: {repoURL: ghcr.io/acme/charts, chart: web, targetRevision: 1.*}
            """);

        BumpEdit edit = Bump.InFolder(folder, new GitOpsTarget { RequireBump = true });

        Assert.Equal([new KeptVersion("web", "web.yaml", 4, "1.*", SourceForm.Helm, KeptReason.Floating)], edit.Kept);
        Assert.Empty(edit.Files);
        Assert.Empty(edit.Warnings);
    }
}
