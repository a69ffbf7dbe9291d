using System.Text;
using BuildTasks.Fakes;
using BuildTasks.GitOps;

namespace BuildTasks.Tests.GitOps;

/// <summary>
/// Every folder of Situations/ is a file before and after the chart <c>web</c> is published as 1.3.0, with what is reported.
/// <c>BUILDTASKS_UPDATE_GOLDENS=1</c> writes the expectations again; review them as a diff.
/// </summary>
public class ASituation
{
    private static readonly string Situations = Path.Combine(AppContext.BaseDirectory, "GitOps", "Situations");

    private static readonly Dictionary<string, GitOpsTarget> Targets = new()
    {
        ["broken-form-fixed"] = new GitOpsTarget { Fix = true },
        ["http-repository"] = new GitOpsTarget { RegistryAliases = ["https://Charts.example.com/stable", "oci://mirror.example.com/acme"] },
    };

    public static TheoryData<string> Names => [.. Directory.EnumerateDirectories(Situations).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Comes_out_as_expected(string name)
    {
        string before = Directory.EnumerateFiles(Path.Combine(Situations, name), "before.*").Single();
        string file = "apps/app" + Path.GetExtension(before);
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder["apps"]);
        File.Copy(before, folder[file]);

        BumpEdit edit = Bump.InFolder(folder, Targets.GetValueOrDefault(name));
        edit.Apply(folder.Root);

        Golden(name, "after" + Path.GetExtension(before), File.ReadAllBytes(folder[file]));
        Golden(name, "report.txt", Encoding.UTF8.GetBytes(Report(edit)));
        Assert.Empty(Bump.InFolder(folder, Targets.GetValueOrDefault(name)).Changes);
    }

    private static string Report(BumpEdit edit)
    {
        IEnumerable<string> changes = edit.Changes.Select(change => $"{change.Path}:{change.Line}:{change.Column}: {change.Chart} {change.OldValue} -> {change.NewValue} ({change.Form})");
        IEnumerable<string> kept = edit.Kept.Select(kept => $"{kept.Path}:{kept.Line}: {kept.Chart} '{kept.Value}' stays: {kept.Reason} ({kept.Form})");
        IEnumerable<string> warnings = edit.Warnings.Concat(edit.Skipped).Select(warning => $"warning: {warning}");
        return string.Concat(changes.Concat(kept).Concat(warnings).Select(line => line + "\n"));
    }

    private static void Golden(string name, string file, byte[] actual)
    {
        string path = Path.Combine(Situations, name, file);
        if (Environment.GetEnvironmentVariable("BUILDTASKS_UPDATE_GOLDENS") == "1")
        {
            File.WriteAllBytes(path, actual);
            File.WriteAllBytes(Path.Combine(SourceFolder(), name, file), actual);
        }

        Assert.Equal(Encoding.UTF8.GetString(File.ReadAllBytes(path)), Encoding.UTF8.GetString(actual));
    }

    private static string SourceFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BuildTasks.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "tests", "BuildTasks.Tests", "GitOps", "Situations");
    }
}
