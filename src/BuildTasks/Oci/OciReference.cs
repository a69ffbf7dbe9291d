using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace BuildTasks.Oci;

/// <summary>
/// Names a repository, or a tag or digest in it: <c>oci://host[:port]/path/name[:tag][@digest]</c> in a registry,
/// <c>oci-layout:PATH[#name[:tag][@digest]]</c> in a folder.
/// </summary>
public sealed partial record OciReference
{
    private const string Scheme = "oci://";

    private OciReference(OciRegistry registry, string repository, string? tag, Digest? digest)
    {
        Registry = registry;
        Repository = repository;
        Tag = tag;
        Digest = digest;
    }

    /// <summary>Where the repository is.</summary>
    public OciRegistry Registry { get; }

    /// <summary>The repository's path, such as <c>team/charts/web</c>; empty for a registry or layout as a whole.</summary>
    public string Repository { get; }

    /// <summary>The tag; null when none was said. Never holds a <c>+</c>: Helm writes it as <c>_</c>.</summary>
    public string? Tag { get; }

    /// <summary>The manifest's digest; null when none was said. It wins over <see cref="Tag"/>.</summary>
    public Digest? Digest { get; }

    /// <summary>Reads a reference; throws <see cref="BuildTaskException"/> that says what is wrong with it.</summary>
    public static OciReference Parse(string text)
        => TryParse(text, out OciReference? reference, out string? fault) ? reference : throw new BuildTaskException(fault);

    /// <summary>Reads a place to push to: a reference without tag and digest.</summary>
    public static OciReference ParseRegistry(string text)
        => TryParseRegistry(text, out OciReference? reference, out string? fault) ? reference : throw new BuildTaskException(fault);

    /// <summary>What is wrong with a place to push to, in one sentence; null when nothing is.</summary>
    internal static string? RegistryFault(string text) => TryParseRegistry(text, out _, out string? fault) ? null : fault;

    private static bool TryParseRegistry(string text, [NotNullWhen(true)] out OciReference? reference, [NotNullWhen(false)] out string? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (LayoutPath(text) is { Length: > 0 } path)
        {
            // A folder's name may hold '#'; here it cannot start a chart's name.
            reference = new OciReference(new LayoutFolder(path), "", null, null);
            fault = null;
            return true;
        }

        if (TryParse(text, out reference, out fault) && reference is not { Tag: null, Digest: null })
        {
            fault = $"'{text}' names a tag or digest: a registry to push to ends with the path; the chart's name and version are added to it.";
        }

        return fault is null;
    }

    /// <summary>Reads a reference.</summary>
    /// <param name="text">The reference.</param>
    /// <param name="reference">The reference read; null when there is a fault.</param>
    /// <param name="fault">What is wrong, in one sentence; null when nothing is.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out OciReference? reference, [NotNullWhen(false)] out string? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        reference = null;
        string place;
        OciRegistry? registry;
        if (LayoutPath(text) is { } path)
        {
            int hash = path.LastIndexOf('#');
            place = hash < 0 ? "" : path[(hash + 1)..];
            path = hash < 0 ? path : path[..hash];
            registry = path.Length > 0 ? new LayoutFolder(path) : null;
        }
        else
        {
            string rest = text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? text[Scheme.Length..].TrimEnd('/') : "";
            int slash = rest.IndexOf('/', StringComparison.Ordinal);
            place = slash < 0 ? "" : rest[(slash + 1)..];
            registry = RegistryHost.TryParse(slash < 0 ? rest : rest[..slash], out RegistryHost? host) ? host : null;
        }

        if (registry is null)
        {
            fault = $"'{UrlText.WithoutPasswords(text)}' is not a registry or chart reference: expected oci://HOST/PATH or oci-layout:PATH.";
            return false;
        }

        fault = Read(registry, place, text, out reference);
        return fault is null;
    }

    /// <summary>The reference of a chart's version below this place, with Helm's rule for <c>+</c> in tags.</summary>
    /// <param name="name">The chart's name; it becomes the last part of the repository.</param>
    /// <param name="version">The chart's version.</param>
    internal OciReference ForChart(string name, string version)
    {
        string repository = Repository.Length == 0 ? name : $"{Repository}/{name}";
        return Read(Registry, $"{repository}:{version}", $"{ToString(repository)}:{version}", out OciReference? reference) is { } fault
            ? throw new BuildTaskException(fault)
            : reference!;
    }

    /// <summary>The same repository at <paramref name="digest"/>, without a tag.</summary>
    internal OciReference At(Digest digest) => new(Registry, Repository, null, digest);

    /// <summary>The canonical spelling; reading it gives the same reference.</summary>
    public override string ToString()
        => ToString(Repository) + (Tag is null ? "" : ":" + Tag) + (Digest is null ? "" : "@" + Digest);

    private string ToString(string repository) => Registry switch
    {
        RegistryHost host => $"{Scheme}{host}{(repository.Length == 0 ? "" : "/")}{repository}",
        _ => $"{Registry}{(repository.Length == 0 ? "" : "#")}{repository}",
    };

    private static string? LayoutPath(string text)
        => text.StartsWith(LayoutFolder.Scheme, StringComparison.OrdinalIgnoreCase) ? text[LayoutFolder.Scheme.Length..] : null;

    private static string? Read(OciRegistry registry, string place, string text, out OciReference? reference)
    {
        reference = null;
        string repository = place;
        Digest? digest = null;
        if (repository.IndexOf('@', StringComparison.Ordinal) is var at and >= 0)
        {
            if (!Oci.Digest.TryParse(repository[(at + 1)..], out digest))
            {
                return $"'{text}' has no digest after '@': expected sha256: and 64 lower-case hexadecimal digits.";
            }

            repository = repository[..at];
        }

        string? tag = null;
        if (repository.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0)
        {
            // OCI tags know no '+'; Helm writes it as '_' (helm/helm issue 10166).
            tag = repository[(colon + 1)..].Replace('+', '_');
            repository = repository[..colon];
            if (!TagPattern().IsMatch(tag))
            {
                return $"'{text}' has an invalid tag '{tag}': a tag has at most 128 letters, digits, '_', '.' and '-', and starts with a letter, digit or '_'.";
            }
        }

        if (repository.Length == 0 ? tag is not null || digest is not null : !RepositoryPattern().IsMatch(repository))
        {
            return repository.Any(char.IsAsciiLetterUpper)
                ? $"'{text}' has an invalid repository '{repository}': registries take lower-case letters only."
                : $"'{text}' has an invalid repository '{repository}': "
                    + "its parts are lower-case letters and digits, joined by '.', '_', '__' or '-', and separated by '/'.";
        }

        reference = new OciReference(registry, repository, tag, digest);
        return null;
    }

    // Both patterns: OCI distribution specification, "Pulling manifests".
    [GeneratedRegex(@"^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex RepositoryPattern();

    [GeneratedRegex(@"^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}\z", RegexOptions.NonBacktracking)]
    private static partial Regex TagPattern();
}
