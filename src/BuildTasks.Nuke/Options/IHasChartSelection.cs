namespace BuildTasks.Nuke;

/// <summary>Which charts of the repository the targets work on. A parameter that nobody says keeps the library's default.</summary>
[ParameterPrefix(NukeOptions.Prefix)]
public interface IHasChartSelection : INukeBuild
{
    /// <summary>The folder that chart paths start from, inside the Git repository.</summary>
    [Parameter("The folder that chart paths start from, inside the Git repository.")]
    string? Root => TryGetValue(() => Root);

    /// <summary>Chart folders or globs, relative to the root.</summary>
    [Parameter("Chart folders or globs, relative to the root.")]
    string[]? Charts => TryGetValue(() => Charts);

    /// <summary>Globs of chart folders to leave out.</summary>
    [Parameter("Globs of chart folders to leave out.")]
    string[]? Exclude => TryGetValue(() => Exclude);

    /// <summary>Work only on charts that changed since the merge base with this branch, tag or commit, and on their dependants.</summary>
    [Parameter("Work only on charts that changed since the merge base with this branch, tag or commit, and on their dependants.")]
    string? Since => TryGetValue(() => Since);
}
