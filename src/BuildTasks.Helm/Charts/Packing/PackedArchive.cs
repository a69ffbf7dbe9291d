namespace BuildTasks.Helm.Charts;

/// <summary>A chart that was packed.</summary>
/// <param name="File">The absolute path of the .tgz.</param>
/// <param name="Digest">The digest of its bytes: <c>sha256:</c> and 64 hex digits.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record PackedArchive(string File, string Digest, long Size);
