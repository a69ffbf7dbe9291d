using BuildTasks.Fakes;
using BuildTasks.GitOps;

namespace BuildTasks.Tests.GitOps;

public class TheFilesOfARepository
{
    private const string Application = """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: web}
        spec:
          source: {repoURL: ghcr.io/acme/charts, chart: web, targetRevision: 1.2.3}

        """;

    [Fact]
    public void Are_looked_through_but_for_git_and_the_templates_of_charts()
    {
        using TemporaryFolder folder = new();
        folder.Write("b.yml", Application);
        folder.Write("a/deep/er/x.yaml", Application);
        folder.Write(
            "a.json",
            """
            {
              "apiVersion": "argoproj.io/v1alpha1",
              "kind": "Application",
              "spec": {"source": {"repoURL": "ghcr.io/acme/charts", "chart": "web", "targetRevision": "1.2.3"}}
            }
            """);
        folder.Write("a.txt", Application);
        folder.Write(".git/x.yaml", Application);
        folder.Write(".github/x.yaml", Application);
        folder.Write("chart/Chart.yaml", "name: apps\n");
        folder.Write("chart/templates/x.yaml", Application);
        folder.Write("templates/x.yaml", Application);

        Assert.Equal([".github/x.yaml", "a.json", "a/deep/er/x.yaml", "b.yml", "templates/x.yaml"], Changed(folder));
        Assert.Equal(["chart/templates/x.yaml"], Changed(folder, "chart/templates/*.yaml"));
        Assert.Equal(["a/deep/er/x.yaml"], Changed(folder, "a"));
        Assert.Equal(["a.txt", "b.yml"], Changed(folder, "./*.{txt,yml}"));
        Assert.Equal(["a/deep/er/x.yaml"], Changed(folder, "**/d*/**/?.yaml"));
    }

    [FactOnUnix]
    public void Are_not_reached_through_links()
    {
        using TemporaryFolder outside = new();
        outside.Write("x.yaml", Application);
        using TemporaryFolder folder = new();
        folder.Write("a.yaml", Application);
        File.CreateSymbolicLink(folder["link.yaml"], outside["x.yaml"]);
        File.CreateSymbolicLink(folder["same.yaml"], folder["a.yaml"]);
        Directory.CreateSymbolicLink(folder["linked"], outside.Root);
        Directory.CreateSymbolicLink(folder["loop"], folder.Root);

        Assert.Equal(["a.yaml"], Changed(folder));
    }

    [Fact]
    public void Are_skipped_with_a_note_when_they_are_not_YAML()
    {
        using TemporaryFolder folder = new();
        folder.Write("a.yaml", Application);
        folder.Write("b.yaml", Application + "{{- range .Values.apps }}\n  name: web: {{ . }}\n{{- end }}\n");
        File.WriteAllBytes(folder["c.yaml"], [.. System.Text.Encoding.Latin1.GetBytes(Application + "# Köln\n")]);

        BumpEdit edit = Bump.InFolder(folder);

        Assert.Equal(["a.yaml"], edit.Files.Select(file => file.Path));
        Assert.Equal(["b.yaml", "c.yaml"], edit.Skipped.Select(note => note.Path));
        Assert.Equal("c.yaml: skipped: not UTF-8", edit.Skipped[1].ToString());
        Assert.StartsWith("b.yaml:6: skipped: not valid YAML: ", edit.Skipped[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_not_written_when_they_have_changed_since()
    {
        using TemporaryFolder folder = new();
        folder.Write("a.yaml", Application);
        folder.Write("b.yaml", Application);
        BumpEdit edit = Bump.InFolder(folder);
        folder.Write("b.yaml", Application + "# touched\n");

        BuildTaskException refused = Assert.Throws<BuildTaskException>(() => edit.Apply(folder.Root));

        Assert.Equal("b.yaml has changed since the edit was computed; nothing was written, run again", refused.Message);
        Assert.Equal(Application, folder.Read("a.yaml"));
    }

    private static string[] Changed(TemporaryFolder folder, params string[] globs)
    {
        GitOpsTarget target = globs.Length == 0 ? new GitOpsTarget() : new GitOpsTarget { GitOpsFiles = globs };
        return [.. Bump.InFolder(folder, target).Files.Select(file => file.Path)];
    }
}
