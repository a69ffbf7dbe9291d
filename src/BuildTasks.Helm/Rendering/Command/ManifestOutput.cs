using System.Text;
using System.Text.RegularExpressions;
using BuildTasks.Helm.Charts;

namespace BuildTasks.Helm.Rendering;

/// <summary>Prints or writes what was rendered, as <c>helm template</c> does.</summary>
internal sealed partial class ManifestOutput(TemplateOptions options, string releaseName)
{
    private readonly StringBuilder printed = new();
    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    /// <summary>The whole output.</summary>
    /// <param name="crds">The CRDs to show before everything else.</param>
    /// <param name="manifests">The manifests in install order.</param>
    /// <param name="hooks">The hooks in install order.</param>
    /// <exception cref="RenderException">A template to show made nothing.</exception>
    public string Print(IEnumerable<Manifest> crds, IEnumerable<Manifest> manifests, IEnumerable<Manifest> hooks)
    {
        StringBuilder documents = new();
        foreach (Manifest crd in crds)
        {
            Emit(crd, options.OutputDirectory, documents);
        }

        string folder = options.UseReleaseName ? Path.Join(options.OutputDirectory, releaseName) : options.OutputDirectory;
        foreach (Manifest manifest in manifests)
        {
            Emit(manifest, folder, documents);
        }

        StringBuilder text = new StringBuilder(documents.ToString().Trim()).Append('\n');
        foreach (Manifest hook in hooks.Where(options.Shows))
        {
            Emit(hook, folder, text);
        }

        return printed.Append(options.ShowOnly.Count == 0 ? text : Select(text.ToString())).ToString();
    }

    /// <summary>The CRDs of a chart and its subcharts.</summary>
    public static IEnumerable<Manifest> Crds(Chart chart)
        => chart.Crds
            .Select(file => new Manifest($"{chart.FullPath}/{file.Name}", "CustomResourceDefinition", file.Text))
            .Concat(chart.Subcharts.SelectMany(Crds));

    private void Emit(Manifest manifest, string folder, StringBuilder documents)
    {
        if (options.OutputDirectory.Length == 0)
        {
            documents.Append(manifest.ToDocument());
        }
        else
        {
            Write(manifest, folder);
        }
    }

    private void Write(Manifest manifest, string folder)
    {
        string shown = $"{folder}/{manifest.Path}";
        string path = Path.Combine(options.WorkingDirectory, shown);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using FileStream file = new(path, written.Add(path) ? FileMode.Create : FileMode.Append);
            file.Write(GoTemplates.GoText.ToUtf8(manifest.ToDocument()));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RenderException($"{shown} cannot be written: {problem.Message.TrimEnd('.')}; name another folder with --output-dir", problem);
        }

        printed.Append("wrote ").Append(shown).Append('\n');
    }

    private StringBuilder Select(string text)
    {
        IReadOnlyList<string> documents = ManifestText.Split(text);
        StringBuilder selected = new();
        foreach (string pattern in options.ShowOnly)
        {
            List<string> matching = documents.Where(document => Matches(document, pattern)).ToList();
            if (matching.Count == 0)
            {
                throw new RenderException($"could not find template {pattern} in chart");
            }

            foreach (string document in matching)
            {
                selected.Append("---\n").Append(document).Append('\n');
            }
        }

        return selected;
    }

    private static bool Matches(string document, string pattern)
        => Source().Match(document) is { Success: true } match
            && PathPattern.TryParse(pattern, out PathPattern? parsed)
            && parsed.IsMatch(match.Groups["path"].Value);

    [GeneratedRegex("# Source: [^/\n]+/(?<path>[^\n]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}
