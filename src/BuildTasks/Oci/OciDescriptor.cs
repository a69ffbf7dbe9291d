namespace BuildTasks.Oci;

/// <summary>Names content by its type, digest and size, as manifests do.</summary>
/// <param name="MediaType">What the content is.</param>
/// <param name="Digest">The content's digest.</param>
/// <param name="Size">The content's size in bytes.</param>
public sealed record OciDescriptor(string MediaType, Digest Digest, long Size);
