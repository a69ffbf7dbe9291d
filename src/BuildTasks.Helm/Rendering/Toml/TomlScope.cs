using BuildTasks.GoTemplates;

namespace BuildTasks.Helm.Rendering;

/// <summary>What the reader is in the middle of.</summary>
/// <param name="Path">The path of the table that keys belong to.</param>
/// <param name="Table">That table; null when the path's value turned out to be none, which the next key is told.</param>
/// <param name="Key">The last part of the key whose value is read; empty between the keys of the document.</param>
internal readonly record struct TomlScope(TomlPath Path, GoMap? Table, string Key)
{
    /// <summary>The key that messages name. Its last part is not quoted.</summary>
    public string LastKey => Key.Length == 0 ? Path.ToString() : Path.IsRoot ? Key : $"{Path}.{Key}";
}
