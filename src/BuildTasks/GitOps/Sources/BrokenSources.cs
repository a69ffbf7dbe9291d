using BuildTasks.Yaml;

namespace BuildTasks.GitOps;

/// <summary>
/// Sources that say <c>oci://host/path</c> and <c>chart</c>: since 3.1 Argo CD takes the address alone for the whole artifact and fails with
/// a 403 or 404 that does not say why. Without <c>oci://</c> it is Helm's form, which works.
/// </summary>
/// <param name="path">The file to name in warnings.</param>
/// <param name="fix">Whether addresses are rewritten.</param>
internal sealed class BrokenSources(string path, bool fix)
{
    private const string Scheme = "oci://";

    /// <summary>The charts whose sources were rewritten.</summary>
    public List<string> Repaired { get; } = [];

    /// <summary>Warns about each broken source of a published chart, or rewrites it.</summary>
    public IEnumerable<BumpWarning> Repair(IReadOnlyList<SourceUse> uses, YamlEdit edit)
    {
        foreach (SourceUse use in uses)
        {
            if (use.Match is not { Form: SourceForm.Broken } match)
            {
                continue;
            }

            string address = use.Source.RepoUrl!;
            string repaired = address[Scheme.Length..].TrimEnd('/');
            YamlScalar? scalar = fix ? Repairable(use, uses) : null;
            if (scalar is not null)
            {
                edit.Replace(scalar, scalar.Value.Trim()[Scheme.Length..].TrimEnd('/'));
                Repaired.Add(match.Chart.Name);
            }

            string fault = $"Argo CD 3.1 and later cannot sync repoURL {address} with chart: {use.Source.Chart}";
            string remedy = scalar is not null ? $"rewritten to {repaired}"
                : fix ? $"write {repaired} by hand, since the address is shared or made by a template"
                : $"write {repaired}, or run with --fix";
            yield return new BumpWarning(path, use.Source.RepoUrlScalar?.Line ?? use.Source.Line, $"{fault}; {remedy}");
        }
    }

    /// <summary>The scalar to rewrite; null when it holds no address, or a source that is not broken uses it too.</summary>
    private static YamlScalar? Repairable(SourceUse broken, IReadOnlyList<SourceUse> uses)
        => broken.Source.RepoUrlScalar is { } scalar
            && scalar.Value.TrimStart().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && uses.Where(use => use.Source.RepoUrlScalar == scalar).All(use => !string.IsNullOrEmpty(use.Source.Chart))
                ? scalar
                : null;
}
