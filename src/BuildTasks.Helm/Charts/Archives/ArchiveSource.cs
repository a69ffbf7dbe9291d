using BuildTasks.GoTemplates;
using BuildTasks.Helm.Values;

namespace BuildTasks.Helm.Charts;

/// <summary>A packed chart, seen as the folder that it would be unpacked to.</summary>
/// <param name="location">The path of the archive.</param>
/// <param name="files">Its files.</param>
internal sealed class ArchiveSource(string location, IReadOnlyList<ChartFile> files) : ChartSource
{
    private static readonly Comparer<ChartFile> WalkOrder = Comparer<ChartFile>.Create((left, right) => Compare(left.Name, right.Name));

    public override string Location => location;

    public override string? Folder => null;

    public override SourceKind KindOf(string path)
    {
        if (files.Any(file => file.Name == path))
        {
            return SourceKind.File;
        }

        return files.Any(file => file.Name.StartsWith(path + "/", StringComparison.Ordinal)) ? SourceKind.Folder : SourceKind.Missing;
    }

    public override ReadOnlyMemory<byte> Read(string path) => KindOf(path) switch
    {
        SourceKind.File => files.First(file => file.Name == path).Data,
        SourceKind.Folder => throw new ChartException($"read {FullPath(path)}: is a directory") { File = FullPath(path) },
        _ => throw new ChartException($"open {FullPath(path)}: no such file or directory") { File = FullPath(path) },
    };

    public override IReadOnlyList<ChartFile> ReadAll(HelmLog log)
    {
        HelmIgnore rules = ReadIgnoreRules();
        return [.. files.Where(file => !rules.IgnoresFile(file.Name)).Order(WalkOrder)];
    }

    // Folder by folder: a/z before a-b, though '-' comes before '/'.
    private static int Compare(string left, string right)
    {
        (string[] lefts, string[] rights) = (left.Split('/'), right.Split('/'));
        for (int i = 0; i < lefts.Length && i < rights.Length; i++)
        {
            if (GoText.Compare(lefts[i], rights[i]) is var order and not 0)
            {
                return order;
            }
        }

        return lefts.Length - rights.Length;
    }
}
