namespace BuildTasks.Oci;

/// <summary>What is done with a repository, as token servers are asked for it (Docker, "Token Scope Documentation").</summary>
/// <param name="Repository">The repository's path.</param>
/// <param name="Write">Whether it is written to. Pull and push are asked for together: some token servers mishandle two scopes.</param>
internal sealed record RepositoryScope(string Repository, bool Write)
{
    /// <summary>
    /// The scope to ask for when the registry named <paramref name="challenged"/>: this one, unless the registry calls the repository
    /// otherwise, in which case it knows better.
    /// </summary>
    public string Answer(string? challenged)
        => string.IsNullOrEmpty(challenged) || challenged.StartsWith($"repository:{Repository}:", StringComparison.Ordinal) ? ToString() : challenged;

    public override string ToString() => $"repository:{Repository}:{(Write ? "pull,push" : "pull")}";
}
