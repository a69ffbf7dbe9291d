using System.Text;
using BuildTasks.Fakes;
using BuildTasks.GitOps;

namespace BuildTasks.Tests.GitOps;

/// <summary>Runs bumps over files on disk, the way the step does.</summary>
internal static class Bump
{
    public static readonly PublishedChart Web = new("web", "1.3.0", "sha256:" + new string('b', 64), "ghcr.io/acme/charts");

    /// <summary>Bumps the chart <c>web</c> to 1.3.0 in one file and gives the edit with the file's text after it.</summary>
    public static (BumpEdit Edit, string After) InFile(string text, string file = "apps/app.yaml", GitOpsTarget? target = null, params PublishedChart[] charts)
    {
        using TemporaryFolder folder = new();
        folder.Write(file, text);
        BumpEdit edit = InFolder(folder, target, charts);
        edit.Apply(folder.Root);
        return (edit, Encoding.UTF8.GetString(File.ReadAllBytes(folder[file])));
    }

    public static BumpEdit InFolder(TemporaryFolder folder, GitOpsTarget? target = null, params PublishedChart[] charts)
        => BumpEdit.Compute(folder.Root, charts.Length == 0 ? [Web] : charts, target ?? new GitOpsTarget(), CancellationToken.None);
}
