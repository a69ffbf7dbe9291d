using BuildTasks.Git;

namespace BuildTasks.GitOps;

/// <summary>
/// Looks whether the tool's branch already brings a later version than the one that is to be put there: the pipeline of an older commit may
/// well finish last.
/// </summary>
internal static class LaterOnBranch
{
    /// <summary>The first version on the branch that is later; null when there is none.</summary>
    /// <param name="checkout">The clone.</param>
    /// <param name="branch">The tool's branch.</param>
    /// <param name="edit">The edit of the target branch; the same files are looked at.</param>
    /// <param name="charts">The published charts.</param>
    /// <param name="target">What may be replaced.</param>
    /// <param name="cancellationToken">Ends git.</param>
    public static async Task<KeptVersion?> FindAsync(
        Checkout checkout, string branch, BumpEdit edit, IReadOnlyList<PublishedChart> charts, GitOpsTarget target, CancellationToken cancellationToken)
    {
        if (await BumpBranch.FetchAsync(checkout, branch, cancellationToken).ConfigureAwait(false) is not { } tip)
        {
            return null;
        }

        ChartCatalogue catalogue = new(charts, target.RegistryAliases);
        HashSet<string> names = [.. charts.Select(chart => chart.Name)];
        foreach (FileEdit file in edit.Files)
        {
            if (await ReadAsync(checkout.Git, tip, file.Path, cancellationToken).ConfigureAwait(false) is not { } content)
            {
                continue;
            }

            FileBump onBranch = FileBump.Compute(new GitOpsFile(file.Path, content, names), catalogue, target);
            if (onBranch.Kept.FirstOrDefault(kept => kept.Reason == KeptReason.Later) is { } later)
            {
                return later;
            }
        }

        return null;
    }

    /// <summary>A file of a commit; null when the commit does not have it, or is one that the target branch has too.</summary>
    private static async Task<byte[]?> ReadAsync(GitCommand git, string commit, string path, CancellationToken cancellationToken)
    {
        string file = $"{commit}:{path}";
        GitOutput type = await git.TryAsync(["cat-file", "-t", file], cancellationToken).ConfigureAwait(false);
        return type.ExitCode == 0 && type.Text == "blob" ? await git.BytesAsync(["cat-file", "blob", file], cancellationToken).ConfigureAwait(false) : null;
    }
}
