namespace BuildTasks.GitOps;

/// <summary>A file of the GitOps repository with its content before and after.</summary>
/// <param name="Path">The file, relative to the repository's root, with forward slashes.</param>
/// <param name="Before">The bytes that the edit was computed from.</param>
/// <param name="After">The bytes to write.</param>
internal sealed record FileEdit(string Path, byte[] Before, byte[] After);
