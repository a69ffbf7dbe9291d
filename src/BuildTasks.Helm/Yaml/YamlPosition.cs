namespace BuildTasks.Helm.Yaml;

/// <summary>A place in a text.</summary>
/// <param name="Line">The line, from 1; 0 when unknown.</param>
/// <param name="Column">The column, from 1; 0 when unknown.</param>
public readonly record struct YamlPosition(int Line, int Column)
{
    /// <summary>No place.</summary>
    public static YamlPosition Unknown => default;
}
