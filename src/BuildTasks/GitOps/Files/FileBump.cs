using System.Text;
using BuildTasks.GitOps.ApplicationSets;
using BuildTasks.Yaml;

namespace BuildTasks.GitOps;

/// <summary>What new chart versions change in one file.</summary>
/// <param name="Path">The file, relative to the repository's root.</param>
/// <param name="Mentions">The charts whose names the file has somewhere.</param>
internal sealed record FileBump(string Path, IReadOnlySet<string> Mentions)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Every source of an Application in the file, ours or not.</summary>
    public IReadOnlyList<ChartSource> Sources { get; init; } = [];

    public FileEdit? Edit { get; init; }

    public IReadOnlyList<VersionChange> Changes { get; init; } = [];

    public IReadOnlyList<KeptVersion> Kept { get; init; } = [];

    /// <summary>The charts whose sources are rewritten into a valid form.</summary>
    public IReadOnlyList<string> Repaired { get; init; } = [];

    public IReadOnlyList<BumpWarning> Warnings { get; init; } = [];

    /// <summary>Why the file was not looked into; null when it was.</summary>
    public BumpWarning? Skipped { get; init; }

    /// <summary>Looks for the charts in a file. A file that cannot be read as YAML is skipped, since it may be a template of another tool.</summary>
    /// <exception cref="BuildTaskException">A value cannot be changed in place.</exception>
    public static FileBump Compute(GitOpsFile file, ChartCatalogue catalogue, GitOpsTarget target)
    {
        FileBump nothing = new(file.Path, file.Mentions);
        if (file.Content.AsSpan().IndexOf("argoproj.io/"u8) < 0)
        {
            return nothing;
        }

        YamlText yaml;
        ChartSource[] sources;
        try
        {
            yaml = YamlText.Parse(StrictUtf8.GetString(file.Content), file.Path, file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase));
            sources = [.. FindSources(yaml)];
        }
        catch (DecoderFallbackException)
        {
            return nothing with { Skipped = new BumpWarning(file.Path, 0, "skipped: not UTF-8") };
        }
        catch (BuildTaskException exception)
        {
            return nothing with { Skipped = new BumpWarning(file.Path, exception.Line, $"skipped: {exception.Message}") };
        }

        FileEdits edits = new(file.Path, yaml, catalogue, target);
        edits.Bump(sources);
        string after = edits.Apply();
        return nothing with
        {
            Sources = sources,
            Edit = after == yaml.Text ? null : new FileEdit(file.Path, file.Content, StrictUtf8.GetBytes(after)),
            Changes = [.. edits.Changes.OrderBy(change => change.Line).ThenBy(change => change.Column)],
            Kept = [.. edits.Kept.Distinct().OrderBy(kept => kept.Line)],
            Repaired = edits.Repaired,
            Warnings = [.. edits.Warnings.Distinct().OrderBy(warning => warning.Line)],
        };
    }

    private static IEnumerable<ChartSource> FindSources(YamlText yaml)
    {
        ApplicationSetSources applicationSets = new(yaml);
        foreach (YamlMapping manifest in Manifests.Of(yaml))
        {
            IEnumerable<ChartSource> sources = Manifests.IsArgo(manifest, "Application") ? ApplicationSources.Of(manifest)
                : Manifests.IsArgo(manifest, "ApplicationSet") ? applicationSets.Of(manifest)
                : [];
            foreach (ChartSource source in sources)
            {
                yield return source;
            }
        }
    }
}
