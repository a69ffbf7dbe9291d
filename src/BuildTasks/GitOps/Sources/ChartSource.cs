using BuildTasks.Yaml;

namespace BuildTasks.GitOps;

/// <summary>
/// One source of an Application, or of an Application that an ApplicationSet makes, as Argo CD sees it: template expressions evaluated,
/// null where the value is absent or only known in the cluster.
/// </summary>
internal sealed record ChartSource
{
    public required string? RepoUrl { get; init; }

    public required string? Chart { get; init; }

    public required string? Path { get; init; }

    /// <summary>The name under which other sources use this one's files as <c>$name/...</c>.</summary>
    public required string? Ref { get; init; }

    /// <summary>Where the address is written, for a repair; null when it comes from elsewhere.</summary>
    public required YamlScalar? RepoUrlScalar { get; init; }

    /// <summary>Where the version is written; null when there is none or it could not be followed.</summary>
    public required ScalarPlace? Revision { get; init; }

    /// <summary>The expression that could not be followed to a version; null otherwise.</summary>
    public string? Unfollowed { get; init; }

    /// <summary>The line of the source's version, else of the source.</summary>
    public required int Line { get; init; }

    /// <summary>What a warning calls the source.</summary>
    public string Describe()
    {
        string? name = string.IsNullOrEmpty(Chart) ? Path : Chart;
        return string.IsNullOrEmpty(name) || name == "."
            ? RepoUrl ?? "a templated source"
            : $"{name} in {RepoUrl ?? "a templated repoURL"}";
    }

    /// <summary>The chart names that this source can be read as, each with its form; none when it is no chart.</summary>
    public IEnumerable<(SourceForm Form, RepositoryAddress Chart)> Readings()
    {
        if (RepoUrl is null || RepositoryAddress.TryParse(RepoUrl) is not { } repository)
        {
            yield break;
        }

        bool hasChart = !string.IsNullOrEmpty(Chart);
        if (repository.Protocol == RepositoryProtocol.Http)
        {
            if (hasChart)
            {
                yield return (SourceForm.HttpRepository, repository.Append(Chart!));
            }
        }
        else if (RepoUrl.Contains("://", StringComparison.Ordinal))
        {
            // Argo CD ignores `chart` here, so a full address is a sound source whatever `chart` says.
            yield return (SourceForm.NativeOci, repository);
            if (hasChart)
            {
                yield return (SourceForm.Broken, repository.Append(Chart!));
            }
        }
        else if (hasChart)
        {
            yield return (SourceForm.Helm, repository.Append(Chart!));
        }
        else if (!string.IsNullOrEmpty(Path) && Ref is null)
        {
            yield return (SourceForm.HelmPath, repository.Append(Path));
        }
    }
}
