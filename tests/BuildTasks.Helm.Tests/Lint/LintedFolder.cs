using BuildTasks.Fakes;
using BuildTasks.Helm.Lint;

namespace BuildTasks.Helm.Tests.Lint;

/// <summary>A chart that has nothing to complain about until a test writes something into it.</summary>
public sealed class LintedFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public LintedFolder()
    {
        Write("Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\nicon: https://example.com/i.svg\n");
        Write("values.yaml", "image: {tag: a}\nresources: {}\n");
        Write("templates/cm.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n");
    }

    public string Root => folder["web"];

    public void Dispose() => folder.Dispose();

    public void Write(string path, string content) => folder.Write("web/" + path, content);

    public IReadOnlyList<Finding> Lint(LintSettings? settings = null) => ChartLinter.Lint(Root, settings ?? new LintSettings()).Findings;

    /// <summary>The only finding, as <c>rule file:line:column</c>.</summary>
    public string LintForOne(LintSettings? settings = null)
    {
        Finding finding = Assert.Single(Lint(settings));
        return $"{finding.RuleId} {finding.File}:{finding.Line}:{finding.Column}";
    }
}
