using BuildTasks.GitOps;

namespace BuildTasks.Tests.GitOps;

public class AnApplication
{
    private const string HelmForm = """
        # The shop's front.
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata:
          name: web
        spec:
          project: default
          source:
            repoURL: ghcr.io/acme/charts   # OCI
            chart: web
            targetRevision: 1.2.3 # keep this comment
            helm:
              values: |
                image: web:1.2.3
          destination:
            server: https://kubernetes.default.svc

        """;

    [Fact]
    public void Of_helms_form_moves_to_the_published_version()
    {
        (BumpEdit edit, string after) = Bump.InFile(HelmForm);

        Assert.Equal(HelmForm.Replace("targetRevision: 1.2.3 #", "targetRevision: 1.3.0 #", StringComparison.Ordinal), after);
        Assert.Equal([new VersionChange("web", "apps/app.yaml", 11, 21, "1.2.3", "1.3.0", SourceForm.Helm)], edit.Changes);
        Assert.Empty(edit.Warnings);
    }
}
