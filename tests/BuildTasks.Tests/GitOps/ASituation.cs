using BuildTasks.Fakes;
using BuildTasks.GitOps;

namespace BuildTasks.Tests.GitOps;

/// <summary>
/// Every folder of Situations/ is a file before and after the chart <c>web</c> is published as 1.3.0, with what is reported.
/// <c>BUILDTASKS_UPDATE_GOLDENS=1</c> writes the expectations again; review them as a diff.
/// </summary>
public class ASituation
{
    private const string Situations = "tests/BuildTasks.Tests/GitOps/Situations";

    private static readonly Dictionary<string, GitOpsTarget> Targets = new()
    {
        ["broken-form-fixed"] = new GitOpsTarget { Fix = true },
        ["http-repository"] = new GitOpsTarget { RegistryAliases = ["https://Charts.example.com/stable", "oci://mirror.example.com/acme"] },
    };

    public static TheoryData<string> Names =>
    [
        .. Directory.EnumerateDirectories(Path.Combine(RepositoryRoot.Find(), Situations))
            .Select(folder => Path.GetFileName(folder)!)
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Comes_out_as_expected(string name)
    {
        string before = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Find(), Situations, name), "before.*").Single();
        string file = "apps/app" + Path.GetExtension(before);
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder["apps"]);
        File.Copy(before, folder[file]);

        BumpEdit edit = Bump.InFolder(folder, Targets.GetValueOrDefault(name));
        edit.Apply(folder.Root);

        GoldenFile.Matches($"{Situations}/{name}/after{Path.GetExtension(before)}", File.ReadAllBytes(folder[file]));
        GoldenFile.Matches($"{Situations}/{name}/report.txt", Report(edit));
        Assert.Empty(Bump.InFolder(folder, Targets.GetValueOrDefault(name)).Changes);
    }

    private static string Report(BumpEdit edit)
    {
        IEnumerable<string> changes = edit.Changes.Select(change =>
            $"{change.Path}:{change.Line}:{change.Column}: {change.Chart} {change.OldValue} -> {change.NewValue} ({change.Form})");
        IEnumerable<string> kept = edit.Kept.Select(kept => $"{kept.Path}:{kept.Line}: {kept.Chart} '{kept.Value}' stays: {kept.Reason} ({kept.Form})");
        IEnumerable<string> warnings = edit.Warnings.Concat(edit.Skipped).Select(warning => $"warning: {warning}");
        return string.Concat(changes.Concat(kept).Concat(warnings).Select(line => line + "\n"));
    }
}
