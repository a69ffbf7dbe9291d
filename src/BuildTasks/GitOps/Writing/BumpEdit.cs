using System.Runtime.ExceptionServices;

namespace BuildTasks.GitOps;

/// <summary>
/// What new chart versions change in a GitOps repository. It is computed from the files of one checkout and is worth nothing for another:
/// after another writer pushed, compute it again.
/// </summary>
internal sealed record BumpEdit
{
    /// <summary>The files that change; empty when there is nothing to do.</summary>
    public required IReadOnlyList<FileEdit> Files { get; init; }

    /// <summary>The versions that move, by path and line.</summary>
    public required IReadOnlyList<VersionChange> Changes { get; init; }

    /// <summary>The versions that were found and stay as they are, by path and line.</summary>
    public required IReadOnlyList<KeptVersion> Kept { get; init; }

    /// <summary>The charts with sources that are rewritten into a valid form, whether their version moves or not.</summary>
    public required IReadOnlyList<string> Repaired { get; init; }

    /// <summary>What the user should look at, by path and line.</summary>
    public required IReadOnlyList<BumpWarning> Warnings { get; init; }

    /// <summary>Files that mention a chart and could not be read as YAML, such as Helm templates.</summary>
    public required IReadOnlyList<BumpWarning> Skipped { get; init; }

    /// <summary>Finds every place of the charts' versions and works out the changes. Nothing is written.</summary>
    /// <param name="folder">The root of a checkout.</param>
    /// <param name="charts">The published charts.</param>
    /// <param name="target">Which files to look in, and what may be replaced.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="BuildTaskException">
    /// A chart has no place and <see cref="GitOpsTarget.RequireBump"/> is set, or a value cannot be changed in place.
    /// </exception>
    public static BumpEdit Compute(string folder, IReadOnlyList<PublishedChart> charts, GitOpsTarget target, CancellationToken cancellationToken)
    {
        GitOpsFile[] files = GitOpsFiles.Mentioning(folder, charts, target.GitOpsFiles, cancellationToken);
        ChartCatalogue catalogue = new(charts, target.RegistryAliases);
        FileBump[] bumps = ComputeFiles(files, catalogue, target, cancellationToken);
        BumpEdit edit = new()
        {
            Files = [.. bumps.Select(bump => bump.Edit).OfType<FileEdit>()],
            Changes = [.. bumps.SelectMany(bump => bump.Changes)],
            Kept = [.. bumps.SelectMany(bump => bump.Kept)],
            Repaired = [.. bumps.SelectMany(bump => bump.Repaired).Distinct()],
            Warnings = [.. bumps.SelectMany(bump => bump.Warnings)],
            Skipped = [.. bumps.Select(bump => bump.Skipped).OfType<BumpWarning>()],
        };
        return edit.WithMissingPlaces(charts, target, new SearchedPlaces(bumps));
    }

    /// <summary>Writes the files.</summary>
    /// <param name="folder">The root of the checkout that the edit was computed from.</param>
    /// <exception cref="BuildTaskException">A file has changed since; nothing was written.</exception>
    public void Apply(string folder)
    {
        foreach (FileEdit file in Files)
        {
            if (!File.ReadAllBytes(Path.Combine(folder, file.Path)).AsSpan().SequenceEqual(file.Before))
            {
                throw new BuildTaskException($"{file.Path} has changed since the edit was computed; nothing was written, run again") { File = file.Path };
            }
        }

        foreach (FileEdit file in Files)
        {
            File.WriteAllBytes(Path.Combine(folder, file.Path), file.After);
        }
    }

    private static FileBump[] ComputeFiles(GitOpsFile[] files, ChartCatalogue catalogue, GitOpsTarget target, CancellationToken cancellationToken)
    {
        FileBump[] bumps = new FileBump[files.Length];
        try
        {
            ParallelOptions options = new() { CancellationToken = cancellationToken };
            Parallel.For(0, files.Length, options, index => bumps[index] = FileBump.Compute(files[index], catalogue, target));
        }
        catch (AggregateException failures)
        {
            // Parallel wraps even a single failure; the first one says what to do.
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }

        return bumps;
    }

    private BumpEdit WithMissingPlaces(IReadOnlyList<PublishedChart> charts, GitOpsTarget target, SearchedPlaces searched)
    {
        HashSet<string> found = [.. Changes.Select(change => change.Chart), .. Kept.Select(kept => kept.Chart)];
        string[] missing = [.. charts.Where(chart => !chart.IsLibrary && !found.Contains(chart.Name)).Select(chart => searched.Describe(chart, target))];
        if (missing.Length > 0 && target.RequireBump)
        {
            throw new BuildTaskException(string.Join(Environment.NewLine, missing));
        }

        return this with { Warnings = [.. Warnings, .. missing.Select(message => new BumpWarning(string.Empty, 0, message))] };
    }
}
