namespace BuildTasks.Oci;

/// <summary>A repository in an OCI image layout. Its artifacts are named <c>REPOSITORY:TAG</c> in the layout's one index.</summary>
internal sealed class LayoutRepository(ImageLayout layout, string repository) : OciRepository
{
    public override async Task<Digest?> FindAsync(OciReference reference, CancellationToken cancellationToken)
        => reference.Digest ?? (await layout.FindAsync(Name(reference), cancellationToken).ConfigureAwait(false))?.Digest;

    public override async Task<StoredManifest?> ReadManifestAsync(OciReference reference, CancellationToken cancellationToken)
    {
        OciDescriptor? entry = reference.Digest is { } digest
            ? await layout.FindAsync(digest, cancellationToken).ConfigureAwait(false)
            : await layout.FindAsync(Name(reference), cancellationToken).ConfigureAwait(false);
        if (entry is null)
        {
            return null;
        }

        Stream content = await DownloadAsync(entry, cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            byte[] bytes = new byte[content.Length];
            await content.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
            return new StoredManifest(entry.MediaType, bytes);
        }
    }

    public override async Task<bool> WriteBlobAsync(OciBlob blob, CancellationToken cancellationToken)
    {
        Stream content = blob.Open();
        await using (content.ConfigureAwait(false))
        {
            return await layout.WriteBlobAsync(blob.Descriptor.Digest, content, cancellationToken).ConfigureAwait(false);
        }
    }

    public override async Task WriteManifestAsync(OciReference reference, StoredManifest manifest, Digest? replaces, CancellationToken cancellationToken)
    {
        using MemoryStream content = new(manifest.Bytes.ToArray(), writable: false);
        await layout.WriteBlobAsync(manifest.Digest, content, cancellationToken).ConfigureAwait(false);
        OciDescriptor entry = new(manifest.MediaType, manifest.Digest, manifest.Bytes.Length);
        if (!await layout.TryReplaceAsync(Name(reference), replaces, entry, cancellationToken).ConfigureAwait(false))
        {
            throw new BuildTaskException($"'{reference}' was written by someone else at the same time. Run the push again.");
        }
    }

    protected override async Task CopyBlobAsync(OciDescriptor blob, Stream target, CancellationToken cancellationToken)
    {
        Stream source = layout.OpenBlob(blob.Digest);
        await using (source.ConfigureAwait(false))
        {
            await source.CopyToAsync(target, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override string Describe(OciDescriptor blob) => layout.BlobPath(blob.Digest);

    private string Name(OciReference reference)
        => $"{repository}:{reference.Tag ?? throw new BuildTaskException($"'{reference}' names no version: add :VERSION.")}";
}
