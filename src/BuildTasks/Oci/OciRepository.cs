namespace BuildTasks.Oci;

/// <summary>A manifest as it is stored: the bytes are what the digest is of.</summary>
internal sealed record StoredManifest(string MediaType, ReadOnlyMemory<byte> Bytes)
{
    public Digest Digest { get; } = Digest.Of(Bytes.Span);
}

/// <summary>A blob to write. <paramref name="Open"/> gives its content from the start each time, so that it can be sent again.</summary>
internal sealed record OciBlob(OciDescriptor Descriptor, Func<Stream> Open);

/// <summary>One repository, in a registry or in an image layout.</summary>
internal abstract class OciRepository
{
    /// <summary>Opens the repository that <paramref name="reference"/> names. Nothing is read or written yet.</summary>
    /// <param name="reference">A reference with a repository.</param>
    /// <param name="write">Whether the caller may write; token servers are asked for no more than that.</param>
    /// <param name="access">How registries are reached.</param>
    /// <param name="context">The run.</param>
    public static OciRepository Open(OciReference reference, bool write, RegistryAccess access, BuildContext context) => reference.Registry switch
    {
        RegistryHost host => new RegistryRepository(context.Registries.Open(host, access), reference.Repository, write),
        LayoutFolder folder => new LayoutRepository(new ImageLayout(context.Resolve(folder.Path), context), reference.Repository),
        _ => throw new InvalidOperationException($"No repository for {reference}."),
    };

    /// <summary>What <paramref name="reference"/> (its digest, else its tag) names now; null when there is nothing.</summary>
    public abstract Task<Digest?> FindAsync(OciReference reference, CancellationToken cancellationToken);

    /// <summary>The manifest that <paramref name="reference"/> (its digest, else its tag) names; null when there is none.</summary>
    public abstract Task<StoredManifest?> ReadManifestAsync(OciReference reference, CancellationToken cancellationToken);

    /// <summary>Writes <paramref name="blob"/>, unless it is there already.</summary>
    /// <returns>Whether it was written.</returns>
    public abstract Task<bool> WriteBlobAsync(OciBlob blob, CancellationToken cancellationToken);

    /// <summary>Makes <paramref name="reference"/>'s tag name <paramref name="manifest"/>, whose blobs are written.</summary>
    /// <param name="reference">The tag.</param>
    /// <param name="manifest">The manifest.</param>
    /// <param name="replaces">What the caller saw under the tag; where the storage can tell, anything else there is an error.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public abstract Task WriteManifestAsync(OciReference reference, StoredManifest manifest, Digest? replaces, CancellationToken cancellationToken);

    /// <summary>Copies a blob into <paramref name="target"/>, a seekable stream at its start.</summary>
    protected abstract Task CopyBlobAsync(OciDescriptor blob, Stream target, CancellationToken cancellationToken);

    /// <summary>Reads a blob into a private temporary file, and checks it before anyone looks at it.</summary>
    /// <returns>The file at its start; it is deleted when closed.</returns>
    public async Task<Stream> DownloadAsync(OciDescriptor blob, CancellationToken cancellationToken)
    {
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        FileStream file = new(Path.Combine(Path.GetTempPath(), $"buildtasks-{Path.GetRandomFileName()}"), options);
        try
        {
            await CopyBlobAsync(blob, file, cancellationToken).ConfigureAwait(false);
            file.Position = 0;
            Digest digest = await Digest.OfAsync(file, cancellationToken).ConfigureAwait(false);
            if (digest != blob.Digest || file.Length != blob.Size)
            {
                throw new BuildTaskException(
                    $"{Describe(blob)} is damaged: its manifest says {blob.Size} bytes with {blob.Digest}, "
                    + $"it has {file.Length} bytes with {digest}. Push the chart again with --force.");
            }

            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Names a blob for messages.</summary>
    protected abstract string Describe(OciDescriptor blob);
}
